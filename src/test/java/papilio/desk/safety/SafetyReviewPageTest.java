package papilio.desk.safety;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.fixtures.Statements;
import papilio.safety.DecideReview;
import papilio.safety.Decision;
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.EventService;
import papilio.safety.QueryRow;
import papilio.safety.RecordEvent;
import papilio.safety.ReviewService;
import papilio.safety.ReviewState;
import papilio.safety.SafetyService;
import papilio.safety.codes.Causality;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.shared.PartialDate;
import papilio.shared.ui.Keys;
import papilio.shared.ui.PrintButton;
import papilio.study.ui.PaperHead;

class SafetyReviewPageTest extends PageTest {
    private static final String STUDY = "S1";

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    ReviewService reviews;

    @BeforeEach
    void study() {
        SampleStudy.of(database, STUDY).site("01", 70).site("02", 69);
        SamplePatient.of(database, STUDY, "01", "01-001");
        SamplePatient.of(database, STUDY, "02", "02-001");
    }

    @Test
    void aMonitorWorksOffThreeEventsWithTheKeyboardAlone() {
        var mild = recorded("01-001", cough());
        var serious = recorded("02-001", pneumonia());
        var other = recorded("01-001", cough().term("Headache"));
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY);
        assertThat(text()).contains("3").contains("events to review").contains("1 serious");
        assertThat(title()).isEqualTo("Pneumonia");

        press("r");
        assertThat(safety.event(STUDY, serious).state()).isEqualTo(ReviewState.REVIEWED);
        assertThat(title()).isEqualTo("Cough");

        press("q");
        _setValue(_get(TextArea.class, area -> area.withLabel("Question to the site")), "Since when?");
        press(Keys.SEND);
        assertThat(safety.event(STUDY, mild).state()).isEqualTo(ReviewState.QUERIED);
        assertThat(title()).isEqualTo("Headache");

