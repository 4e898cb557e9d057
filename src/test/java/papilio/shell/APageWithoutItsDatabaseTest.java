package papilio.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.server.ErrorEvent;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Role;
import papilio.fixtures.PageTest;
import papilio.fixtures.SignIn;

/** Whoever opens a page or presses a button meanwhile reads that the database is away, and no incident number. */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class APageWithoutItsDatabaseTest extends PageTest {
    @Autowired
    DataSource source;

    private final List<Connection> taken = new ArrayList<>();

    /** Every connection is taken; who asks for one gives up after eight seconds. */
    @BeforeEach
    void noConnectionIsLeft() throws SQLException {
        var pool = source.unwrap(HikariDataSource.class);
        for (var left = pool.getMaximumPoolSize(); left > 0; left--) taken.add(pool.getConnection());
        SignIn.enter("somebody", Role.STUDY_MANAGER);
    }

    @AfterEach
    void connectionsComeBack() throws SQLException {
        for (var connection : taken) connection.close();
    }

    @Test
    void anOpenedPageSaysSo() {
        open("patients?study=S1");
        assertThat(_get(H1.class).getText()).isEqualTo("The database is away");
    }

    @Test
    void anActionSaysSo() {
        new Incidents()
                .error(new ErrorEvent(new IllegalStateException(new CannotGetJdbcConnectionException(
                        "none", new SQLTransientConnectionException("timed out")))));
        var told = com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications().stream()
                .map(notice -> String.valueOf(notice.getElement().getProperty("text")))
                .toList();
        assertThat(told.toString())
                .contains("The database cannot be reached")
                .doesNotContain("incident number")
                .doesNotContain("timed out");
    }
}
