package papilio.desk.safety;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.EventsTakenIn;
import papilio.safety.SafetyService;
import papilio.safety.signal.DismissSignal;
import papilio.safety.signal.SignalFilter;
import papilio.safety.signal.SignalService;
import papilio.safety.signal.SignalState;

/** Proposals on the page: read by all, decided on by the investigator. */
class ProposalsPageTest extends PageTest {
    private static final String STUDY = "S1";
    private static final String ADDRESS = "safety?study=S1&tab=signals";

    @Autowired
    ApplicationEventPublisher told;

    @Autowired
    SafetyService safety;

    @Autowired
    SignalService proposals;

    @BeforeEach
    void study() {
        SampleStudy.of(database, STUDY).site("01", 70).site("02", 69);
        SamplePatient.of(database, STUDY, "01", "01-001");
        SamplePatient.of(database, STUDY, "02", "02-001");
        database.sql("""
                        insert into study_special_interest (study_code, code, position, name_en, name_zh)
                        values ('S1', 'LOW_IGG', 1, 'Low IgG', '低IgG血症')
                        """).update();
        database.sql("""
                        insert into finding (study_code, site_code, patient_id, kind, code, name, value_number, unit, range_low, range_high, taken_on)
                        select study_code, site_code, id, 'LABORATORY', 'IGG', 'IgG', 3.2, 'g/L', 7, 16, date '2026-05-04'
                        from patient where study_code = 'S1'
                        """).update();
        SignIn.as(database, Role.STUDY_MANAGER);
        told.publishEvent(new EventsTakenIn(STUDY));
    }

    @Test
    void theInvestigatorAcceptsWhatIsFilledIn() {
        signIn(Role.INVESTIGATOR, STUDY, "01");
        open(ADDRESS);
        assertThat(text())
                .contains("Open 1", "IgG 3.2 g/L (7–16)", "Low IgG", "alert")
                .doesNotContain("02-001");
        _click(_get(Button.class, button -> button.withText("Accept")));
        assertThat(_get(TextField.class, field -> field.withLabel("As reported"))
                        .getValue())
                .isEqualTo("IgG decreased");
        _click(_get(Button.class, button -> button.withText("Save")));

        assertThat(safety.event(STUDY, "01-001-AE01").content().specialInterest())
                .isEqualTo("LOW_IGG");
        open(ADDRESS + "&state=ACCEPTED");
        assertThat(text()).contains("01-001-AE01");
    }

    @Test
    void theAwarenessIsReadByTheClockOfTheSite() {
        database.sql("update site set zone = 'Europe/London' where code = '01'").update();
        signIn(Role.INVESTIGATOR, STUDY, "01");
        open(ADDRESS);
        _click(_get(Button.class, button -> button.withText("Accept")));
        assertThat(_get(TextField.class, field -> field.withLabel("Aware since"))
                        .getHelperText())
                .contains("Europe/London");
    }

    @Test
    void whoDismissesSaysWhy() {
        signIn(Role.INVESTIGATOR, STUDY, "01");
        open(ADDRESS);
        _click(_get(Button.class, button -> button.withText("Dismiss")));
        var reason = _get(TextArea.class, area -> area.withLabel("Why this is no event"));
        var confirm = _find(Button.class, button -> button.withText("Dismiss")).getLast();
        _click(confirm);
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "Known effect");
        _click(confirm);
        open(ADDRESS + "&state=DISMISSED");
        assertThat(text()).contains("Known effect");
    }

    @Test
    void whoComesSecondSeesWhatTheFirstDecidedAndKeepsWhatWasTyped() {
        signIn(Role.INVESTIGATOR, STUDY, "01");
        open(ADDRESS);
        _click(_get(Button.class, button -> button.withText("Accept")));
        var term = _get(TextField.class, field -> field.withLabel("As reported"));
        _setValue(term, "Low IgG, no infection");
        var first = proposals
                .page(STUDY, new SignalFilter(SignalState.OPEN, null, null), null, 9)
                .getFirst();
        proposals.dismiss(new DismissSignal(STUDY, first.id(), first.version(), "Known before the study"));

        _click(_get(Button.class, button -> button.withText("Save")));

        assertThat(text())
                .contains("dismissed this proposal meanwhile")
                .contains("Known before the study")
                .contains("What you typed is still here");
        assertThat(term.getValue()).isEqualTo("Low IgG, no infection");
        assertThat(database.sql("select count(*) from adverse_event")
                        .query(Long.class)
                        .single())
                .isZero();
        _click(_get(Button.class, button -> button.withText("Cancel")));
        assertThat(text()).as("the list is read again").contains("Open 0");
    }

    @Test
    void aValueCorrectedMeanwhileIsShownAndTheReasonTypedDecidesOnItThen() {
        signIn(Role.INVESTIGATOR, STUDY, "01");
        open(ADDRESS);
        _click(_get(Button.class, button -> button.withText("Dismiss")));
        var reason = _get(TextArea.class, area -> area.withLabel("Why this is no event"));
        _setValue(reason, "Known effect");
        database.sql("update finding set value_number = 3.1").update();
        told.publishEvent(new EventsTakenIn(STUDY));

        var confirm = _find(Button.class, button -> button.withText("Dismiss")).getLast();
        _click(confirm);
        assertThat(text()).contains("changed meanwhile. It is now: IgG 3.1 g/L");
        assertThat(reason.getValue()).isEqualTo("Known effect");
        _click(confirm);
        open(ADDRESS + "&state=DISMISSED");
        assertThat(text()).contains("IgG 3.1", "Known effect");
    }

    @Test
    void theListGoesOutAsCsv() {
        signIn(Role.INVESTIGATOR, STUDY, "01");
        open(ADDRESS);
        var csv = DownloadKt._download(_get(Anchor.class, anchor -> anchor.withClasses("csv-download")));
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .startsWith("\uFEFFPatient,Site,Special interest,Alert,Value or term")
                .contains("01-001,01,Low IgG,yes,IgG 3.2 g/L (7–16),2026-05-04,2,Open")
                .doesNotContain("02-001");
    }

    @Test
    void aMonitorSeesAllInChineseAndDecidesNothing() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        signIn(Role.MONITOR, STUDY);
        open(ADDRESS);
        assertThat(text()).contains("待处理 2", "低IgG血症", "IgG降低", "01-001", "02-001");
        assertThat(_find(Button.class, button -> button.withText("接受"))).isEmpty();
    }

    private static String text() {
        return all(UI.getCurrent()).collect(Collectors.joining(" "));
    }

    private static java.util.stream.Stream<String> all(Component component) {
        return java.util.stream.Stream.concat(
                component.getElement().getText().isBlank()
                        ? java.util.stream.Stream.empty()
                        : java.util.stream.Stream.of(component.getElement().getText()),
                component.getChildren().flatMap(ProposalsPageTest::all));
    }
}
