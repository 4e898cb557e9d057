package papilio.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.figures.FiguresService;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.Shared;
import papilio.fixtures.SignIn;

/** Six sites of a real study (CDISC pilot, provided by CDISC) come in and give the figures that were computed elsewhere. */
@PapilioTest
class SixRealSitesTest {
    private static final LocalDate AFTER_THE_END = LocalDate.parse("2015-12-31");

    @Autowired
    private JdbcClient database;

    @Autowired
    private ImportService imports;

    @Autowired
    private FiguresService figures;

    private List<ImportFile> files = List.of();

    @BeforeEach
    void study() {
        files = CsvText.folder(Shared.data("sdtm_cdiscpilot01_6sites"));
        SignIn.as(database, Role.STUDY_MANAGER);
        database.sql("""
                        insert into study (code, title, target, zone, last_dose_days, created_at, created_by)
                        values ('CDISCPILOT01', 'Pilot', 254, 'UTC', 1, timestamp '2026-01-01 00:00:00', 'test')
                        """).update();
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void dryRunCountsEverythingAndKeepsNothing() {
        var answer = imports.run("CDISCPILOT01", files, true);

        assertThat(answer.errors()).isEmpty();
        assertThat(count(answer, "DM").created()).isEqualTo(82);
        assertThat(count(answer, "LB").created()).isEqualTo(17_706);
        assertThat(count(answer, "DM").unknownColumns())
                .contains("RACE", "ETHNIC")
                .doesNotContain("STUDYID", "AGE");
        assertThat(answer.newSites()).containsExactly("703", "705", "706", "709", "713", "717");
        assertThat(rows("patient")).isZero();
        assertThat(rows("site")).isZero();
    }

    @Test
    void givesTheFiguresThatWereComputedElsewhere() {
        assertThat(imports.run("CDISCPILOT01", files, false).errors()).isEmpty();

        var overall = figures.figures("CDISCPILOT01", AFTER_THE_END).overall();
        assertThat(overall.screened()).isEqualTo(82);
        assertThat(overall.screenFailures()).isEqualTo(8);
        assertThat(overall.screenFailureReasons()).containsExactly(java.util.Map.entry("SCREEN_FAILURE", 8));
        assertThat(overall.enrolled()).isEqualTo(74);
        assertThat(overall.dosed()).isEqualTo(74);
        assertThat(overall.completed()).isEqualTo(33);
        assertThat(overall.discontinued().byReason())
                .containsEntry("ADVERSE_EVENT", 24)
                .containsEntry("LACK_OF_EFFICACY", 3)
                .containsEntry("LOST_TO_FOLLOW_UP", 2)
                .containsEntry("WITHDRAWAL_BY_SUBJECT", 6);
        assertThat(overall.patientYears()).isCloseTo(24.8569, within(0.0001));
        var emergent = overall.adverseEvents().treatmentEmergent();
        assertThat(emergent.events()).isEqualTo(309);
        assertThat(emergent.patients()).isEqualTo(62);
        assertThat(overall.adverseEvents().serious().events()).isEqualTo(1);
        assertThat(overall.adverseEvents().related().events()).isEqualTo(188);
        assertThat(overall.adverseEvents().severe().events()).isEqualTo(8);
    }

    @Test
    void breachesOfTheFormBecomeQueriesOnce() {
        imports.run("CDISCPILOT01", files, false);

        assertThat(queries("CRITERION_WITHOUT_SERIOUS")).isEqualTo(9);
        assertThat(queries("OUTCOME_FORBIDS_END")).isEqualTo(76);
        imports.run("CDISCPILOT01", files, false);
        assertThat(queries("CRITERION_WITHOUT_SERIOUS")).isEqualTo(9);
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        imports.run("CDISCPILOT01", files, false);
        var entries = rows("audit_entry");

        var again = imports.run("CDISCPILOT01", files, false);

        assertThat(again.created()).isZero();
        assertThat(again.updated()).isZero();
        assertThat(again.absent()).isEmpty();
        assertThat(count(again, "LB").unchanged()).isEqualTo(17_706);
        assertThat(rows("audit_entry")).as("one more for the import itself").isEqualTo(entries + 1);
    }

    @Test
    void theRowsCarryTheNumberOfTheImport() {
        imports.run("CDISCPILOT01", files, false);

        var entry = database.sql("select id from audit_entry where action = 'IMPORTED'")
                .query(Long.class)
                .single();
        assertThat(database.sql("select distinct import_id from finding")
                        .query(Long.class)
                        .list())
                .containsExactly(entry);
        assertThat(database.sql("select distinct import_id from patient")
                        .query(Long.class)
                        .list())
                .containsExactly(entry);
    }

    @Test
    void aChangedRowUpdatesWithItsOwnTrailAndAReviewedEventComesBack() {
        imports.run("CDISCPILOT01", files, false);
        database.sql("update adverse_event set review_state = 'REVIEWED', review_rank = 90")
                .update();

        var edited = CsvText.edited(
                files,
                "ae.csv",
                text -> text.replaceFirst("DIARRHOEA,,GASTROINTESTINAL DISORDERS,,MILD", "X")
                        .replaceFirst("(?m)^(CDISCPILOT01,AE,01-703-1042,1,.*),MILD,", "$1,SEVERE,"));
        var answer = imports.run("CDISCPILOT01", edited, false);

        assertThat(count(answer, "AE").updated()).isEqualTo(1);
        assertThat(count(answer, "AE").unchanged()).isEqualTo(331);
        assertThat(text("select severity from adverse_event where event_no = '01-703-1042-1'"))
                .isEqualTo("SEVERE");
        assertThat(text("select review_state from adverse_event where event_no = '01-703-1042-1'"))
                .isEqualTo("CHANGED");
        assertThat(text("select review_state from adverse_event where event_no = '01-703-1042-2'"))
                .isEqualTo("REVIEWED");
        assertThat(text("select changes from audit_entry where record_type = 'adverse_event' and action = 'CHANGED'"))
                .contains("severity", "MILD", "SEVERE");
    }

    @Test
    void aRowThatIsNoLongerThereIsCountedAndStays() {
        imports.run("CDISCPILOT01", files, false);

        var shorter = CsvText.edited(
                files, "ae.csv", text -> text.replaceFirst("(?m)^CDISCPILOT01,AE,01-703-1042,1,.*\\R", ""));
        var answer = imports.run("CDISCPILOT01", shorter, false);

        assertThat(count(answer, "AE").absent()).isEqualTo(1);
        assertThat(answer.absent())
                .extracting(ImportAnswer.AbsentRow::patientNo)
                .containsExactly("01-703-1042");
        assertThat(text("select term from adverse_event where event_no = '01-703-1042-1' and voided = false"))
                .isEqualTo("DIARRHOEA");
    }

    @Test
    void newSitesAreActivatedOnTheirFirstScreening() {
        imports.run("CDISCPILOT01", files, false);

        assertThat(text("select activated_on from site where code = '703'")).isEqualTo("2012-07-10");
        assertThat(text("select status from site where code = '717'")).isEqualTo("ENROLLING");
    }

    private static ImportAnswer.FileCount count(ImportAnswer answer, String domain) {
        return answer.files().stream()
                .filter(file -> file.domain().equals(domain))
                .findFirst()
                .orElseThrow();
    }

    private long queries(String rule) {
        return database.sql("select count(*) from data_query where rule_code like ?")
                .param("%." + rule)
                .query(Long.class)
                .single();
    }

    private long rows(String table) {
        return database.sql("select count(*) from " + table + " where study_code = 'CDISCPILOT01'")
                .query(Long.class)
                .single();
    }

    private String text(String sql) {
        return database.sql(sql).query(String.class).single();
    }
}
