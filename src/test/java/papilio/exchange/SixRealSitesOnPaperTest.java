package papilio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.Shared;
import papilio.fixtures.SignIn;
import papilio.report.MakeReport;
import papilio.report.PdfPages;
import papilio.report.ReportKind;
import papilio.report.ReportService;

/** The printed reports of six sites of a real study say what was computed elsewhere. */
@PapilioTest
class SixRealSitesOnPaperTest {
    private static final String STUDY = "CDISCPILOT01";

    @Autowired
    private JdbcClient database;

    @Autowired
    private ImportService imports;

    @Autowired
    private ReportService reports;

    @BeforeEach
    void study() {
        List<ImportFile> files = CsvText.folder(Shared.data("sdtm_cdiscpilot01_6sites"));
        SignIn.as(database, Role.STUDY_MANAGER);
        database.sql("""
                        insert into study (code, title, target, zone, last_dose_days, created_at, created_by)
                        values ('CDISCPILOT01', 'Pilot', 254, 'UTC', 1, timestamp '2026-01-01 00:00:00', 'test')
                        """).update();
        assertThat(imports.run(STUDY, files, false).errors()).isEmpty();
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void bothDocumentsSayTheExpectedFigures() {
        assertThat(printed(ReportKind.ENROLLMENT))
                .contains(
                        "74 of 254 enrolled (29.1 %)",
                        "82 screened, 8 screen failures (9.8 %), 0 declined", "33 completed, 41 ended early")
                .contains("Adverse event 24 24/41 (58.5 %)")
                .doesNotContain("▲");
        assertThat(printed(ReportKind.SAFETY))
                .contains("74 patients dosed, 24.9 patient-years")
                .contains("309 treatment-emergent adverse events; patients with one: 62/74 (83.8 %)")
                .contains("Ended participation early: 41/74 (55.4 %), of them for an adverse event: 24.")
                .doesNotContain("▲");
    }

    private String printed(ReportKind kind) {
        var order = new MakeReport(STUDY, kind, LocalDate.parse("2015-12-31"), Locale.ENGLISH, Set.of());
        var run = reports.make(order);
        return String.join(" ", PdfPages.of(reports.pdf(STUDY, run.runNo()).bytes()));
    }
}
