package papilio.access;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo's accounts, made once on an empty database. */
@Component
@Order(10)
@ConditionalOnProperty(name = "papilio.demo", havingValue = "true")
class DemoAccounts implements ApplicationRunner {
    static final String PASSWORD = "papilio-demo";
    private static final String STUDY = "NCT06458972";

    private final JdbcClient database;
    private final PasswordEncoder passwords;
    private final Clock clock;

    DemoAccounts(JdbcClient database, PasswordEncoder passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (database.sql("select count(*) from account").query(Integer.class).single() > 0) return;
        add("manager", "Study manager", Role.STUDY_MANAGER, true);
        add("monitor", "Monitor", Role.MONITOR, true);
        add("inv01", "Investigator 01", Role.INVESTIGATOR, false);
        add("site01", "Coordinator 01", Role.COORDINATOR, false);
        add("admin", "Administrator", Role.ADMINISTRATOR, false);
    }

    private void add(String name, String display, Role role, boolean allStudies) {
        database.sql("""
                        insert into account (username, display_name, password_hash, role, all_studies, created_at)
                        values (:name, :display, :hash, :role, :all, :at)
                        """)
                .param("name", name)
                .param("display", display)
                .param("hash", passwords.encode(PASSWORD))
                .param("role", role.name())
                .param("all", allStudies)
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (role != Role.INVESTIGATOR && role != Role.COORDINATOR) return;
        var id = database.sql("select id from account where username = :name")
                .param("name", name)
                .query(Long.class)
                .single();
        database.sql("insert into study_grant (account_id, study_code, all_sites) values (:id, :study, false)")
                .param("id", id)
                .param("study", STUDY)
                .update();
        database.sql("insert into site_grant (account_id, study_code, site_code) values (:id, :study, '01')")
                .param("id", id)
                .param("study", STUDY)
                .update();
    }
}
