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
                .contains("▲ Not counted as serious, although a criterion of seriousness is given (data queries): 9.")
                .contains("no doses at regular intervals are planned", "this study keeps no visit schedule")
                .contains("The study defines no events of special interest.", "No reporting deadline had begun");
    }

    @Test
    void everyExpectedRowOfTheSafetyTablesIsPrinted() {
        var paper = new PrintedTables(printed(ReportKind.SAFETY));
        paper.between(
                        "Adverse events by system organ class and term",
                        "Adverse events by system organ class and severity")
                .hasTerms("teae_soc_pt.csv");
        paper.between("Serious adverse events by system organ class and term", "Adverse events of special interest")
                .hasTerms("serious_teae_soc_pt.csv");
        paper.between("Related adverse events by system organ class and term", "Serious adverse events by")
                .hasTerms("related_teae_soc_pt.csv");
        paper.between(
                        "Adverse events by system organ class and severity",
                        "Adverse events by system organ class and worst")
                .hasSeverities("teae_severity_by_soc.csv");
    }

    @Test
    void theChineseTablesHaveTheSameNumbers() {
        var english = new PrintedTables(printed(ReportKind.SAFETY));
        var chinese = new PrintedTables(printed(ReportKind.SAFETY, Locale.CHINESE));
        assertThat(chinese.between("按系统器官分类和术语汇总的不良事件", "按系统器官分类和严重程度汇总").termNumbers())
                .hasSize(ExpectedRows.of("teae_soc_pt.csv").size())
                .isEqualTo(english.between(
                                "Adverse events by system organ class and term",
                                "Adverse events by system organ class and severity")
                        .termNumbers());
        assertThat(chinese.between("按系统器官分类和严重程度汇总", "按系统器官分类和最高分级汇总").severityNumbers())
                .hasSizeGreaterThan(15)
                .isEqualTo(english.between(
                                "Adverse events by system organ class and severity",
                                "Adverse events by system organ class and worst")
                        .severityNumbers());
    }

    @Test
    void theOneReportedAsSeriousIsListedAndTheOthersAreQueries() {
        for (var language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            var text = printed(ReportKind.SAE_LISTING, language);
            var queries = text.indexOf(language == Locale.CHINESE ? "数据质疑：填写了" : "Data queries: a criterion");
            assertThat(queries).isPositive();
            for (var expected : ExpectedRows.of("sae_listing.csv")) {
                var number = expected.getField("USUBJID") + "-" + expected.getField("AESEQ");
                var serious = expected.getField("AESER").equals("Y");
                assertThat(text.substring(0, queries).contains(number))
                        .as(number)
                        .isEqualTo(serious);
                assertThat(text.substring(queries).contains(number)).as(number).isEqualTo(!serious);
            }
        }
    }

    private String printed(ReportKind kind) {
        return printed(kind, Locale.ENGLISH);
    }

    private String printed(ReportKind kind, Locale language) {
        var order = new MakeReport(STUDY, kind, LocalDate.parse("2015-12-31"), language, Set.of());
        var run = reports.make(order);
        return String.join(" ", PdfPages.of(reports.pdf(STUDY, run.runNo()).bytes()));
    }
}
