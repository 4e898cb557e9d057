package papilio.desk.safety;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
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
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.shared.PartialDate;

/** Beside an event stands what the patient's record says about the days around its onset. */
class AroundOnsetPageTest extends PageTest {
    private static final String STUDY = "S1";
    private static final String ONSET = "2026-03-10";

    @Autowired
    EventService events;

    private long patient;

    @BeforeEach
    void study() {
        SampleStudy.of(database, STUDY).site("01", 70);
        patient = SamplePatient.of(database, STUDY, "01", "01-001");
        database.sql("delete from treatment where patient_id = ?")
                .param(patient)
                .update();
    }

    @Test
    void dosesStandBeforeAndAfterTheOnsetWithWhatBecameOfThem() {
        for (var day : new String[] {"2026-02-09", "2026-02-16", "2026-02-23", "2026-03-23"})
            treated("DOSE", day, null);
        treated("MISSED", "2026-03-02", "FORGOT");
        treated("HOLD", "2026-03-11", "INFECTION");
        show(recorded(cough()));
        assertThat(part("doses"))
                .containsSubsequence(
                        "2026-02-23−15● dose given · 160 mg",
                        "2026-03-02−8✕ dose missed · forgot",
                        "2026-03-09−1✕ dose missed",
                        "2026-03-100▶ onset of this event",
                        "2026-03-11+1‖ on hold by order · ongoing · infection",
                        "2026-03-23+13● dose given")
                .doesNotContain("2026-02-16");
    }

    @Test
    void aPlannedDoseOfWhichNothingIsWrittenCountsAsMissed() {
        for (var day : new String[] {"2026-02-16", "2026-02-23", "2026-03-09"}) treated("DOSE", day, null);
        show(recorded(cough()));
        assertThat(part("doses")).containsSubsequence("2026-03-02−8✕ dose missed", "2026-03-09−1● dose given");
    }

    @Test
    void theValueBeforeStandsBesideTheFirstFromTheOnsetOnAndThoseOutOfRangeComeFirst() {
        value("ALB", "45", "2026-02-01", null);
        value("IGG", "10.1", "2026-01-20", null);
        value("IGG", "9.2", "2026-03-09", null);
        value("IGG", "4.1", ONSET, "L");
        value("IGG", "9.9", "2026-04-01", null);
        show(recorded(cough()));
        assertThat(part("laboratory"))
                .containsSubsequence("9.2 g/L", "2026-03-09 (8–17)", "4.1 g/L ↓ low", "2026-03-10", "45 g/L", "–")
                .doesNotContain("10.1", "9.9");
    }

    @Test
    void moreThanTenTestsLeaveADoorToAll() {
        for (int i = 0; i < 12; i++) value("T" + i, "12", "2026-02-01", null);
        value("T9", "99", "2026-03-20", "H");
        show(recorded(cough()));
        assertThat(part("laboratory")).contains("99 g/L ↑ high", "All 12 tests").doesNotContain("T8");
        assertThat(doors()).anyMatch(door -> door.contains("patients/01-001") && door.contains("open=finding"));
    }

    @Test
    void earlierEventsAreDoorsAndLaterOnesAreLeftOut() {
        var before = recorded(cough().term("Pneumonia")
                .grade(3)
                .onset(PartialDate.of("2026-02-10"))
                .seriousBecause(SeriousnessCriterion.HOSP));
        recorded(cough().term("Headache").onset(PartialDate.of("2026-05-01")));
        show(recorded(cough()));
        assertThat(part("events"))
                .contains("Pneumonia", "2026-02-10", "serious")
                .doesNotContain("Headache")
                .doesNotContain("Cough");
        assertThat(doors()).anyMatch(door -> door.contains("safety/" + before));
    }

    @Test
    void onlyDrugsTakenOnTheDayOfTheOnsetAreListed() {
        drug("Prednisone", "2026-01-05", null);
        drug("Cefuroxime", "2026-02-01", "2026-02-10");
        drug("Ibuprofen", "2026-03-11", null);
        show(recorded(cough()));
        assertThat(part("medication"))
                .contains("Prednisone", "10 mg QD", "2026-01-05")
                .doesNotContain("Cefuroxime")
                .doesNotContain("Ibuprofen");
    }

