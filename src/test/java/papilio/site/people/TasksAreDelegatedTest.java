package papilio.site.people;

import static java.time.LocalDate.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.shared.NotFound;
import papilio.site.record.Keep;
import papilio.site.record.VoidRecord;

/** Functions at a site and the tasks that they were given. */
@PapilioTest
class TasksAreDelegatedTest {
    @Autowired
    JdbcClient database;

    @Autowired
    PeopleService people;

    @BeforeEach
    void aStudyWithTwoSites() {
        SampleStudy.of(database, "S1").site("01", 5).site("02", 40);
        SignIn.as(database, Role.STUDY_MANAGER);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void aTaskIsGivenFromWhenToWhen() {
        people.keepContact(Keep.anew("S1", "01", nurse("nurse@hospital.example")));
        var given =
                new DelegationFacts(StudyTask.SAMPLES, StaffFunction.NURSE, "site01", of(2026, 1, 1), of(2026, 6, 1));
        var kept = people.keepDelegation(Keep.anew("S1", "01", given));
        assertThat(people.contacts("S1", "01")).hasSize(1);
        assertThat(people.delegations("S1", "01").getFirst().facts()).isEqualTo(given);
        assertThat(given.holdsOn(of(2026, 6, 1))).isTrue();
        assertThat(given.holdsOn(of(2026, 6, 2))).isFalse();
        people.crossDelegation(new VoidRecord("S1", "01", kept.id(), kept.version(), "never given"));
        assertThat(people.delegations("S1", "01")).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        assertThatThrownBy(() -> new DelegationFacts(
                        StudyTask.SAMPLES, StaffFunction.NURSE, null, of(2026, 1, 2), of(2026, 1, 1)))
                .hasFieldOrPropertyWithValue("field", "endsOn");
        assertThatThrownBy(() -> nurse("nurse at hospital")).hasFieldOrPropertyWithValue("field", "email");
        assertThatThrownBy(() -> new ContactFacts(StaffFunction.NURSE, " ", null, null, null, null))
                .hasFieldOrPropertyWithValue("field", "office");
    }

    @Test
    void onlyTheManagerOfTheSiteKeepsThem() {
        SignIn.as(database, Role.STUDY_MANAGER, "S1", "02");
        assertThatThrownBy(() -> people.contacts("S1", "01")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.keepContact(Keep.anew("S1", "01", nurse("n@h.example"))))
                .isInstanceOf(NotFound.class);
        SignIn.as(database, Role.COORDINATOR, "S1", "01");
        assertThat(people.contacts("S1", "01")).isEmpty();
        assertThatThrownBy(() -> people.keepContact(Keep.anew("S1", "01", nurse("n@h.example"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static ContactFacts nurse(String email) {
        return new ContactFacts(StaffFunction.NURSE, "Ward 3", "+86 27 0000", email, null, null);
    }
}
