package papilio.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.shared.NotFound;

/** Who, when, what, from, to and why; read within the own scope, and by the administrator without clinical values. */
@PapilioTest
class TheTrailTest {
    @Autowired
    AuditTrail trail;

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private String writer = "";

    @BeforeEach
    void write() {
        SampleStudy.of(database, "S1").site("01", 50).site("02", 50);
        SampleStudy.of(database, "S2").site("01", 50);
        writer = SignIn.as(database, Role.STUDY_MANAGER);
        trail.write(AuditNote.of(Action.CHANGED, "adverse_event", 7, "Pneumonia")
                .at("S1", "01", "S1-01-001")
                .clinical()
                .change("grade", 2, 3)
                .because("typing error"));
        trail.write(AuditNote.of(Action.CREATED, "patient", 1, "S1-02-001")
                .at("S1", "02", "S1-02-001")
                .clinical()
                .change("sex", null, "F"));
        trail.write(AuditNote.of(Action.CHANGED, "study", "S1", "S1")
                .at("S1", null, null)
                .change("target", 100, 139));
        trail.write(AuditNote.of(Action.CREATED, "patient", 2, "S2-01-001")
                .at("S2", "01", "S2-01-001")
                .clinical());
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void aChangeTellsFromToWhyAndWho() {
        var entry = log.history("S1", "adverse_event", "7", null, 10).getFirst();
        assertThat(entry.actor()).isEqualTo(writer);
        assertThat(entry.actorRole()).isEqualTo("STUDY_MANAGER");
        assertThat(entry.changes()).containsExactly(new AuditNote.Change("grade", "2", "3"));
        assertThat(entry.reason()).isEqualTo("typing error");
    }

    @Test
    void theNewestStandsFirstAndPagesGoOnByKey() {
        var first = log.entries(AuditFilter.ofStudy("S1"), null, 2);
        var second = log.entries(AuditFilter.ofStudy("S1"), first.getLast().key(), 2);
        assertThat(types(first)).containsExactly("study", "patient");
        assertThat(types(second)).containsExactly("adverse_event");
    }

    @Test
    void aMonitorReadsTheOwnSitesAndTheStudy() {
        SignIn.as(database, Role.MONITOR, "S1", "01");
        assertThat(types(log.entries(AuditFilter.ofStudy("S1"), null, 10))).containsExactly("study", "adverse_event");
        assertThat(log.history("S1", "patient", "1", null, 10)).isEmpty();
        assertThatThrownBy(() -> log.entries(AuditFilter.ofStudy("S2"), null, 10))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.entries(AuditFilter.ofStudy(null), null, 10))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theAdministratorGetsEntriesWithoutClinicalValues() {
        SignIn.as(database, Role.ADMINISTRATOR);
        var entries = log.entries(AuditFilter.ofStudy("S1"), null, 10);
        assertThat(entries).hasSize(3);
        assertThat(entries.toString())
                .doesNotContain("Pneumonia")
                .doesNotContain("typing error")
                .doesNotContain("grade");
        assertThat(entries.getFirst().changes())
                .as("a target is no clinical value")
                .hasSize(1);
        assertThat(log.entries(AuditFilter.ofStudy(null), null, 10)).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void siteStaffReadNoTrail() {
        for (var role : List.of(Role.INVESTIGATOR, Role.COORDINATOR)) {
            SignIn.as(database, role, "S1", "01");
            assertThatThrownBy(() -> log.entries(AuditFilter.ofStudy("S1"), null, 10))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void filtersNarrow() {
        assertThat(types(log.entries(filter(null, "patient", null, null, null), null, 10)))
                .containsExactly("patient");
        assertThat(types(log.entries(filter(null, null, "S1-01-001", null, null), null, 10)))
                .containsExactly("adverse_event");
        assertThat(types(log.entries(filter(null, null, null, "02", null), null, 10)))
                .containsExactly("patient");
        assertThat(types(log.entries(filter(null, null, null, null, Action.CREATED), null, 10)))
                .containsExactly("patient");
        assertThat(log.entries(filter("nobody", null, null, null, null), null, 10))
                .isEmpty();
        var past = new AuditFilter("S1", null, LocalDate.of(2001, 1, 1), null, null, null, null, null);
        assertThat(log.entries(past, null, 10)).isEmpty();
    }

    @Test
    void nothingIsWrittenOutsideOfAChange() {
        var outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        assertThatThrownBy(() -> outside.executeWithoutResult(
                        status -> trail.write(AuditNote.of(Action.CREATED, "study", "S9", "S9"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private static AuditFilter filter(
            @Nullable String actor,
            @Nullable String type,
            @Nullable String patient,
            @Nullable String site,
            @Nullable Action action) {
        return new AuditFilter("S1", null, null, actor, type, patient, site, action);
    }

    private static List<String> types(List<AuditEntry> entries) {
        var types = new ArrayList<String>();
        entries.forEach(entry -> types.add(entry.recordType()));
        return types;
    }
}
