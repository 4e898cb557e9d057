package papilio.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.access.SystemWork;
import papilio.figures.FiguresService;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;

@PapilioTest
class TheDemoShowsALivingStudyTest {
    @Autowired
    private JdbcClient database;

    @Autowired
    private DemoSetup demo;

    @Autowired
    private FiguresService figures;

    @BeforeEach
    void makeIt() {
        SystemWork.run(demo::setUp);
        SignIn.as(database, Role.STUDY_MANAGER);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void theFlowAddsUpAndIsTheSameAsEver() {
        var figures = this.figures.figures(DemoSetup.STUDY, null);
        var overall = figures.overall();

        assertThat(figures.target()).isEqualTo(139);
        assertThat(overall.screened()).isEqualTo(121);
        assertThat(overall.enrolled()).isEqualTo(84);
        assertThat(overall.screenFailures()).isEqualTo(22);
        assertThat(overall.declined()).isEqualTo(8);
        assertThat(overall.screened())
                .isEqualTo(overall.screenFailures() + overall.declined() + overall.inScreening() + overall.enrolled());
        assertThat(overall.enrolled())
                .isEqualTo(overall.ongoing()
                        + overall.completed()
                        + overall.discontinued().total());
        assertThat(figures.sites().stream()
                        .mapToInt(site -> site.counts().enrolled())
                        .sum())
                .isEqualTo(84);
        assertThat(figures.enrollmentByMonth().stream()
                        .mapToInt(month -> month.enrolled())
                        .sum())
                .isEqualTo(84);
        assertThat(overall.dosed()).isLessThanOrEqualTo(overall.enrolled());
        assertThat(overall.completed()).isPositive();
        assertThat(overall.adverseEvents().treatmentEmergent().percent()).isBetween(50.0, 85.0);
        assertThat(overall.adverseEvents().serious().percent()).isBetween(8.0, 14.0);
    }

    @Test
    void everyQueueHasSomethingInIt() {
        for (var state : new String[] {"NEW", "CHANGED", "QUERIED", "ANSWERED", "ESCALATED", "REVIEWED"}) {
            assertThat(count("select count(*) from adverse_event where review_state = '" + state + "'"))
                    .as(state)
                    .isPositive();
        }
        assertThat(count("select count(*) from data_query where state = 'OPEN'"))
                .isPositive();
        assertThat(
                        count(
                                "select count(*) from reporting_deadline where submitted_at is null and due_at < timestamp '2026-06-29 16:00:00'"))
                .as("overdue")
                .isBetween(2L, 12L);
        assertThat(count("select count(*) from reporting_deadline where submitted_at > due_at"))
                .as("late")
                .isPositive();
        assertThat(count("select count(*) from visit where status = 'MISSED'")).isPositive();
        assertThat(count("select count(*) from treatment where kind = 'HOLD'")).isPositive();
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
