package papilio.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.RealMySqlTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;

/** The shelf of reports on the production database: bytes, pages and checks as on the embedded one. */
@RealMySqlTest
class ReportsOnMySqlTest {
    @Autowired
    private ReportService reports;

    @Autowired
    private VerificationService verification;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void aStudyWithASeriousEvent() {
        SampleStudy.of(database, "REPORT-M").site("01", 80).site("02", 59);
        SignIn.as(database, Role.STUDY_MANAGER, "REPORT-M");
        database.sql("""
                        insert into patient (study_code, site_code, screening_no, patient_no, search_text, status, sex, age_at_consent,
                          consent_on, screened_on, enrolled_on, first_dose_on, last_entry_at)
                        values ('REPORT-M', '01', 'S1', '01-001', '01-001', 'ENROLLED', 'F', 34, date '2026-02-20', date '2026-02-20',
                          date '2026-03-01', date '2026-03-02', timestamp '2026-03-02 00:00:00')
                        """).update();
        database.sql("""
                        insert into treatment (study_code, site_code, patient_id, kind, drug, amount, unit, started_on)
                        select study_code, site_code, id, 'DOSE', 'telitacicept', 160, 'mg', date '2026-03-09' from patient where patient_no = '01-001'
                        """).update();
        database.sql("""
                        insert into adverse_event (study_code, site_code, patient_id, patient_no, event_no, term, soc, severity, serious,
                          criteria, onset, onset_first, outcome, causality, related, listed, aware_at, review_state, review_rank, changed_at)
                        select study_code, site_code, id, patient_no, '01-001-E1', 'Pneumonia', 'Infections and infestations', 'SEVERE', true,
                          'HOSP', '2026-03-15', date '2026-03-15', 'RECOVERED', 'POSSIBLE', true, true, timestamp '2026-03-16 17:00:00',
                          'NEW', 1, timestamp '2026-03-16 00:00:00'
                        from patient where patient_no = '01-001'
                        """).update();
        database.sql("""
                        insert into reporting_deadline (study_code, site_code, event_id, rule_code, aware_at, due_at)
                        select study_code, site_code, id, 'R1', aware_at, timestamp '2026-03-17 17:00:00' from adverse_event
                        where event_no = '01-001-E1'
                        """).update();
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void aReportIsMadeKeptListedAndRecognised() {
        var first = reports.make(new MakeReport("REPORT-M", ReportKind.SAFETY, null, Locale.ENGLISH, Set.of()));
        var second =
                reports.make(new MakeReport("REPORT-M", ReportKind.ENROLLMENT, null, Locale.CHINESE, Set.of("01")));
        var pdf = reports.pdf("REPORT-M", first.runNo());
        assertThat(String.join(" ", PdfPages.of(pdf.bytes())))
                .contains(
                        "01-001-E1",
                        "160 mg",
                        "6 days before",
                        "Listed: yes",
                        "Aware 2026-03-17",
                        "Overdue reporting deadlines: 1.");
        assertThat(reports.runs("REPORT-M", null, null, 1)).containsExactly(second);
        assertThat(reports.runs("REPORT-M", null, second.key(), 5)).containsExactly(first);
        assertThat(reports.runs("REPORT-M", ReportKind.SAFETY, null, 5)).containsExactly(first);
        assertThat(reports.latestOrNew(new MakeReport("REPORT-M", ReportKind.SAFETY, null, Locale.ENGLISH, Set.of())))
                .isEqualTo(first);
        assertThat(verification.byFile(Frozen.sha256(pdf.bytes()), "m")).isPresent();
        assertThat(verification.byCode(second.checkCode(), "m")).isPresent();
    }
}
