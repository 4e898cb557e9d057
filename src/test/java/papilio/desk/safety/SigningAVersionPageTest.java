package papilio.desk.safety;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import papilio.access.Role;
import papilio.figures.FiguresService;
import papilio.fixtures.PageTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.CorrectEvent;
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.EventService;
import papilio.safety.JudgeEvent;
import papilio.safety.RecordEvent;
import papilio.safety.ReviewService;
import papilio.safety.SafetyService;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.ui.SubmitForm;
import papilio.shared.PartialDate;
import papilio.shared.ui.Keys;

class SigningAVersionPageTest extends PageTest {
    private static final String STUDY = "S1";
    private static final String PASSWORD = "a quiet river bends";

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    ReviewService reviews;

    @Autowired
    FiguresService figures;

    @Autowired
    PasswordEncoder encoder;

    @BeforeEach
    void study() {
        SampleStudy.of(database, STUDY).site("01", 70);
        SamplePatient.of(database, STUDY, "01", "01-001");
    }

    @Test
    void anEditOfASignedEventMakesItsSignatureStaleOnTheScreenTheBoardAndInTheInterface() {
        var number = recorded();
        signer();
        open("safety/" + number + "?study=" + STUDY);
        assertThat(text()).contains("Version 1 · initial report").contains("Nobody has signed this version yet.");
        click("Sign version 1");
        assertThat(text()).contains("The sponsor has reviewed this version");
        _setValue(_get(PasswordField.class), PASSWORD);
        click("Sign");
        assertThat(text()).contains("✓").contains("(Asia/Shanghai)").doesNotContain("stale");
        assertThat(figures.safetyTables(STUDY, null).listing().getFirst().signatures())
                .singleElement()
                .satisfies(one -> assertThat(one.stale()).isFalse());
        open("safety?tab=deadlines&study=" + STUDY);
        assertThat(text()).contains("version 1, signed");

        corrected(number);
        signIn(Role.MONITOR);
        open("safety/" + number + "?study=" + STUDY);
        assertThat(text())
                .contains("Version 2 · follow-up 1")
                .contains("stale: a newer version exists")
                .contains("Nobody has signed this version yet.");
        open("safety?tab=deadlines&study=" + STUDY);
        assertThat(text()).contains("version 2, ◆ signature stale");
        var listed = figures.safetyTables(STUDY, null).listing().getFirst();
        assertThat(listed.version()).isEqualTo(2);
        assertThat(listed.signatures()).singleElement().satisfies(one -> {
            assertThat(one.stale()).isTrue();
            assertThat(one.version()).isEqualTo(1);
        });
    }

    @Test
    void keysMarkAsSentSignAndClose() {
        var number = recorded();
        signer();
        open("safety/" + number + "?study=" + STUDY);
        _get(Keys.class).press("m");
        assertThat(_find(SubmitForm.class)).hasSize(1);
        _get(Keys.class).press("v");
        _setValue(_get(PasswordField.class), PASSWORD);
        click("Sign");
        assertThat(text()).contains("✓");
        _get(Keys.class).press("f");
        assertThat(_find(TextField.class, field -> field.withLabel("Reason"))).hasSize(1);
    }

