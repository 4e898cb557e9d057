package papilio.desk.safety;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.EventContent;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.safety.SafetyService;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.shared.PartialDate;
import papilio.shared.ui.Keys;

class JudgingForTheSponsorPageTest extends PageTest {
    private static final String STUDY = "S1";

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    EntityManager session;

    @BeforeEach
    void anEventToJudge() {
        SampleStudy.of(database, STUDY).site("01", 70);
        SamplePatient.of(database, STUDY, "01", "01-001");
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var cough = EventContent.of("Cough")
                .grade(1)
                .onset(PartialDate.of("2026-06-01"))
                .awareAt(Instant.parse("2026-06-02T01:00:00Z"))
                .facts();
        events.record(new RecordEvent(STUDY, "01-001", cough));
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY);
    }

    @Test
    void theKeyOpensTheJudgementAndItIsSaved() {
        _get(Keys.class).press("s");
        _setValue(select("Causality, sponsor"), Causality.UNLIKELY);
        _click(_get(composer(), Button.class, button -> button.withText("Save")));
        assertThat(judged().sponsorCausality()).isEqualTo(Causality.UNLIKELY);
        assertThat(judged().sponsorScale()).isEqualTo(CausalityScale.CHINA_ADR);
    }

    @Test
    void anotherScaleKeepsAWordThatItHasAndDropsOneThatItHasNot() {
        _click(_get(Button.class, button -> button.withText("Judge for the sponsor")));
        _setValue(select("Causality, sponsor"), Causality.PROBABLE);
        _setValue(select("Causality scale, sponsor"), CausalityScale.CHINA_TRIAL);
        assertThat(select("Causality, sponsor").getValue()).isEqualTo(Causality.PROBABLE);
        _setValue(select("Causality scale, sponsor"), CausalityScale.WHO_UMC);
        _setValue(select("Causality, sponsor"), Causality.CONDITIONAL);
        _setValue(select("Causality scale, sponsor"), CausalityScale.CHINA_TRIAL);
        assertThat(select("Causality, sponsor").getValue()).isNull();
    }

    @Test
    void whatWasNotTouchedTakesWhatSomebodyElseJudgedMeanwhile() {
        _get(Keys.class).press("s");
        _setValue(select("Listed"), false);
        database.sql("update adverse_event set sponsor_causality = 'UNLIKELY', sponsor_scale = 'WHO_UMC',"
                        + " version = version + 1")
                .update();
        session.clear();
        _click(_get(composer(), Button.class, button -> button.withText("Save")));
        assertThat(select("Causality, sponsor").getValue()).isEqualTo(Causality.UNLIKELY);
        _click(_get(Button.class, button -> button.withText("I have read this")));
        _click(_get(composer(), Button.class, button -> button.withText("Save")));
        assertThat(judged().sponsorCausality()).isEqualTo(Causality.UNLIKELY);
        assertThat(judged().listed()).isFalse();
    }

    private EventContent judged() {
        return safety.event(STUDY, "01-001-AE01").content();
    }

    private static Div composer() {
        return _find(Div.class, div -> div.withClasses("composer")).getFirst();
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return _get(Select.class, select -> select.withLabel(label));
    }
}
