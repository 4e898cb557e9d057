package papilio.desk.sites;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.Statements;

/** The list of sites costs as many statements for sixty sites as for six. */
@Import(Statements.Counting.class)
class SitesGridAsksOnceTest extends PageTest {
    @Test
    void noRowCostsAQueryOfItsOwn() {
        var few = SampleStudy.of(database, "FEW");
        for (var number = 1; number <= 6; number++) few.site("%02d".formatted(number), 1);
        var many = SampleStudy.of(database, "MANY");
        for (var number = 1; number <= 60; number++) many.site("%02d".formatted(number), 1);
        signIn(Role.STUDY_MANAGER);
        open("sites?study=" + few.code());
        open("sites?study=" + many.code());
        var forFew = Statements.of(() -> open("sites?study=" + few.code())).size();
        var forMany = Statements.of(() -> open("sites?study=" + many.code())).size();
        assertThat(forMany).isEqualTo(forFew);
    }
}