        press("e");
        _setValue(_get(TextArea.class, area -> area.withLabel("Why is this escalated?")), "Third of its kind");
        press(Keys.SEND);
        assertThat(safety.event(STUDY, other).state()).isEqualTo(ReviewState.ESCALATED);
        assertThat(text()).contains("Nothing waits for you under this choice.");
    }

    @Test
    void keysMoveThroughTheQueueAndBack() {
        recorded("01-001", cough());
        recorded("01-001", cough().term("Headache"));
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY);
        press("j");
        assertThat(title()).isEqualTo("Headache");
        press("j");
        assertThat(title()).isEqualTo("Headache");
        press("k");
        assertThat(title()).isEqualTo("Cough");
    }

    @Test
    void aQuestionWithoutWordsIsRefusedAtItsField() {
        recorded("01-001", cough());
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY);
        press("q");
        press(Keys.SEND);
        var field = _get(TextArea.class, area -> area.withLabel("Question to the site"));
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Say what it is about.");
    }

    @Test
    void whatChangedSinceTheReviewIsShownFromTo() {
        var number = recorded("01-001", cough());
        signIn(Role.MONITOR);
        reviews.decide(new DecideReview(STUDY, number, 0, Decision.REVIEWED, null));
        signIn(Role.INVESTIGATOR, STUDY);
        var version = safety.event(STUDY, number).version();
        events.correct(new papilio.safety.CorrectEvent(
                STUDY, number, version, cough().grade(2).facts(), null, "looked again"));
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY);
        assertThat(text())
                .contains("Changed since the review by")
                .contains("Severity")
                .contains("mild")
                .contains("→ moderate");
    }

    @Test
    void aDecisionAboutAnOldVersionIsRefusedAndTheNewOneIsShownBesideIt() {
        var number = recorded("01-001", cough());
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY);
        press("q");
        _setValue(_get(TextArea.class, area -> area.withLabel("Question to the site")), "Since when?");
        database.sql(
                        "update adverse_event set grade = 2, severity = 'MODERATE', version = version + 1 where event_no = ?")
                .param(number)
                .update();
        events(); // the page must not see the session's old copy
        press(Keys.SEND);
        assertThat(safety.event(STUDY, number).reviews()).isEmpty();
        assertThat(text()).contains("changed while you were reading it").contains("→ moderate");
        assertThat(_get(TextArea.class, area -> area.withLabel("Question to the site"))
                        .getValue())
                .isEqualTo("Since when?");
    }

    @Test
    void anEventOfAnotherSiteIsTheSameNotFoundPageAsAnUnknownOne() {
        var foreign = recorded("02-001", pneumonia());
        signIn(Role.COORDINATOR, STUDY, "01");
        open("safety/" + foreign + "?study=" + STUDY);
        var answer = text();
        open("safety/99-999-AE01?study=" + STUDY);
        assertThat(text()).isEqualTo(answer).doesNotContain("Pneumonia").doesNotContain("02-001");
        _assertNone(SafetyView.class);
    }

    @Test
    void theSiteSeesItsOwnEventsAndNoDecisions() {
        recorded("01-001", cough());
        recorded("02-001", pneumonia());
        signIn(Role.COORDINATOR, STUDY, "01");
        open("safety?study=" + STUDY);
        assertThat(text()).contains("Cough").doesNotContain("Pneumonia").doesNotContain("Mine 0");
        _assertNone(Button.class, button -> button.withText("Ask the site"));
        press("r");
        assertThat(safety.event(STUDY, "01-001-AE01").state()).isEqualTo(ReviewState.NEW);
    }

    @Test
    void theSiteAnswersAQuestion() {
        var number = recorded("01-001", cough());
        signIn(Role.MONITOR);
        reviews.decide(new DecideReview(STUDY, number, 0, Decision.QUERY, "Since when?"));
        signIn(Role.COORDINATOR, STUDY, "01");
        open("safety?study=" + STUDY);
        assertThat(text()).contains("1 question not closed").contains("Since when?");
        _setValue(_get(TextArea.class, area -> area.withLabel("Answer")), "Since Monday.");
        _click(_get(Button.class, button -> button.withText("Send the answer")));
        assertThat(safety.event(STUDY, number).queries().getFirst().answer()).isEqualTo("Since Monday.");
        assertThat(text()).contains("Since Monday.");
    }

    @Test
    void aCorrectionIsMadeOnThePageAndItsBreachStandsAtTheField() {
        recorded("01-001", cough());
        signIn(Role.COORDINATOR, STUDY, "01");
        open("safety?study=" + STUDY);
        press("c");
        var ended = _get(TextField.class, field -> field.withLabel("End"));
        _setValue(ended, "2026-05-01");
        _setValue(_get(TextField.class, field -> field.withLabel("Reason")), "typing error");
        _click(_get(Button.class, button -> button.withText("Save")));
        assertThat(ended.getErrorMessage()).isEqualTo("The end 2026-05-01 lies before the onset 2026-06-01.");
        _setValue(ended, "2026-06-03");
        _click(_get(Button.class, button -> button.withText("Save")));
        assertThat(safety.event(STUDY, "01-001-AE01").content().ended()).isEqualTo(PartialDate.of("2026-06-03"));
        assertThat(text()).contains("2026-06-01 – 2026-06-03");
    }

    @Test
    void chipsAreDoorsWithCounts() {
        recorded("01-001", cough());
        recorded("02-001", pneumonia());
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY);
        assertThat(_find(Anchor.class, chip -> chip.withClasses("chip")))
                .extracting(Anchor::getText)
                .contains("To review 2", "Serious 1", "Overdue 1", "Questions 0", "All 2");
        open("safety?study=" + STUDY + "&group=SERIOUS");
        assertThat(_find(NativeButton.class, item -> item.withClasses("queue-item")))
                .hasSize(1);
    }

    @Test
    void importedEventsAreSignedOffTogether() {
        var number = recorded("01-001", cough());
        database.sql("update adverse_event set imported = true").update();
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY);
        _click(_get(Button.class, button -> button.withText("Sign off the imported ones …")));
        _click(_get(Button.class, button -> button.withText("Sign off")));
        var reason = _get(TextField.class, field -> field.withLabel("Reason"));
        assertThat(reason.getErrorMessage()).isEqualTo("Say why.");
        _setValue(reason, "reviewed before the move");
        _click(_get(Button.class, button -> button.withText("Sign off")));
        assertThat(safety.event(STUDY, number).state()).isEqualTo(ReviewState.REVIEWED);
        assertThat(text()).contains("0 events to review").contains("Nothing waits for you");
    }

    @Test
    void thePageSpeaksChinese() {
        recorded("01-001", pneumonia().codedTerm("Lung infection"));
        signIn(Role.MONITOR);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        open("safety?study=" + STUDY);
        assertThat(title()).isEqualTo("肺部感染");
        assertThat(text()).contains("待审核").contains("住院").doesNotContain("to review");
    }

    @Test
    void theTablesCountAndEachNumberIsADoor() {
        recorded("01-001", cough().codedTerm("Cough").soc("Respiratory, thoracic and mediastinal disorders"));
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY + "&tab=tables&part=terms");
        var door = _find(Anchor.class, one -> one.withClasses("door")).stream()
                .filter(one -> one.getHref().contains("term=") && !one.getHref().contains("tab="))
                .findFirst()
                .orElseThrow();
        assertThat(door.getHref()).contains("emergent=true").contains("term=Cough");
        open(door.getHref());
        assertThat(title()).isEqualTo("Cough");
    }

    @Test
    void theDeadlinesBoardShowsWhatIsMissed() {
        recorded("01-001", pneumonia());
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY + "&tab=deadlines&show=OVERDUE");
        assertThat(text())
                .contains("Ethics committee, 24 h")
                .contains("2026-06-03 09:00")
                .contains("overdue since");
    }

    @Test
    void aReportIsMarkedAsSentOnTheBoardCorrectedAndTakenBack() {
        var number = recorded("01-001", pneumonia());
        signIn(Role.COORDINATOR, STUDY, "01");
        open("safety?study=" + STUDY + "&tab=deadlines&recipient=ETHICS&site=01");
        _click(_get(Button.class, button -> button.withText("Mark as sent")));
        _setValue(_get(TextField.class, field -> field.withLabel("Sent at")), "2026-06-04 10:00");
        _setValue(_get(TextField.class, field -> field.withLabel("Channel and reference number")), "EC-17");
        _click(_get(Button.class, button -> button.withText("Sent")));
        var why = _get(TextField.class, field -> field.withLabel("Why late"));
        assertThat(why.getErrorMessage()).isEqualTo("Say why the report was late.");
        _setValue(why, "public holiday");
        _click(_get(Button.class, button -> button.withText("Sent")));
        open("safety?study=" + STUDY + "&tab=deadlines&show=LATE");
        assertThat(text())
                .contains("EC-17 · version 1")
                .contains("public holiday")
                .contains("Sent late 1");
        _click(_get(Button.class, button -> button.withText("Correct")));
        _click(_get(Button.class, button -> button.withText("It was not sent")));
        var reason = _get(TextField.class, field -> field.withLabel("Reason"));
        assertThat(reason.getErrorMessage()).isEqualTo("Say why.");
        _setValue(reason, "another event was meant");
        _click(_get(Button.class, button -> button.withText("It was not sent")));
        assertThat(safety.event(STUDY, number).deadlines())
                .extracting(row -> row.status().name())
                .containsOnly("OVERDUE");
    }

    @Test
    void anAnswerBeingTypedStaysWhileAnotherIsSent() {
        var number = recorded("01-001", cough());
        SignIn.as(database, Role.MONITOR);
        reviews.decide(new DecideReview(STUDY, number, 0, Decision.QUERY, "Since when?"));
        var asked = safety.event(STUDY, number).version();
        reviews.decide(new DecideReview(STUDY, number, asked, Decision.QUERY, "How bad?"));
        signIn(Role.COORDINATOR, STUDY, "01");
        open("safety/" + number + "?study=" + STUDY);
        _setValue(_find(TextArea.class).getLast(), "Not yet sure");
        _setValue(_find(TextArea.class).getFirst(), "Two days");
        _click(_find(Button.class, button -> button.withText("Send the answer")).getFirst());
        assertThat(_find(TextArea.class)).extracting(TextArea::getValue).containsExactly("Not yet sure");
        _click(_get(Button.class, button -> button.withText("Send the answer")));
        assertThat(safety.event(STUDY, number).queries())
                .extracting(QueryRow::answer)
                .containsExactly("Two days", "Not yet sure");
    }

    @Test
    void theBoardSpeaksChinese() {
        recorded("01-001", pneumonia());
        signIn(Role.MONITOR);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        open("safety?study=" + STUDY + "&tab=deadlines");
        assertThat(text()).contains("伦理委员会，24小时").contains("逾期 2").doesNotContain("Ethics");
    }

    @Test
    void theMenuSaysHowManyDeadlinesAreMissedAtTheOwnSites() {
        recorded("01-001", pneumonia());
        recorded("02-001", pneumonia());
        signIn(Role.COORDINATOR, STUDY, "01");
        open("safety?study=" + STUDY);
        var said = _get(
                        com.vaadin.flow.component.sidenav.SideNavItem.class,
                        item -> item.withPredicate(one -> one.getSuffixComponent() != null))
                .getSuffixComponent()
                .getElement()
                .getTextRecursively();
        assertThat(said).isEqualTo("◆ 22 deadlines missed, 0 due soon");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        open("patients?study=" + STUDY);
        assertThat(_get(
                                com.vaadin.flow.component.sidenav.SideNavItem.class,
                                item -> item.withPredicate(one -> one.getSuffixComponent() != null))
                        .getSuffixComponent()
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("◆ 2逾期2项，即将到期0项");
    }

    @Test
    void theQuestionsStandOnATabOfTheirOwn() {
        var number = recorded("01-001", cough());
        signIn(Role.MONITOR);
        reviews.decide(new DecideReview(STUDY, number, 0, Decision.QUERY, "Since when?"));
        open("safety?study=" + STUDY + "&tab=questions");
        assertThat(text()).contains("Since when?").contains(number);
    }

    @Test
    void aPrintedEventSaysWhoseItIsAndOfWhichDay() {
        recorded("01-001", cough());
        database.sql("update study set synthetic = true").update();
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY);
        _get(PrintButton.class, button -> button.withText("Print"));
        var head = _get(PaperHead.class).getElement().getTextRecursively();
        assertThat(head)
                .contains("S1 · A sample study")
                .contains("Data as of 2026-06-30")
                .contains("monitor")
                .contains("Synthetic data");
    }

    @Test
    void aLongQueueAsksNoMoreThanAShortOne() {
        recorded("01-001", cough());
        signIn(Role.MONITOR);
        open("safety?study=" + STUDY);
        var one = Statements.of(() -> open("safety?study=" + STUDY + "&group=ALL"));
        for (int i = 0; i < 9; i++) recorded("02-001", cough());
        signIn(Role.MONITOR);
        var ten = Statements.of(() -> open("safety?study=" + STUDY));
        assertThat(ten.size()).isLessThanOrEqualTo(one.size());
    }

    private void events() {
        context.getBean(jakarta.persistence.EntityManager.class).clear();
    }

    private String recorded(String patientNo, EventDraft event) {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        return events.record(new RecordEvent(STUDY, patientNo, event.facts()));
    }

    private static EventDraft cough() {
        return EventContent.of("Cough")
                .grade(1)
                .onset(PartialDate.of("2026-06-01"))
                .awareAt(Instant.parse("2026-06-02T01:00:00Z"));
    }

    private static EventDraft pneumonia() {
        return cough().term("Pneumonia")
                .grade(3)
                .seriousBecause(SeriousnessCriterion.HOSP)
                .causality(Causality.UNLIKELY);
    }

    private static void press(String key) {
        _get(Keys.class).press(key);
    }

    private static String title() {
        return _get(H2.class, heading -> heading.withClasses("event-title")).getText();
    }

    /** Every word on the page. */
    private static String text() {
        var page = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return page.getElement().getTextRecursively();
    }
}
