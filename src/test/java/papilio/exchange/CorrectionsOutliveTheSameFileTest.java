package papilio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;

/** What was corrected in the portal stays when the same file comes again, and gives way when the file itself was corrected. */
@PapilioTest
class CorrectionsOutliveTheSameFileTest {
    private static final ImportFile DM = CsvText.file(
            "dm.csv",
            "USUBJID,SUBJID,SITEID,DMDTC,RFICDTC,RFSTDTC,RFXSTDTC,SEX,ARMCD",
            "P1,S1,01,2026-01-05,2026-01-05,2026-01-10,2026-01-10,F,A",
            "P2,S2,01,2026-01-06,2026-01-06,,,F,SCRNFAIL");
    private static final ImportFile DS = CsvText.file(
            "ds.csv",
            "USUBJID,DSSEQ,DSDECOD,DSCAT,DSSTDTC",
            "P1,1,COMPLETED,DISPOSITION EVENT,2026-03-01",
            "P2,1,SCREEN FAILURE,DISPOSITION EVENT,2026-01-20");
    private static final ImportFile SUPPDS =
            CsvText.file("suppds.csv", "USUBJID,IDVAR,IDVARVAL,QNAM,QVAL", "P2,DSSEQ,1,ENTCRIT,I2");
    private static final ImportFile EX =
            CsvText.file("ex.csv", "USUBJID,EXSEQ,EXTRT,EXDOSE,EXSTDTC,EXENDTC", "P1,1,DRUG,54,2026-01-10,2026-02-20");
    private static final ImportFile LB = laboratory("4.0");
    private static final List<ImportFile> ALL = List.of(DM, DS, SUPPDS, EX, LB);

    @Autowired
    JdbcClient database;

    @Autowired
    ImportService imports;

    @BeforeEach
    void aStudyWithItsFilesIn() {
        SampleStudy.of(database, "FILES").site("01", 10);
        SignIn.as(database, Role.STUDY_MANAGER);
        assertThat(imports.run("FILES", ALL, false).accepted()).isTrue();
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void theSameFilesAgainTouchNothing() {
        correct();
        var before = audited();
        for (var dry : List.of(true, false)) {
            var again = imports.run("FILES", ALL, dry);
            assertThat(again.files()).allSatisfy(file -> {
                assertThat(file.created() + file.updated()).as(file.domain()).isZero();
                assertThat(file.unchanged()).as(file.domain()).isEqualTo(file.read());
            });
        }
        assertThat(value("select value_number from finding where study_code = 'FILES'"))
                .startsWith("5.5");
        assertThat(value("select screened_on from patient where patient_no = 'P1'"))
                .isEqualTo("2026-01-04");
        assertThat(value("select ended_on from patient where patient_no = 'P1'"))
                .isEqualTo("2026-03-02");
        assertThat(value("select last_dose_on from patient where patient_no = 'P1'"))
                .isEqualTo("2026-02-21");
        assertThat(value("select failure_reason from patient where patient_no = 'P2'"))
                .isEqualTo("E1");
        assertThat(audited()).as("one entry for the import itself").isEqualTo(before + 1);
    }

    /** 4 for 4.0, other columns beside it: the file still says the same. */
    @Test
    void anotherWritingOfTheSameIsTheSame() {
        correct();
        var other = CsvText.file(
                "lb.csv", "LBSEQ,USUBJID,NOTE,LBTESTCD,LBSTRESN,LBDTC", "1.0,P1,checked,CREAT,4,2026-01-10");
        var file = imports.run("FILES", List.of(other), false).files().getFirst();
        assertThat(file.unchanged()).isOne();
        assertThat(value("select value_number from finding where study_code = 'FILES'"))
                .startsWith("5.5");
    }

    @Test
    void aRowThatTheFileCorrectsIsTaken() {
        correct();
        var answer = imports.run("FILES", List.of(laboratory("6.0")), false);
        assertThat(answer.files().getFirst().updated()).isOne();
        assertThat(value("select value_number from finding where study_code = 'FILES'"))
                .startsWith("6");
        var ds = CsvText.file(
                "ds.csv",
                "USUBJID,DSSEQ,DSDECOD,DSCAT,DSSTDTC",
                "P1,1,COMPLETED,DISPOSITION EVENT,2026-03-05",
                "P2,1,SCREEN FAILURE,DISPOSITION EVENT,2026-01-20");
        assertThat(imports.run("FILES", List.of(ds), false).files().getFirst().updated())
                .isOne();
        assertThat(value("select ended_on from patient where patient_no = 'P1'"))
                .isEqualTo("2026-03-05");
        assertThat(value("select failure_reason from patient where patient_no = 'P2'"))
                .isEqualTo("E1");
    }

    /** Rows of an import before hashes were kept are compared with what is stored, once. */
    @Test
    void whatCameInBeforeHashesWereKeptIsComparedOnceMore() {
        database.sql("update finding set source_hash = null where study_code = 'FILES'")
                .update();
        assertThat(laboratoryAgain().unchanged()).isOne();
        assertThat(value("select source_hash from finding where study_code = 'FILES'"))
                .hasSize(43);
        correct();
        assertThat(laboratoryAgain().unchanged()).isOne();
        database.sql("update finding set source_hash = null where study_code = 'FILES'")
                .update();
        assertThat(laboratoryAgain().updated()).isOne();
        assertThat(value("select value_number from finding where study_code = 'FILES'"))
                .startsWith("4");
        correct();
        assertThat(laboratoryAgain().unchanged()).isOne();
    }

    private ImportAnswer.FileCount laboratoryAgain() {
        return imports.run("FILES", List.of(LB), false).files().getFirst();
    }

    private void correct() {
        database.sql("update finding set value_number = 5.5, version = version + 1 where study_code = 'FILES'")
                .update();
        database.sql("""
                        update patient set screened_on = ?, consent_on = ?, ended_on = ?, last_dose_on = ?, version = version + 1
                        where patient_no = 'P1'
                        """)
                .params(
                        LocalDate.parse("2026-01-04"),
                        LocalDate.parse("2026-01-04"),
                        LocalDate.parse("2026-03-02"),
                        LocalDate.parse("2026-02-21"))
                .update();
        database.sql("update patient set failure_reason = 'E1', version = version + 1 where patient_no = 'P2'")
                .update();
    }

    private String value(String sql) {
        return database.sql(sql).query(String.class).single();
    }

    private long audited() {
        return database.sql("select count(*) from audit_entry where study_code = 'FILES'")
                .query(Long.class)
                .single();
    }

    private static ImportFile laboratory(String value) {
        return CsvText.file("lb.csv", "USUBJID,LBSEQ,LBTESTCD,LBSTRESN,LBDTC", "P1,1,CREAT," + value + ",2026-01-10");
    }
}
