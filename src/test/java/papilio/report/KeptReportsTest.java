package papilio.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.enrollment.forecast.ForecastService;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.shared.NotFound;

/** Reports are made of the caller's sites alone, frozen, kept byte for byte, and recognised later. */
@PapilioTest
class KeptReportsTest {
    private static final String STUDY = "REPORT-1";

    @Autowired
    private ReportService reports;

    @Autowired
    private ForecastService forecasts;

    @Autowired
    private VerificationService verification;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void aStudyWithTwoSites() {
        SampleStudy.of(database, STUDY).site("01", 80).site("02", 59).criterion("E2", "Active infection");
        patient("01", "01-001", "F", "ENROLLED");
        patient("01", "01-002", "F", "ENROLLED");
        patient("02", "02-001", "M", "ENROLLED");
        event("02", "02-001", "02-001-E1", true);
        event("01", "01-001", "01-001-E1", false);
        SignIn.as(database, Role.STUDY_MANAGER, STUDY);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void whatWasMadeIsKeptByteForByteWithItsData() {
        var run = reports.make(order(ReportKind.ENROLLMENT, Locale.ENGLISH));
        var pdf = reports.pdf(STUDY, run.runNo());
        assertThat(pdf.fileName()).isEqualTo("REPORT-1-enrollment-2026-06-30-en.pdf");
        assertThat(new String(pdf.bytes(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        var kept = database.sql("select data_set, data_sha256, pdf_sha256 from report_run where run_no = ?")
                .param(run.runNo())
                .query()
                .singleRow();
        assertThat(Frozen.sha256(text(kept.get("data_set")).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(kept.get("data_sha256"))
                .isEqualTo(run.dataSha256());
        assertThat(Frozen.sha256(pdf.bytes())).isEqualTo(kept.get("pdf_sha256"));
        assertThat(String.join(" ", PdfPages.of(pdf.bytes())))
                .contains("3 of 139 enrolled (2.2 %)", run.printedCode(), run.dataSha256(), "Hospital 02");
    }

    @Test
    void aRunLeavesItsMarkInTheAuditTrail() {
        var run = reports.make(order(ReportKind.SAFETY, Locale.CHINESE));
        assertThat(database.sql(
                                "select count(*) from audit_entry where action = 'PRINTED' and record_id = ? and study_code = ?")
                        .params(run.runNo(), STUDY)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSameOrderOverTheSameDataIsTheSameRun() {
        var first = reports.latestOrNew(order(ReportKind.ENROLLMENT, Locale.ENGLISH));
        assertThat(reports.latestOrNew(order(ReportKind.ENROLLMENT, Locale.ENGLISH)))
                .isEqualTo(first);
        var chinese = reports.latestOrNew(order(ReportKind.ENROLLMENT, Locale.CHINESE));
        assertThat(chinese.runNo()).isNotEqualTo(first.runNo());
        assertThat(chinese.dataSha256()).as("one data set, two languages").isEqualTo(first.dataSha256());
        patient("02", "02-002", "F", "ENROLLED");
        var later = reports.latestOrNew(order(ReportKind.ENROLLMENT, Locale.ENGLISH));
        assertThat(later.runNo()).isNotEqualTo(first.runNo());
        assertThat(later.dataSha256()).isNotEqualTo(first.dataSha256());
    }

    @Test
    void aSiteReportsItselfAlone() {
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        var run = reports.make(order(ReportKind.SAFETY, Locale.ENGLISH));
        var text = String.join(" ", PdfPages.of(reports.pdf(STUDY, run.runNo()).bytes()));
        assertThat(text).contains("2 patients dosed").doesNotContain("02-001", "Hospital 02");
        assertThat(run.allSites()).isFalse();
        assertThat(run.sites()).isEqualTo("01");
    }

    @Test
    void chosenSitesHaveAForecastOfTheirOwnOrTheReasonWhyNot() {
        var first = new MakeReport(STUDY, ReportKind.ENROLLMENT, null, Locale.ENGLISH, Set.of("01"));
        assertThat(text(first)).contains("Forecast (median): none. There are too few sites and patients");
        database.sql("update site set planned_per_month = 4 where study_code = ?")
                .param(STUDY)
                .update();
        var ahead = forecasts.of(STUDY, Set.of("01"), LocalDate.parse("2026-06-30"), 80);
        assertThat(ahead.sites()).hasSize(1);
        assertThat(text(first)).contains("the target is reached on " + ahead.medianDate());
    }

    private String text(MakeReport order) {
        var run = reports.make(order);
        return String.join(" ", PdfPages.of(reports.pdf(STUDY, run.runNo()).bytes()))
                .replaceAll("\\s+", " ");
    }

    @Test
    void aForeignSiteIsAsUnknownAsNone() {
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        assertThatThrownBy(() -> reports.make(
                        new MakeReport(STUDY, ReportKind.SAFETY, null, Locale.ENGLISH, Set.of("01", "02"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        reports.preview(new MakeReport(STUDY, ReportKind.SAFETY, null, Locale.ENGLISH, Set.of("99"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reports.runs("NO-SUCH", null, null, 10)).isInstanceOf(NotFound.class);
    }

    @Test
    void aRunAboutForeignSitesIsNotFound() {
        var all = reports.make(order(ReportKind.SAFETY, Locale.ENGLISH));
        var second = reports.make(new MakeReport(STUDY, ReportKind.SAFETY, null, Locale.ENGLISH, Set.of("02")));
        var first = reports.make(new MakeReport(STUDY, ReportKind.SAFETY, null, Locale.ENGLISH, Set.of("01")));
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        assertThat(reports.runs(STUDY, null, null, 10)).containsExactly(first);
        assertThat(reports.pdf(STUDY, first.runNo()).runNo()).isEqualTo(first.runNo());
        assertThatThrownBy(() -> reports.pdf(STUDY, all.runNo())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reports.pdf(STUDY, second.runNo())).isInstanceOf(NotFound.class);
    }

    @Test
    void theAdministratorPrintsNothing() {
        SignIn.as(database, Role.ADMINISTRATOR, STUDY);
        assertThatThrownBy(() -> reports.preview(order(ReportKind.SAFETY, Locale.ENGLISH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theListIsReadNewestFirstPageByPage() {
        var one = reports.make(order(ReportKind.ENROLLMENT, Locale.ENGLISH));
        var two = reports.make(order(ReportKind.SAFETY, Locale.ENGLISH));
        var three = reports.make(order(ReportKind.ENROLLMENT, Locale.ENGLISH));
        assertThat(reports.runs(STUDY, null, null, 2)).containsExactly(three, two);
        assertThat(reports.runs(STUDY, null, two.key(), 2)).containsExactly(one);
        assertThat(reports.runs(STUDY, ReportKind.SAFETY, null, 10)).containsExactly(two);
    }

    @Test
    void aCutoffToComeIsRefused() {
        assertThatThrownBy(() -> reports.preview(
                        new MakeReport(STUDY, ReportKind.SAFETY, LocalDate.of(2026, 7, 1), Locale.ENGLISH, Set.of())))
                .isInstanceOf(CutoffInTheFuture.class);
    }

    @Test
    void anEarlierCutoffCountsNoLaterDay() {
        var order = new MakeReport(STUDY, ReportKind.ENROLLMENT, LocalDate.of(2026, 1, 31), Locale.ENGLISH, Set.of());
        assertThat(reports.preview(order).lines().getFirst())
                .isEqualTo("0 of 139 enrolled (0.0\u00a0%) at the data cut-off 2026-01-31.");
    }

    @Test
    void anAuthenticPrintIsRecognisedAndANewerOneTold() {
        var run = reports.make(order(ReportKind.ENROLLMENT, Locale.ENGLISH));
        var pdf = reports.pdf(STUDY, run.runNo());
        SignIn.out();
        var asked = verification.byCode(run.printedCode().toLowerCase(Locale.ROOT), "a");
        assertThat(asked).isPresent();
        assertThat(asked.get().study()).isEqualTo(STUDY);
        assertThat(asked.get().cutoff()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(asked.get().newer()).isFalse();
        assertThat(verification.byFile(Frozen.sha256(pdf.bytes()), "a")).isEqualTo(asked);

        SignIn.as(database, Role.STUDY_MANAGER, STUDY);
        reports.make(order(ReportKind.ENROLLMENT, Locale.CHINESE));
        assertThat(verification.byCode(run.checkCode(), "a"))
                .as("only another language")
                .isEqualTo(asked);
        patient("01", "01-009", "F", "ENROLLED");
        reports.make(order(ReportKind.ENROLLMENT, Locale.ENGLISH));
        assertThat(verification.byCode(run.checkCode(), "a"))
                .get()
                .extracting(Verdict::newer)
                .isEqualTo(true);
    }

    @Test
    void aChangedFileOrAnInventedCodeIsNotOurs() {
        assertThat(verification.byCode("AAAA-BBBB-CCCC", "b")).isEmpty();
        assertThat(verification.byFile("0".repeat(64), "b")).isEmpty();
    }

    @Test
    void whoeverAsksTooFastWaits() {
        for (var question = 0; question < 20; question++) verification.byCode("AAAA", "c");
        assertThatThrownBy(() -> verification.byCode("AAAA", "c")).isInstanceOf(TooManyQuestions.class);
        assertThat(verification.byCode("AAAA", "d")).as("another address").isEmpty();
    }

    @Test
    void theListingHasEverySeriousEventWithItsLastDose() {
        database.sql("""
                        insert into treatment (study_code, site_code, patient_id, kind, drug, amount, unit, started_on)
                        select study_code, site_code, id, 'DOSE', 'telitacicept', 160, 'mg', date '2026-03-09' from patient where patient_no = '02-001'
                        """).update();
        var run = reports.make(order(ReportKind.SAFETY, Locale.ENGLISH));
        var text = String.join(" ", PdfPages.of(reports.pdf(STUDY, run.runNo()).bytes()));
        assertThat(text.substring(text.indexOf("Line listing")))
                .contains("02-001-E1", "2026-03-15 (day 13)", "160 mg", "6 days before")
                .doesNotContain("01-001-E1");
    }

    private static MakeReport order(ReportKind kind, Locale language) {
        return new MakeReport(STUDY, kind, null, language, Set.of());
    }

    private static String text(Object value) {
        try {
            return value instanceof java.sql.Clob clob ? clob.getSubString(1, (int) clob.length()) : value.toString();
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void patient(String site, String number, String sex, String status) {
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, sex, age_at_consent,
                          consent_on, screened_on, enrolled_on, first_dose_on, last_entry_at)
                        values (?, ?, ?, ?, ?, ?, ?, 34, date '2026-02-20', date '2026-02-20', date '2026-03-01', date '2026-03-02',
                          timestamp '2026-03-02 00:00:00')
                        """)
                .params(List.of(STUDY, site, "S" + number, number, number, status, sex))
                .update();
    }

    private void event(String site, String patient, String number, boolean serious) {
        database.sql("""
                        insert into adverse_event (study_code, site_code, patient_id, patient_no, event_no, term, soc, severity, serious,
                          criteria, onset, onset_first, outcome, causality, related, review_state, review_rank, changed_at)
                        select study_code, site_code, id, patient_no, ?, 'Pneumonia', 'Infections and infestations', 'SEVERE', ?, ?,
                          '2026-03-15', date '2026-03-15', 'RECOVERED', 'POSSIBLE', true, 'NEW', 1, timestamp '2026-03-16 00:00:00'
                        from patient where study_code = ? and site_code = ? and patient_no = ?
                        """)
                .params(List.of(number, serious, serious ? "HOSP" : "", STUDY, site, patient))
                .update();
    }
}
