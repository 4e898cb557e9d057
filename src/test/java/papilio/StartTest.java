package papilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.fixtures.Statements;
import papilio.study.StudyService;

@PapilioTest
class StartTest {
    @Autowired
    JdbcClient database;

    @Autowired
    StudyService studies;

    @Test
    void aManagerFindsTheStudy() {
        SampleStudy.of(database, "S1").site("01", 50);
        SignIn.as(database, Role.STUDY_MANAGER);
        assertThat(studies.mine()).extracting("code").containsExactly("S1");
        assertThat(Statements.of(() -> studies.mine())).hasSize(2);
        assertThat(studies.settings("S1").lastDoseDays()).isEqualTo(28);
    }
}
