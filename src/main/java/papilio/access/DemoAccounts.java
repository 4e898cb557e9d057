package papilio.access;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import papilio.shared.Preparation;

/** The demo's accounts, made once on an empty database, and shown on the sign-in page while the demo is on. */
@Component
@Order(10)
public class DemoAccounts implements Preparation {
    public static final String PASSWORD = "papilio-demo";
    private static final String STUDY = "NCT06458972";

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final boolean on;

    /** An account to click on the sign-in page. */
    public record Shown(String username, Role role) {}

    DemoAccounts(
            Accounts accounts, PasswordEncoder passwords, Clock clock, @Value("${papilio.demo:false}") boolean on) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.on = on;
    }

    /** Nobody outside the demo. */
    public List<Shown> shown() {
        if (!on) return List.of();
        return List.of(
                new Shown("manager", Role.STUDY_MANAGER),
                new Shown("monitor", Role.MONITOR),
                new Shown("inv01", Role.INVESTIGATOR),
                new Shown("site01", Role.COORDINATOR),
                new Shown("admin", Role.ADMINISTRATOR));
    }

    @Override
    @Transactional
    public void prepare() {
        if (!on || accounts.count() > 0) return;
        var siteOne = Assignment.of(new StudyPart(STUDY, false, Set.of("01")));
        add("manager", "Study manager 研究管理者", Role.STUDY_MANAGER, Assignment.everything());
        add("monitor", "Monitor 监查员", Role.MONITOR, Assignment.everything());
        add("inv01", "Investigator 研究者 01", Role.INVESTIGATOR, siteOne);
        add("site01", "Coordinator 研究协调员 01", Role.COORDINATOR, siteOne);
        add("admin", "Administrator 系统管理员", Role.ADMINISTRATOR, Assignment.nothing());
    }

    private void add(String name, String display, Role role, Assignment part) {
        var account = new Account(
                name, display, role, "en", Objects.requireNonNull(passwords.encode(PASSWORD)), clock.instant());
        account.see(part);
        accounts.save(account);
    }
}
