package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static papilio.safety.SampleEvents.STUDY;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.safety.queue.SavedFilterRow;
import papilio.safety.queue.SavedFilterService;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;

@PapilioTest
class ChoicesOfTheQueueAreKeptTest {
    private static final Map<String, String> ADDRESS = Map.of("group", "SERIOUS", "term", "Herpes & zoster=1");

    @Autowired
    JdbcClient database;

    @Autowired
    SavedFilterService filters;

    @BeforeEach
    void study() {
        SampleEvents.study(database);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void eachAccountKeepsItsOwnAndTheAuditKnows() {
        SignIn.as(database, Role.MONITOR);
        filters.save(STUDY, " Serious zoster ", ADDRESS);
        var mine = filters.mine(STUDY);
        assertThat(mine).extracting(SavedFilterRow::name).containsExactly("Serious zoster");
        assertThat(mine.getFirst().address()).isEqualTo(ADDRESS);
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        assertThat(filters.mine(STUDY)).isEmpty();
        assertThatThrownBy(() -> filters.remove(STUDY, mine.getFirst().id())).isInstanceOf(NotFound.class);
        assertThat(database.sql("select count(*) from audit_entry where record_type = 'saved_filter'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aNameIsGivenOnceAndIsFreeAgainAfterTheRemoval() {
        SignIn.as(database, Role.MONITOR);
        filters.save(STUDY, "Mine", ADDRESS);
        assertThatThrownBy(() -> filters.save(STUDY, "Mine", ADDRESS))
                .isInstanceOf(FieldRefusal.class)
                .hasMessage("safety.refused.filterTaken");
        assertThatThrownBy(() -> filters.save(STUDY, " ", ADDRESS)).hasMessage("safety.refused.filterName");
        filters.remove(STUDY, filters.mine(STUDY).getFirst().id());
        filters.save(STUDY, "Mine", ADDRESS);
        assertThat(filters.mine(STUDY)).hasSize(1);
    }
}
