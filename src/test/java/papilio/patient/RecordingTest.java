package papilio.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.shared.NotFound;
import papilio.shared.PartialDate;
import papilio.shared.Refusal;
import papilio.shared.StaleEdit;

@PapilioTest
class RecordingTest {
    private static final LocalDate CONSENT = LocalDate.parse("2026-03-02");

    @Autowired
    JdbcClient database;

    @Autowired
    ScreeningService screening;

    @Autowired
    PatientService patients;

    @Autowired
    RecordService records;

    @Autowired
    CourseService courses;

    private String no = "";

    @BeforeEach
    void enrolledPatient() {
        SampleStudy.of(database, "S1").site("01", 50).site("02", 50).approved();
        database.sql("""
                        insert into study_visit (study_code, code, position, name_en, anchor, target_day, days_before, days_after, remote_allowed)
                        values ('S1', 'V0', 0, 'Baseline', 'FIRST_DOSE', 0, 28, 0, false),
                          ('S1', 'V1', 1, 'Week 4', 'FIRST_DOSE', 28, 7, 7, false),
                          ('S1', 'V4', 2, 'Week 24', 'FIRST_DOSE', 168, 14, 14, false)
                        """).update();
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
        var log = screening.screen(new ScreenPatient("S1", "01", null, CONSENT, null, Sex.FEMALE, null, 1990));
        screening.answer(new AnswerCriteria("S1", log, Map.of()));
        no = screening.enroll(new EnrollPatient("S1", log, head(log).version(), CONSENT, null));
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void theFirstAndLastDoseFollowTheRecords() {
        var first = records.record(dose(CONSENT.plusDays(1)));
        records.record(dose(CONSENT.plusDays(8)));
        assertThat(head(no).firstDoseOn()).isEqualTo(CONSENT.plusDays(1));
        assertThat(head(no).lastDoseOn()).isEqualTo(CONSENT.plusDays(8));
        records.correct(dose(CONSENT.plusDays(2)), new Correction(first, 0, "wrong day"));
        assertThat(head(no).firstDoseOn()).isEqualTo(CONSENT.plusDays(2));
        records.voidRecord(new VoidRecord("S1", RecordKind.TREATMENT, first, 1, "another patient’s"));
        assertThat(head(no).firstDoseOn()).isEqualTo(CONSENT.plusDays(8));
        assertThat(courses.of("S1", no).treatments()).hasSize(1);
    }

    @Test
    void anOpenIntervalHasNoLastDay() {
        records.record(treatment(TreatmentKind.INTERVAL, CONSENT, null));
        assertThat(head(no).lastDoseOn()).isNull();
    }

    @Test
    void everyChangeIsInTheTrailWithItsReason() {
        var id = records.record(dose(CONSENT.plusDays(1)));
        records.correct(dose(CONSENT.plusDays(2)), new Correction(id, 0, "wrong day"));
        var changes = database.sql(
                        "select changes from audit_entry where record_type = 'treatment' and reason = 'wrong day'")
                .query(String.class)
                .single();
        assertThat(changes).contains("2026-03-03", "2026-03-04").doesNotContain("telitacicept");
    }

    @Test
    void aCorrectionNeedsAReasonAndTheVersionThatWasSeen() {
        var id = records.record(dose(CONSENT.plusDays(1)));
        refused(
                () -> records.correct(dose(CONSENT.plusDays(2)), new Correction(id, 0, "")),
                "reason",
                "patient.refusal.reason");
        records.correct(dose(CONSENT.plusDays(2)), new Correction(id, 0, "wrong day"));
        assertThatThrownBy(() -> records.correct(dose(CONSENT.plusDays(3)), new Correction(id, 0, "again")))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void aRecordOfAnotherSiteIsNotFound() {
        var id = records.record(dose(CONSENT.plusDays(1)));
        SignIn.as(database, Role.COORDINATOR, "S1", "02");
        assertThatThrownBy(() -> records.record(dose(CONSENT.plusDays(8)))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> records.voidRecord(new VoidRecord("S1", RecordKind.TREATMENT, id, 0, "x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> courses.of("S1", no)).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsRecordedInTheFuture() {
        refused(() -> records.record(dose(LocalDate.parse("2026-07-01"))), "startedOn", "patient.refusal.future");
        refused(
                () -> records.record(visit("V1", LocalDate.parse("2026-07-01"))),
                "startedOn",
                "patient.refusal.future");
    }

    @Test
    void anEndBeforeItsStartIsRefused() {
        refused(
                () -> records.record(treatment(TreatmentKind.INTERVAL, CONSENT.plusDays(5), CONSENT)),
                "endedOn",
                "patient.refusal.endBeforeStart");
        refused(
                () -> records.record(new RecordMedication(
                        "S1",
                        no,
                        "prednisone",
                        null,
                        null,
                        null,
                        null,
                        null,
                        PartialDate.of("2026-04"),
                        PartialDate.of("2026-03"),
                        false,
                        null)),
                "ended",
                "patient.refusal.endBeforeStart");
    }

    @Test
    void aDoseBeforeConsentIsRefusedWhereTheStudySaysSo() {
        records.record(dose(CONSENT.minusDays(3)));
        database.sql("update study set forbid_before_consent = true where code = 'S1'")
                .update();
        refused(() -> records.record(dose(CONSENT.minusDays(2))), "startedOn", "patient.refusal.beforeConsent");
    }

    @Test
    void aVisitAfterDeathOrWithdrawalIsRefused() {
        end("WITHDRAWAL_BY_SUBJECT", CONSENT.plusDays(40), null);
        records.record(visit("V1", CONSENT.plusDays(40)));
        refused(() -> records.record(visit("V4", CONSENT.plusDays(41))), "startedOn", "patient.refusal.visitAfterEnd");
        end("DEATH", CONSENT.plusDays(40), CONSENT.plusDays(39));
        refused(
                () -> records.record(visit("V4", CONSENT.plusDays(40))),
                "startedOn",
                "patient.refusal.visitAfterDeath");
        refused(() -> records.record(dose(CONSENT.plusDays(40))), "startedOn", "patient.refusal.doseAfterDeath");
    }

    @Test
    void theEndKeepsTheStatus() {
        end("COMPLETED", CONSENT.plusDays(60), null);
        assertThat(head(no).status()).isEqualTo(PatientStatus.COMPLETED);
        end("ADVERSE_EVENT", CONSENT.plusDays(60), null);
        assertThat(head(no).status()).isEqualTo(PatientStatus.DISCONTINUED);
        end(null, null, null);
        assertThat(head(no).status()).isEqualTo(PatientStatus.ENROLLED);
    }

    @Test
    void aVisitOrDoseIsRecordedOnce() {
        records.record(visit("V0", CONSENT));
        refused(() -> records.record(visit("V0", CONSENT.plusDays(1))), "visitCode", "patient.refusal.visitTwice");
        records.record(dose(CONSENT.plusDays(1)));
        refused(() -> records.record(dose(CONSENT.plusDays(1))), "startedOn", "patient.refusal.doseTwice");
    }

    @ParameterizedTest
    @CsvSource({"HB, 19", "HB, 251", "C3, 5.1", "IGG, 61", "PGA, 3.1", "SLEDAI-2K, 106", "TEMP, 44", "XYZ, -1"})
    void aValueThatCannotBeTrueIsRefused(String code, BigDecimal value) {
        assertThatThrownBy(() -> records.record(finding(code, value)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("value"));
    }

    @ParameterizedTest
    @CsvSource({"0.69, L", "0.70,", "1.40,", "1.41, H"})
    void aValueIsFlaggedAgainstItsRangeAndEqualityIsNormal(BigDecimal value, @Nullable String flag) {
        records.record(finding("C3", value));
        assertThat(courses.of("S1", no).values("C3").getFirst().flag()).isEqualTo(flag);
    }

    @Test
    void theCourseSetsRecordsBesideTheSchedule() {
        for (var week = 0; week < 10; week++) if (week != 4) records.record(dose(CONSENT.plusDays(7L * week)));
        records.record(visit("V0", CONSENT));
        var course = courses.of("S1", no);
        assertThat(course.scheduled())
                .extracting(PatientCourse.ScheduledVisit::status)
                .containsExactly(VisitWindow.Status.IN_WINDOW, VisitWindow.Status.MISSED, VisitWindow.Status.UPCOMING);
        var next = course.next();
        assertThat(next).isNotNull();
        assertThat(next.window().target()).isEqualTo(CONSENT.plusDays(168));
        var doses = course.doses();
        assertThat(doses).isNotNull();
        assertThat(doses.taken()).isEqualTo(9);
        assertThat(doses.planned()).hasSize(18);
        var row = courses.rows("S1", PatientFilter.EVERYBODY, null, 10).getFirst();
        assertThat(row.missedVisits()).isEqualTo(1);
        assertThat(row.day()).isEqualTo(120);
    }

    private void end(@Nullable String reason, @Nullable LocalDate on, @Nullable LocalDate died) {
        screening.end(new EndParticipation("S1", no, head(no).version(), on, reason, died, null, "put right"));
    }

    @Test
    void whatAFieldCannotKeepIsToldAtTheField() {
        var note = "x".repeat(1001);
        refused(
                () -> records.record(
                        new RecordVisit("S1", no, null, "call", VisitState.DONE, CONSENT, null, true, note)),
                "note",
                "patient.refusal.tooLong");
        refused(() -> records.record(finding("XYZ", new BigDecimal("1e12"))), "value", "patient.refusal.tooLarge");
    }

    @Test
    void aVoidedRecordLeavesNoQuestionOpen() {
        var id = records.record(dose(CONSENT));
        database.sql("""
                        insert into data_query (study_code, site_code, patient_id, patient_no, record_type, record_id, rule_code,
                          rule_arguments, state, raised_by, raised_at)
                        values ('S1', '01', ?, ?, 'treatment', ?, 'x', '', 'OPEN', 'system', timestamp '2026-03-03 00:00:00')
                        """).params(head(no).id(), no, id).update();
        records.voidRecord(new VoidRecord("S1", RecordKind.TREATMENT, id, 0, "entered twice"));
        assertThat(database.sql("select count(*) from data_query where state <> 'CLOSED'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private PatientHead head(String number) {
        return patients.find("S1", number);
    }

    private RecordTreatment dose(LocalDate day) {
        return treatment(TreatmentKind.DOSE, day, null);
    }

    private RecordTreatment treatment(TreatmentKind kind, LocalDate day, @Nullable LocalDate end) {
        return new RecordTreatment(
                "S1",
                no,
                kind,
                "telitacicept",
                new BigDecimal("160"),
                "mg",
                null,
                null,
                day,
                end,
                null,
                null,
                null,
                null);
    }

    private RecordVisit visit(String code, LocalDate day) {
        return new RecordVisit("S1", no, code, code, VisitState.DONE, day, null, false, null);
    }

    private RecordFinding finding(String code, BigDecimal value) {
        return new RecordFinding(
                "S1",
                no,
                FindingKind.LABORATORY,
                code,
                code,
                value,
                null,
                "g/L",
                new BigDecimal("0.70"),
                new BigDecimal("1.40"),
                CONSENT,
                null,
                null);
    }

    private static void refused(ThrowingCallable asked, String field, String key) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
