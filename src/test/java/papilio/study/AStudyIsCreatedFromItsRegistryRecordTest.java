package papilio.study;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Access;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.Shared;
import papilio.fixtures.SignIn;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;
import papilio.study.registry.RecordRefused;

@PapilioTest
class AStudyIsCreatedFromItsRegistryRecordTest {
    private static final String FOREIGN = """
            {"protocolSection": {"identificationModule": {"nctId": "NCT01234567", "briefTitle": "Another study"},
             "designModule": {"enrollmentInfo": {"count": 40}},
             "statusModule": {"startDateStruct": {"date": "2024-03"}, "completionDateStruct": {"date": "2026"}},
             "eligibilityModule": {"minimumAge": "18 Months", "maximumAge": "17 Years",
              "eligibilityCriteria": "Inclusion Criteria:\\n* A\\n* B\\nExclusion Criteria:\\n* C"}}}
            """;

    @Autowired
    JdbcClient database;

    @Autowired
    StudyService studies;

    @Autowired
    Access access;

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void theFirstStudyGetsItsOwnSettings() throws IOException {
        SignIn.as(database, Role.STUDY_MANAGER);
        var file = Shared.data("ctgov/NCT06458972_handbuilt.json");
        var code = studies.createFromRecord(
                Files.readAllBytes(file), file.getFileName().toString());
        checkFirstStudy(code);
        assertThat(studies.registryRecord(code)
                        .orElseThrow()
                        .record()
                        .description()
                        .briefSummary())
                .contains("adherence and influencing factors");
    }

    @Test
    void thePortalsOwnCopyGivesTheSameStudy() {
        SignIn.as(database, Role.STUDY_MANAGER);
        var code = studies.createKnown("NCT06458972");
        checkFirstStudy(code);
        assertThat(studies.registryRecord(code).orElseThrow().summaryZh()).contains("依从性");
    }

