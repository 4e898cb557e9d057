package papilio.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.exchange.ImportAnswer.FileCount.State;
import papilio.exchange.ImportAnswer.RowError;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.shared.NotFound;

@PapilioTest
class WhatAnImportRefusesTest {
    private static final String DM_HEAD = "STUDYID,USUBJID,SUBJID,SITEID,RFICDTC,RFSTDTC,AGE,SEX,ARMCD";
    private static final ImportFile DM = CsvText.file(
            "dm.csv",
            DM_HEAD,
            "S,S-01-1,1,01,2026-01-05,2026-01-08,34,F,A",
            "S,S-02-1,1,02,2026-02-05,2026-02-07,75,M,A");

    @Autowired
    private JdbcClient database;

    @Autowired
    private ImportService imports;

    @BeforeEach
    void study() {
        SampleStudy.of(database, "S").site("01", 10);
        SignIn.as(database, Role.STUDY_MANAGER);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void aMissingColumnRefusesTheFileAndNamesTheColumn() {
        var answer = imports.run("S", List.of(CsvText.file("dm.csv", "USUBJID,SUBJID", "S-01-1,1")), false);

        assertThat(answer.errors())
                .containsExactly(
                        new RowError("dm.csv", null, "SITEID", "exchange.file.columnMissing", List.of("SITEID")));
        assertThat(answer.files().getFirst().state()).isEqualTo(State.REFUSED);
        assertThat(Sentences.in(Locale.ENGLISH).reason(answer.errors().getFirst()))
                .isEqualTo("The column SITEID is missing.");
        assertThat(Sentences.in(Locale.SIMPLIFIED_CHINESE)
                        .reason(answer.errors().getFirst()))
                .isEqualTo("缺少列 SITEID。");
    }

    @Test
    void oneRefusedRowKeepsEverythingOut() {
        var ae = CsvText.file("ae.csv", "USUBJID,AESEQ,AETERM,AESTDTC,AESER", "S-01-1,1,Headache,2026-02-30,N");

        var answer = imports.run("S", List.of(DM, ae), false);

        assertThat(answer.accepted()).isFalse();
        assertThat(answer.errors())
                .containsExactly(new RowError("ae.csv", 1L, "AESTDTC", "exchange.row.date", List.of("2026-02-30")));
        assertThat(rows("patient")).isZero();
        assertThat(database.sql("select state from import_run where study_code = 'S' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("REFUSED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "S-09-9,1,Headache,2026-02-01,N,MILD;USUBJID;exchange.row.unknownPatient",
                "S-01-1,,Headache,2026-02-01,N,MILD;AESEQ;exchange.row.missing",
                "S-01-1,1,,2026-02-01,N,MILD;AETERM;exchange.row.missing",
                "S-01-1,1,Headache,yesterday,N,MILD;AESTDTC;exchange.row.date",
                "S-01-1,1,Headache,2026-02-01,X,MILD;AESER;exchange.row.code",
                "S-01-1,1,Headache,2026-02-01,N,AWFUL;AESEV;exchange.row.code",
                "S-01-1,1,Headache,2026-02-01,N;;exchange.row.ragged",
                "S-01-1,1,Headache,2026-02-01,N,MILD,more;;exchange.row.ragged"
            })
    void aRowThatCannotBePlacedIsListedWithItsPlace(String line, String column, String reason) {
        var ae = CsvText.file("ae.csv", "USUBJID,AESEQ,AETERM,AESTDTC,AESER,AESEV", "S-01-1,7,Cough,2026-02,N,", line);

        var answer = imports.run("S", List.of(ae, DM), true);

        assertThat(answer.errors()).hasSize(1);
        var error = answer.errors().getFirst();
        assertThat(error.row()).isEqualTo(2);
        assertThat(error.column()).isEqualTo(column);
        assertThat(error.key()).isEqualTo(reason);
    }

    @Test
    void theSameKeyTwiceInOneFileIsRefused() {
        var ae = CsvText.file(
                "ae.csv",
                "USUBJID,AESEQ,AETERM,AESTDTC,AESER",
                "S-01-1,1,Cough,2026-02-01,N",
                "S-01-1,1.0,Cough,2026-02-01,N");

        var answer = imports.run("S", List.of(DM, ae), true);

        assertThat(answer.errors())
                .extracting(RowError::row, RowError::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, "exchange.row.twice"));
    }

    @Test
    void twoHundredRefusalsAreListedAndAllAreCounted() {
        var lines = new java.util.ArrayList<String>(List.of("USUBJID,AESEQ,AETERM,AESTDTC,AESER"));
        for (int i = 0; i < 250; i++) lines.add("nobody," + i + ",Cough,2026-02-01,N");

        var answer = imports.run("S", List.of(DM, CsvText.file("ae.csv", lines.toArray(String[]::new))), true);

        assertThat(answer.errors()).hasSize(200);
        assertThat(answer.refused()).isEqualTo(250);
        assertThat(answer.files().getLast().refused()).isEqualTo(250);
    }

    @Test
    void anotherEncodingIsRefusedWithASentence() {
        var latin = CsvText.file(
                "dm.csv", (DM_HEAD + "\nS,S-01-1,1é,01,2026-01-05,,34,F,A\n").getBytes(StandardCharsets.ISO_8859_1));
        var chinese = CsvText.file(
                "dm.csv", (DM_HEAD + "\nS,同济-1,1,01,2026-01-05,,34,F,A\n").getBytes(Charset.forName("GB18030")));
        var wide = CsvText.file("dm.csv", DM_HEAD.getBytes(StandardCharsets.UTF_16));

        for (var file : List.of(latin, chinese, wide)) {
            assertThat(imports.run("S", List.of(file), true).errors())
                    .extracting(RowError::key)
                    .containsExactly("exchange.file.encoding");
        }
    }

    @Test
    void marksLineEndsAndQuotesAreRead() {
        var text = "\uFEFF" + DM_HEAD
                + ",ARM\r\nS,S-01-1,\"1\",01,2026-01-05T09:30,2026-01-08,34,F,A,\"High, \"\"dose\"\"\r\n同济\"\r\n";

        var answer = imports.run("S", List.of(CsvText.file("dm.csv", text.getBytes(StandardCharsets.UTF_8))), false);

        assertThat(answer.errors()).isEmpty();
        assertThat(database.sql("select planned_arm from patient where study_code = 'S'")
                        .query(String.class)
                        .single())
                .isEqualTo("High, \"dose\"\r\n同济");
    }

    @Test
    void aScreeningNumberOfAnotherPatientIsRefused() {
        var twice = CsvText.file("dm.csv", DM_HEAD, "S,A,1,01,2026-01-05,,34,F,A", "S,B,1,01,2026-01-06,,35,F,A");

        assertThat(imports.run("S", List.of(twice), true).errors())
                .extracting(RowError::key)
                .containsExactly("exchange.row.screeningNumberTaken");
    }

    @Test
    void formulasComeInAsTextAndUnknownDomainsAreNotRead() {
        var cm = CsvText.file("CM.CSV", "USUBJID,CMSEQ,CMTRT,WHATEVER", "S-01-1,1,\"=10+20+cmd|' /C calc'!A0\",x");
        var other = CsvText.file("qs.csv", "USUBJID", "S-01-1");

        var answer = imports.run("S", List.of(DM, cm, other), false);

        assertThat(answer.accepted()).isTrue();
        assertThat(answer.files())
                .filteredOn(file -> file.state() == State.NOT_READ)
                .extracting(ImportAnswer.FileCount::name)
                .containsExactly("qs.csv");
        assertThat(answer.files().getLast().unknownColumns()).containsExactly("WHATEVER");
        assertThat(database.sql("select name from medication where study_code = 'S'")
                        .query(String.class)
                        .single())
                .startsWith("=10+20");
    }

    @Test
    void aFailedCriterionComesFromTheSupplement() {
        var dm = CsvText.file("dm.csv", DM_HEAD, "S,A,1,01,2026-01-05,,34,F,Scrnfail");
        var ds = CsvText.file(
                "ds.csv", "USUBJID,DSSEQ,DSDECOD,DSCAT,DSSTDTC", "A,1,SCREEN FAILURE,DISPOSITION EVENT,2026-01-09");
        var supp = CsvText.file("suppds.csv", "USUBJID,IDVAR,IDVARVAL,QNAM,QVAL", "A,DSSEQ,1,ENTCRIT,16");

        imports.run("S", List.of(dm, ds, supp), false);

        var failed = database.sql("select failed_on, failure_reason, status from patient where study_code = 'S'")
                .query()
                .singleRow();
        assertThat(failed.get("failed_on")).hasToString("2026-01-09");
        assertThat(failed).containsEntry("failure_reason", "16").containsEntry("status", "SCREEN_FAILURE");
        var again = imports.run("S", List.of(dm, ds, supp), false);
        assertThat(again.created() + again.updated()).isZero();
    }

    @Test
    void anAgeOutsideTheLimitsIsAskedAboutAndNotRefused() {
        imports.run("S", List.of(DM), false);

        assertThat(database.sql("select rule_code, rule_arguments, patient_no from data_query where study_code = 'S'")
                        .query()
                        .singleRow())
                .containsEntry("rule_code", "exchange.breach.AGE_OUTSIDE_LIMITS")
                .containsEntry("rule_arguments", "75|18|70")
                .containsEntry("patient_no", "S-02-1");
    }

    @Test
    void aConsentThatNoApprovalCoversIsAskedAboutAndNotRefused() {
        SampleStudy.of(database, "S2").site("02", 10);
        database.sql("update site set study_code = 'S' where study_code = 'S2'").update();
        approved("01", "2026-01-06");
        approved("02", "2026-01-01");
        imports.run("S", List.of(CsvText.file("dm.csv", DM_HEAD, "S,S-01-1,1,01,2026-01-05,2026-01-08,34,F,A")), false);

        assertThat(database.sql("select rule_code, rule_arguments from data_query where study_code = 'S'")
                        .query()
                        .singleRow())
                .containsEntry("rule_code", "exchange.breach.CONSENT_NOT_APPROVED")
                .containsEntry("rule_arguments", "2026-01-05|01");
        imports.run("S", List.of(CsvText.file("dm.csv", DM_HEAD, "S,S-02-1,1,02,2026-01-05,2026-01-08,34,F,A")), false);
        imports.run("S", List.of(CsvText.file("dm.csv", DM_HEAD, "S,S-03-1,1,03,2026-01-05,2026-01-08,34,F,A")), false);
        assertThat(rows("data_query")).isOne();
        assertThat(rows("patient")).isEqualTo(3);
    }

    private void approved(String site, String from) {
        database.sql("insert into site_approval (study_code, site_code, approval_no, consent_version, valid_from) "
                        + "values ('S', ?, 'E-1', '1.0', ?)")
                .params(site, java.time.LocalDate.parse(from))
                .update();
    }

    @Test
    void aPatientWhoMovedTakesTheRecordsAlong() {
        var ae = CsvText.file("ae.csv", "USUBJID,AESEQ,AETERM,AESTDTC,AESER", "S-01-1,1,Cough,2026-02-01,N");
        imports.run("S", List.of(DM, ae), false);

        imports.run("S", List.of(CsvText.file("dm.csv", DM_HEAD, "S,S-01-1,9,02,2026-01-05,2026-01-08,34,F,A")), false);

        assertThat(database.sql("select site_code from adverse_event where study_code = 'S'")
                        .query(String.class)
                        .single())
                .isEqualTo("02");
    }

    @Test
    void onlyAStudyManagerWithAllSitesImports() {
        SignIn.as(database, Role.STUDY_MANAGER, "S", "01");
        assertThatThrownBy(() -> imports.run("S", List.of(DM), true)).isInstanceOf(ImportRefused.class);
        SignIn.as(database, Role.STUDY_MANAGER, "OTHER");
        assertThatThrownBy(() -> imports.run("S", List.of(DM), true)).isInstanceOf(NotFound.class);
        SignIn.as(database, Role.MONITOR);
        assertThatThrownBy(() -> imports.run("S", List.of(DM), true))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void whatAnImportAnsweredIsReadWithAllSitesOnly() {
        imports.run("S", List.of(DM), false);
        var id = imports.past("S").getFirst().id();
        assertThat(imports.find("S", id).answer()).isNotNull();
        SignIn.as(database, Role.STUDY_MANAGER, "S", "01");
        assertThat(imports.past("S")).isEmpty();
        assertThatThrownBy(() -> imports.find("S", id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.cancel("S", id)).isInstanceOf(NotFound.class);
    }

    @Test
    void theTrailNamesFieldsAsTheFormsDo() {
        imports.run("S", List.of(DM), false);
        imports.run("S", List.of(CsvText.file("dm.csv", DM_HEAD, "S,S-01-1,1,01,2026-01-05,2026-01-09,34,F,A")), false);

        assertThat(database.sql(
                                "select changes from audit_entry where study_code = 'S' and record_type = 'patient' and action = 'CHANGED'")
                        .query(String.class)
                        .single())
                .contains("enrolledOn", "2026-01-08", "2026-01-09");
    }

    private long rows(String table) {
        return database.sql("select count(*) from " + table + " where study_code = 'S'")
                .query(Long.class)
                .single();
    }
}
