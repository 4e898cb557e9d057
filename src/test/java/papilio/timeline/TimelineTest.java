package papilio.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.patient.AnswerCriteria;
import papilio.patient.EnrollPatient;
import papilio.patient.FindingKind;
import papilio.patient.PatientService;
import papilio.patient.RecordFinding;
import papilio.patient.RecordMedication;
import papilio.patient.RecordService;
import papilio.patient.RecordTreatment;
import papilio.patient.RecordVisit;
import papilio.patient.ScreenPatient;
import papilio.patient.ScreeningService;
import papilio.patient.Sex;
import papilio.patient.TreatmentKind;
import papilio.patient.VisitState;
import papilio.shared.NotFound;
import papilio.shared.PartialDate;

@PapilioTest
class TimelineTest {
    private static final LocalDate DAY_0 = LocalDate.parse("2026-03-02");

    /** Says the key and its details, so that a test sees which sentence was meant. */
    private static final Words KEYS = new Words() {
        @Override
        public String say(String key, Object... details) {
            return key + List.of(details);
        }

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }
    };

    @Autowired
    JdbcClient database;

    @Autowired
    ScreeningService screening;

    @Autowired
    PatientService patients;

    @Autowired
    RecordService records;

    @Autowired
    TimelineService timelines;

    private String no = "";

    @BeforeEach
    void patientWithACourse() {
        SampleStudy.of(database, "S1").site("01", 50).site("02", 50).approved();
        database.sql("""
                        insert into study_visit (study_code, code, position, name_en, anchor, target_day, days_before, days_after, remote_allowed)
                        values ('S1', 'V0', 0, 'Baseline', 'FIRST_DOSE', 0, 28, 0, false),
                          ('S1', 'V1', 1, 'Week 4', 'FIRST_DOSE', 28, 7, 7, false),
                          ('S1', 'V2', 2, 'Week 8', 'FIRST_DOSE', 56, 7, 7, false)
                        """).update();
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
        var log = screening.screen(new ScreenPatient("S1", "01", null, DAY_0, null, Sex.FEMALE, null, 1990));
        screening.answer(new AnswerCriteria("S1", log, Map.of()));
        no = screening.enroll(
                new EnrollPatient("S1", log, patients.find("S1", log).version(), DAY_0, null));
        for (var week = 0; week < 17; week++)
            if (week != 3)
                dose(TreatmentKind.DOSE, DAY_0.plusDays(7L * week + (week == 5 ? 3 : 0)), week > 9 ? "80" : "160");
        records.record(
                new RecordVisit("S1", no, "V1", "Week 4", VisitState.DONE, DAY_0.plusDays(38), null, false, null));
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void theFirstDoseIsTheNamedIndexDay() {
        var timeline = timeline();
        assertThat(timeline.index()).isEqualTo("2026-03-02");
        assertThat(timeline.title()).isEqualTo("timeline.title.index[2026-03-02]");
        assertThat(timeline.todayLabel()).isEqualTo("timeline.today.day[120]");
    }

    @Test
    void aDoseThatIsMissingStandsWhereItWasDue() {
        assertThat(lane("doses").marks())
                .filteredOn(mark -> mark.shape().equals("missed"))
                .extracting(Mark::from)
                .containsExactly(DAY_0.plusDays(21).toString());
    }

    @Test
    void aDoseOffItsDayIsMarkedAndAChangeOfAmountNamed() {
        assertThat(lane("doses").marks())
                .filteredOn(mark -> mark.shape().equals("late"))
                .extracting(Mark::from)
                .containsExactly(DAY_0.plusDays(38).toString());
        assertThat(lane("doses").marks())
                .filteredOn(mark -> mark.label() != null)
                .extracting(Mark::label)
                .containsExactly("80 mg");
        assertThat(lane("doses").marks().getLast().height()).isEqualTo(0.5);
    }

    @Test
    void visitsStandInOrOutsideOfTheirWindows() {
        assertThat(lane("visits").marks()).extracting(Mark::shape).containsOnlyOnce("out");
        assertThat(lane("visits").marks())
                .filteredOn(mark -> mark.shape().equals("out"))
                .extracting(Mark::label)
                .containsExactly("timeline.daysLate[3]");
        assertThat(lane("visits").marks())
                .filteredOn(mark -> mark.shape().equals("missed"))
                .hasSize(2);
    }

    @Test
    void aValueOutOfItsRangeIsMarkedAndTheRangeDrawn() {
        records.record(new RecordFinding(
                "S1",
                no,
                FindingKind.LABORATORY,
                "C3",
                "C3",
                new BigDecimal("0.58"),
                null,
                "g/L",
                new BigDecimal("0.70"),
                new BigDecimal("1.40"),
                DAY_0,
                null,
                null));
        var lane = lane("LABORATORY:C3");
        assertThat(lane.band()).containsExactly(0.7, 1.4);
        assertThat(lane.marks().getFirst().tone()).isEqualTo("attention");
        assertThat(lane.marks().getFirst().label()).isEqualTo("0.58 ↓");
    }

    @Test
    void aDrugWhoseAmountChangesBecomesALineAndOneFromLongBeforeStaysVisible() {
        drug("prednisone", "15", "2025-11", "2026-03-29");
        drug("prednisone", "10", "2026-03-30", null);
        drug("hydroxychloroquine", "400", "2019", null);
        assertThat(lane("step:prednisone").marks()).extracting(Mark::value).containsExactly(15.0, 10.0);
        var bar = lane("medication").marks().getFirst();
        assertThat(bar.from()).isEqualTo("2019-01-01");
        assertThat(bar.open()).isTrue();
    }

    @Test
    void ofManyDrugsThoseBegunLastAreDrawnAndTheOthersWaitForAllValues() {
        for (var year = 2001; year <= 2014; year++) drug("drug " + year, "1", String.valueOf(year), null);
        assertThat(lane("medication").marks())
                .hasSize(10)
                .first()
                .extracting(Mark::from)
                .isEqualTo("2005-01-01");
        assertThat(lane("medication").extra()).isFalse();
        assertThat(lane("medication-others").marks()).hasSize(4);
        assertThat(lane("medication-others").extra()).isTrue();
    }

    @Test
    void whatIsDrawnOpensItsRecord() {
        assertThat(lane("doses").marks())
                .filteredOn(mark -> mark.shape().equals("given"))
                .allSatisfy(mark -> assertThat(mark.key()).startsWith("treatment:"));
    }

    @Test
    void anotherSitesCourseIsNotFound() {
        SignIn.as(database, Role.COORDINATOR, "S1", "02");
        assertThatThrownBy(this::timeline).isInstanceOf(NotFound.class);
    }

    private Timeline timeline() {
        return timelines.timeline("S1", no, KEYS);
    }

    private Lane lane(String key) {
        return timeline().lanes().stream()
                .filter(lane -> lane.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void dose(TreatmentKind kind, LocalDate day, String amount) {
        records.record(new RecordTreatment(
                "S1",
                no,
                kind,
                "telitacicept",
                new BigDecimal(amount),
                "mg",
                null,
                null,
                day,
                null,
                null,
                null,
                null,
                null));
    }

    private void drug(String name, String amount, String from, @org.jspecify.annotations.Nullable String to) {
        records.record(new RecordMedication(
                "S1",
                no,
                name,
                null,
                amount,
                "mg",
                "daily",
                null,
                PartialDate.of(from),
                to == null ? null : PartialDate.of(to),
                to == null,
                null));
    }
}