    @Test
    void anEmptyRecordSaysSo() {
        show(recorded(cough()));
        assertThat(text())
                .contains("No dose is recorded.")
                .contains("No laboratory value with a date is recorded.")
                .contains("This patient has no earlier event.")
                .contains("No other drug is recorded for the day of the onset.");
    }

    @Test
    void aPartialOnsetSaysAroundWhichDay() {
        show(recorded(cough().onset(PartialDate.of("2026-03"))));
        assertThat(text()).contains("known only as 2026-03").contains("around 2026-03-01");
    }

    @Test
    void theTablesSpeakChinese() {
        treated("DOSE", "2026-03-09", null);
        treated("MISSED", "2026-03-16", "FORGOT");
        value("IGG", "4.1", ONSET, "L");
        drug("Prednisone", "2026-01-05", null);
        var number = recorded(cough());
        signIn(Role.MONITOR);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        open("safety/" + number + "?study=" + STUDY);
        assertThat(text())
                .contains("▶ 本事件发生", "发生前末次", "↓ 偏低", "发生时的合并用药", "该受试者此前无不良事件。")
                .doesNotContain("onset");
    }

    @Test
    void aLongRecordAsksNoMoreThanAShortOne() {
        var number = recorded(cough());
        show(number);
        var few = Statements.of(() -> open("safety/" + number + "?study=" + STUDY + "&group=ALL"));
        for (int i = 0; i < 12; i++) {
            value("T" + i, "12", "2026-02-01", null);
            drug("Drug " + i, "2026-01-05", null);
            treated(
                    "DOSE",
                    PartialDate.of("2026-02-01").earliest().plusDays(7L * i).toString(),
                    null);
        }
        signIn(Role.MONITOR);
        assertThat(Statements.of(() -> open("safety/" + number + "?study=" + STUDY))
                        .size())
                .isLessThanOrEqualTo(few.size());
    }

    private void show(String number) {
        signIn(Role.MONITOR);
        open("safety/" + number + "?study=" + STUDY);
    }

    private String recorded(EventDraft event) {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        return events.record(new RecordEvent(STUDY, "01-001", event.facts()));
    }

    private static EventDraft cough() {
        return EventContent.of("Cough")
                .grade(1)
                .onset(PartialDate.of(ONSET))
                .awareAt(Instant.parse("2026-06-02T01:00:00Z"));
    }

    private void treated(String kind, String day, String reason) {
        database.sql("""
                        insert into treatment (study_code, site_code, patient_id, kind, drug, amount, unit, started_on, reason)
                        values (?, '01', ?, ?, 'telitacicept', 160, 'mg', cast(? as date), ?)
                        """).params(STUDY, patient, kind, day, reason).update();
    }

    private void value(String code, String number, String day, String flag) {
        database.sql("""
                        insert into finding (study_code, site_code, patient_id, kind, code, name, value_number, unit, range_low,
                          range_high, flag, taken_on)
                        values (?, '01', ?, 'LABORATORY', ?, ?, cast(? as decimal(20,8)), 'g/L', 8, 17, ?, cast(? as date))
                        """)
                .params(STUDY, patient, code, code, number, flag == null ? "N" : flag, day)
                .update();
    }

    private void drug(String name, String from, String to) {
        database.sql("""
                        insert into medication (study_code, site_code, patient_id, name, amount, unit, frequency, started,
                          started_first, ended, ended_last, ongoing)
                        values (?, '01', ?, ?, '10', 'mg', 'QD', ?, cast(? as date), ?, cast(? as date), ?)
                        """)
                .params(STUDY, patient, name, from, from, to, to, to == null)
                .update();
    }

    /** The words of one of the four tables. */
    private static String part(String name) {
        var heading = UI.getCurrent().getTranslation("safety.around." + name);
        return _find(com.vaadin.flow.component.html.Section.class).stream()
                .map(section -> section.getElement().getTextRecursively())
                .filter(words -> words.startsWith(heading))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.List<String> doors() {
        return _find(_get(AroundTables.class), Anchor.class).stream()
                .map(Anchor::getHref)
                .toList();
    }

    private static String text() {
        return _get(AroundOnset.class).getElement().getTextRecursively();
    }
}