    @Test
    void whatChangedWhileItWasReadIsShownBesideItAndNotSigned() {
        var number = recorded();
        signer();
        open("safety/" + number + "?study=" + STUDY);
        click("Sign version 1");
        var reader = SecurityContextHolder.getContext();
        corrected(number);
        SecurityContextHolder.setContext(reader);
        _setValue(_get(PasswordField.class), PASSWORD);
        click("Sign");
        assertThat(text()).contains("Nothing was signed").contains("severe").contains("life-threatening");
        assertThat(database.sql("select count(*) from electronic_signature")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aWrongPasswordIsSaidAtItsField() {
        var number = recorded();
        signer();
        open("safety/" + number + "?study=" + STUDY);
        click("Sign version 1");
        _setValue(_get(PasswordField.class), "guess");
        click("Sign");
        assertThat(_get(PasswordField.class).getErrorMessage()).isEqualTo("This is not the current password.");
    }

    @Test
    void aMonitorClosesAnEventAndTheSiteIsToldSo() {
        var number = recorded();
        signIn(Role.MONITOR);
        open("safety/" + number + "?study=" + STUDY);
        click("Close with a final version");
        _setValue(_get(TextField.class, field -> field.withLabel("Reason")), "complete");
        click("Close with a final version", 1);
        assertThat(text()).contains("Version 2 · final").contains("closed");
        assertThat(safety.event(STUDY, number).finished()).isTrue();
    }

    @Test
    void aClosedEventCannotBeCorrectedAndOnlyTheSponsorOpensItAgain() {
        var number = recorded();
        database.sql("update adverse_event set finished = true").update();
        signIn(Role.INVESTIGATOR, STUDY);
        open("safety/" + number + "?study=" + STUDY);
        assertThat(_get(Button.class, button -> button.withText("Correct")).isEnabled())
                .isFalse();
        assertThat(_get(Button.class, button -> button.withText("Void")).isEnabled())
                .isFalse();
        assertThat(text()).contains("ask a monitor or study manager to open it again");
        _assertNone(Button.class, button -> button.withText("Open again"));
        signIn(Role.MONITOR);
        open("safety/" + number + "?study=" + STUDY);
        _get(Button.class, button -> button.withText("Open again"));
    }

    @Test
    void bothOpinionsStayWithWhoSaidThemAndTheMoreCautiousCounts() {
        var number = judged();
        signIn(Role.MONITOR);
        open("safety/" + number + "?study=" + STUDY);
        assertThat(text())
                .contains("disagreement")
                .contains("The investigator says “unlikely”, the sponsor “possible”.")
                .contains("the more cautious one counts")
                .contains("unlikely (China ADR, 6 grades)")
                .contains("possible (WHO-UMC, 6 grades)");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        open("safety/" + number + "?study=" + STUDY);
        assertThat(text()).contains("意见不一致").contains("以更保守者为准").contains("可能无关（中国药品不良反应6级）");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherWordOfTheSponsorSaysWhyAtItsField() {
        var number = judged();
        signIn(Role.MONITOR);
        open("safety/" + number + "?study=" + STUDY);
        click("Judge for the sponsor");
        _get(Select.class, select -> select.withLabel("Causality, sponsor")).setValue(Causality.UNLIKELY);
        click("Save");
        var reason = _get(TextField.class, field -> field.withLabel("Reason"));
        assertThat(reason.isInvalid()).isTrue();
        assertThat(safety.event(STUDY, number).content().sponsorCausality()).isEqualTo(Causality.POSSIBLE);
        _setValue(reason, "the culture grew influenza");
        click("Save");
        assertThat(safety.event(STUDY, number).content().sponsorCausality()).isEqualTo(Causality.UNLIKELY);
        assertThat(text()).contains("the culture grew influenza");
    }

    private String judged() {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var said = pneumonia().causality(Causality.UNLIKELY).causalityScale(CausalityScale.CHINA_ADR);
        var number = events.record(new RecordEvent(STUDY, "01-001", said.facts()));
        SignIn.as(database, Role.MONITOR, STUDY);
        reviews.judge(new JudgeEvent(STUDY, number, 0, Causality.POSSIBLE, CausalityScale.WHO_UMC, null, null, null));
        return number;
    }

    @Test
    void itReadsInChineseToo() {
        var number = recorded();
        signIn(Role.MONITOR);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        open("safety/" + number + "?study=" + STUDY);
        assertThat(text()).contains("版本与签名").contains("首次报告").contains("该版本尚无人签名");
    }

    private void signer() {
        signIn(Role.MONITOR);
        database.sql("update account set password_hash = ? where username = ?")
                .params(
                        encoder.encode(PASSWORD),
                        SecurityContextHolder.getContext().getAuthentication().getName())
                .update();
    }

    private String recorded() {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        return events.record(new RecordEvent(STUDY, "01-001", pneumonia().facts()));
    }

    private void corrected(String number) {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var version = safety.event(STUDY, number).version();
        events.correct(new CorrectEvent(
                STUDY,
                number,
                version,
                pneumonia()
                        .grade(4)
                        .seriousBecause(SeriousnessCriterion.LIFE_THREAT)
                        .facts(),
                null,
                "moved to intensive care"));
    }

    private static EventDraft pneumonia() {
        return EventContent.of("Pneumonia")
                .grade(3)
                .seriousBecause(SeriousnessCriterion.HOSP)
                .onset(PartialDate.of("2026-06-01"))
                .awareAt(Instant.parse("2026-06-02T01:00:00Z"));
    }

    private static void click(String words) {
        _click(_get(Button.class, button -> button.withText(words)));
    }

    private static void click(String words, int which) {
        _click(com.github.mvysny.kaributesting.v10.LocatorJ._find(Button.class, button -> button.withText(words))
                .get(which));
    }

    private static String text() {
        var page = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return page.getElement().getTextRecursively();
    }
}
