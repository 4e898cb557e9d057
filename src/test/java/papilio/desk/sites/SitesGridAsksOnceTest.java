package papilio.desk.sites;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.Statements;

/** The list of sites costs as many statements for thirty sites as for two. */
@Import(Statements.Counting.class)
class SitesGridAsksOnceTest extends PageTest {
    @Test
    void noRowCostsAQueryOfItsOwn() {
        var few = SampleStudy.of(database, "FEW").site("01", 1).site("02", 1);
        var many = SampleStudy.of(database, "MANY");
        for (var number = 1; number <= 30; number++) many.site("%02d".formatted(number), 1);
        signIn(Role.STUDY_MANAGER);
        open("sites?study=" + few.code());
        var forFew = Statements.of(() -> open("sites?study=" + few.code())).size();
        var forMany = Statements.of(() -> open("sites?study=" + many.code())).size();
        assertThat(forMany).isLessThanOrEqualTo(forFew);
    }
}
