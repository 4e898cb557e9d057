package papilio.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;

class ThePortalsOwnWorkTest extends PageTest {
    @Autowired
    Access access;

    @Test
    void isNotLimitedToTheSitesOfWhoeverHasThePageOpen() {
        var study = SampleStudy.of(database, "S1").site("01", 10).site("02", 10).code();
        signIn(Role.COORDINATOR, study, "01");
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute("SPRING_SECURITY_CONTEXT", SecurityContextHolder.getContext());
        var found = new ArrayList<Object>();

        SystemWork.run(() -> {
            found.add(access.caller().username());
            found.add(access.scope(study).all());
        });

        assertThat(found).containsExactly("system", true);
        assertThat(access.scope(study).all()).isFalse();
    }
}