    private void checkFirstStudy(String code) {
        assertThat(code).isEqualTo("NCT06458972");
        var settings = studies.settings(code);
        assertThat(settings.target()).isEqualTo(139);
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(settings.lastDoseDays()).isEqualTo(28);
        assertThat(settings.emergentWindowDays()).isEqualTo(28);
        assertThat(settings.doseEveryDays()).isEqualTo(7);
        assertThat(settings.treatment(Locale.CHINESE)).isEqualTo("泰它西普");
        assertThat(settings.minimumAge()).isEqualTo(18);
        assertThat(settings.maximumAge()).isEqualTo(70);
        assertThat(settings.specialInterest()).isTrue();
        assertThat(studies.criteria(code))
                .extracting(Criterion::code)
                .containsExactly("I1", "I2", "I3", "E1", "E2", "E3", "E4");
        assertThat(studies.criteria(code))
                .allSatisfy(criterion -> assertThat(criterion.textZh()).isNotNull());
        assertThat(studies.schedule(code))
                .extracting(
                        PlannedVisit::code, PlannedVisit::targetDay, PlannedVisit::daysBefore, PlannedVisit::daysAfter)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("V0", 0, 28, 0),
                        org.assertj.core.groups.Tuple.tuple("V4", 168, 14, 14),
                        org.assertj.core.groups.Tuple.tuple("EOT", 7, 14, 14));
        assertThat(studies.specialInterests(code)).hasSize(15);
    }

    @Test
    void aForeignRecordGetsPlainSettings() {
        SignIn.as(database, Role.STUDY_MANAGER);
        var code = studies.createFromRecord(FOREIGN.getBytes(UTF_8), null);
        var settings = studies.settings(code);
        assertThat(settings.title()).isEqualTo("Another study");
        assertThat(settings.target()).isEqualTo(40);
        assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.lastDoseDays()).isEqualTo(1);
        assertThat(settings.emergentWindowDays()).isNull();
        assertThat(settings.plannedStart()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(settings.plannedEnd()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(settings.minimumAge()).isEqualTo(1);
        assertThat(studies.schedule(code)).isEmpty();
        assertThat(studies.specialInterests(code)).isEmpty();
        assertThat(studies.criteria(code)).extracting(Criterion::code).containsExactly("I1", "I2", "E1");
    }

    @Test
    void whoeverCreatesItGetsAllSitesOnIt() {
        SignIn.as(database, Role.STUDY_MANAGER, "OTHER", "01");
        studies.create(new CreateStudy("MINE", "By hand", 254));
        assertThat(access.scope("MINE").all()).isTrue();
        assertThat(studies.mine()).extracting(StudyOption::code).containsExactly("MINE");
        SignIn.as(database, Role.STUDY_MANAGER, "OTHER", "01");
        assertThatThrownBy(() -> studies.settings("MINE")).isInstanceOf(NotFound.class);
    }

    @Test
    void aStudyByHandHasPlainSettings() {
        SignIn.as(database, Role.STUDY_MANAGER);
        studies.create(new CreateStudy("H1", "By hand", 254));
        var settings = studies.settings("H1");
        assertThat(settings.target()).isEqualTo(254);
        assertThat(settings.lastDoseDays()).isEqualTo(1);
        assertThat(settings.emergentWindowDays()).isNull();
        assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(studies.registryRecord("H1")).isEmpty();
    }

    @Test
    void theSameStudyTwiceIsRefused() {
        SignIn.as(database, Role.STUDY_MANAGER);
        studies.createFromRecord(FOREIGN.getBytes(UTF_8), null);
        assertThatThrownBy(() -> studies.createFromRecord(FOREIGN.getBytes(UTF_8), null))
                .isInstanceOf(StudyExists.class);
        assertThatThrownBy(() -> studies.create(new CreateStudy("NCT01234567", "x", 1)))
                .isInstanceOf(StudyExists.class);
    }

    @Test
    void aBrokenRecordSavesNothing() {
        SignIn.as(database, Role.STUDY_MANAGER);
        var before = count("study") + count("audit_entry") + count("study_criterion");
        assertThatThrownBy(() -> studies.createFromRecord(FOREIGN.getBytes(UTF_8), "NCT00000001.json"))
                .isInstanceOf(RecordRefused.class);
        assertThat(count("study") + count("audit_entry") + count("study_criterion"))
                .isEqualTo(before);
    }

    @Test
    void onlyTheStudyManagerCreatesAndRevises() {
        SignIn.as(database, Role.MONITOR);
        assertThatThrownBy(() -> studies.create(new CreateStudy("M1", "x", 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> studies.createFromRecord(FOREIGN.getBytes(UTF_8), null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void settingsAreRevisedWithReasonAndAudit() {
        SignIn.as(database, Role.STUDY_MANAGER);
        studies.create(new CreateStudy("R1", "By hand", 100));
        var before = studies.settings("R1");
        studies.revise(new ReviseStudy("R1", before.version(), StudyFacts.plain("By hand", 120), "amendment 2"));
        assertThat(studies.settings("R1").target()).isEqualTo(120);
        var changes = database.sql(
                        "select changes from audit_entry where record_type = 'study' and record_id = 'R1' and reason = 'amendment 2'")
                .query(String.class)
                .single();
        assertThat(changes).contains("target", "100", "120").doesNotContain("zone");
        assertThatThrownBy(() -> studies.revise(
                        new ReviseStudy("R1", before.version(), StudyFacts.plain("By hand", 130), "late")))
                .isInstanceOf(StaleEdit.class);
        assertThat(studies.settings("R1").target()).isEqualTo(120);
    }

    @Test
    void settingsOfTheWholeStudyAreNotForAManagerOfSomeSites() {
        SignIn.as(database, Role.STUDY_MANAGER);
        studies.create(new CreateStudy("R1", "By hand", 100));
        var version = studies.settings("R1").version();
        SignIn.as(database, Role.STUDY_MANAGER, "R1", "01");
        var change = new ReviseStudy("R1", version, StudyFacts.plain("By hand", 120), "mine alone");
        assertThatThrownBy(() -> studies.revise(change)).isInstanceOf(NotFound.class);
        assertThat(studies.settings("R1").target()).isEqualTo(100);
        SignIn.as(database, Role.STUDY_MANAGER, "R1");
        studies.revise(change);
        assertThat(studies.settings("R1").target()).isEqualTo(120);
    }

    @Test
    void impossibleFactsAreRefusedAtTheirField() {
        assertThatThrownBy(() -> StudyFacts.plain(" ", 1)).hasFieldOrPropertyWithValue("field", "title");
        assertThatThrownBy(() -> StudyFacts.plain("x", -1)).hasFieldOrPropertyWithValue("field", "target");
        assertThatThrownBy(() -> new CreateStudy("a/b", "x", 1)).hasFieldOrPropertyWithValue("field", "code");
        assertThatThrownBy(() -> new ReviseStudy("R1", 0, StudyFacts.plain("x", 1), "  "))
                .hasFieldOrPropertyWithValue("field", "reason");
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
