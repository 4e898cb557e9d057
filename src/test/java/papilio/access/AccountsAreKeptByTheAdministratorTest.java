package papilio.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;

/** Creating, revising, locking and resetting accounts, each with a reason that the trail keeps. */
@PapilioTest
class AccountsAreKeptByTheAdministratorTest {
    private static final Assignment SITE_ONE = Assignment.of(new StudyPart("S1", false, Set.of("01")));

    @Autowired
    AccountService accounts;

    @Autowired
    OwnAccount own;

    @Autowired
    Access access;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    private String administrator = "";

    @BeforeEach
    void signIn() {
        SampleStudy.of(database, "S1").site("01", 50).site("02", 50);
        administrator = SignIn.as(database, Role.ADMINISTRATOR);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void aNewAccountGetsAOneTimePasswordAndItsSites() {
        var password = create("li.wei", Role.COORDINATOR, SITE_ONE);
        var account = accounts.detail("li.wei");
        assertThat(account.mustChangePassword()).isTrue();
        assertThat(account.part()).isEqualTo(SITE_ONE);
        assertThat(passwords.matches(password.text(), hash("li.wei"))).isTrue();
        assertThat(trail("li.wei")).contains("CREATED/" + administrator + "/new coordinator");
        SignIn.enter("li.wei", Role.COORDINATOR);
        assertThat(access.scope("S1").sites()).containsExactly("01");
        assertThat(own.mustChangePassword()).isTrue();
    }

    @Test
    void aNameIsTakenOnceInWhateverLetters() {
        create("li.wei", Role.COORDINATOR, SITE_ONE);
        assertThatThrownBy(() -> create(" Li.Wei ", Role.MONITOR, Assignment.nothing()))
                .isInstanceOfSatisfying(
                        FieldRefusal.class, no -> assertThat(no.key()).isEqualTo("access.username.taken"));
        assertThatThrownBy(() -> create("a b", Role.MONITOR, Assignment.nothing()))
                .isInstanceOfSatisfying(
                        FieldRefusal.class, no -> assertThat(no.field()).isEqualTo("username"));
    }

    @Test
    void everyChangeNeedsAReason() {
        assertThatThrownBy(() -> accounts.create(
                        new CreateAccount("li.wei", "Li Wei", Role.MONITOR, "zh", Assignment.nothing(), "  ")))
                .isInstanceOfSatisfying(
                        FieldRefusal.class, no -> assertThat(no.field()).isEqualTo("reason"));
    }

    @Test
    void anotherRoleAndOtherSitesAreWrittenDownFromAndTo() {
        create("li.wei", Role.COORDINATOR, SITE_ONE);
        var all = Assignment.of(new StudyPart("S1", true, Set.of()));
        accounts.revise(new ReviseAccount("li.wei", version("li.wei"), "Li Wei", Role.MONITOR, all, "promoted"));
        assertThat(accounts.detail("li.wei").role()).isEqualTo(Role.MONITOR);
        assertThat(changes("li.wei"))
                .anyMatch(text -> text.contains("COORDINATOR")
                        && text.contains("MONITOR")
                        && text.contains("S1: ALL")
                        && text.contains("S1: 01"));
        SignIn.enter("li.wei", Role.MONITOR);
        assertThat(access.scope("S1").all()).isTrue();
    }

    @Test
    void theSecondOfTwoWhoSaveIsTold() {
        create("li.wei", Role.COORDINATOR, SITE_ONE);
        var seen = version("li.wei");
        accounts.revise(new ReviseAccount("li.wei", seen, "Li Wei", Role.MONITOR, SITE_ONE, "first"));
        assertThatThrownBy(() ->
                        accounts.revise(new ReviseAccount("li.wei", seen, "Li", Role.INVESTIGATOR, SITE_ONE, "second")))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void theLastActiveAdministratorCanNeitherBeLockedNorDemoted() {
        assertThatThrownBy(() -> accounts.lock(new OneAccount(administrator, version(administrator), "gone")))
                .isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> accounts.revise(new ReviseAccount(
                        administrator, version(administrator), "x", Role.MONITOR, Assignment.nothing(), "gone")))
                .isInstanceOf(LastAdministrator.class);
        create("second", Role.ADMINISTRATOR, Assignment.nothing());
        accounts.lock(new OneAccount(administrator, version(administrator), "gone"));
        assertThat(accounts.detail(administrator).active()).isFalse();
    }

    @Test
    void aLockedAccountSeesNothingUntilItIsOpened() {
        create("li.wei", Role.COORDINATOR, SITE_ONE);
        accounts.lock(new OneAccount("li.wei", version("li.wei"), "on leave"));
        flushed();
        SignIn.enter("li.wei", Role.COORDINATOR);
        assertThatThrownBy(() -> access.scope("S1")).isInstanceOf(NotFound.class);
        SignIn.enter(administrator, Role.ADMINISTRATOR);
        accounts.unlock(new OneAccount("li.wei", version("li.wei"), "back"));
        assertThat(accounts.detail("li.wei").active()).isTrue();
        assertThat(trail("li.wei"))
                .contains("LOCKED/" + administrator + "/on leave", "UNLOCKED/" + administrator + "/back");
    }

    @Test
    void aResetGivesANewPasswordThatMustBeChanged() {
        var first = create("li.wei", Role.COORDINATOR, SITE_ONE);
        var second = accounts.resetPassword(new OneAccount("li.wei", version("li.wei"), "forgotten"));
        flushed();
        assertThat(passwords.matches(first.text(), hash("li.wei"))).isFalse();
        assertThat(passwords.matches(second.text(), hash("li.wei"))).isTrue();
        assertThat(trail("li.wei")).contains("PASSWORD_RESET/" + administrator + "/forgotten");
    }

    @Test
    void theOwnPasswordIsChangedWithTheCurrentOne() {
        var given = create("li.wei", Role.COORDINATOR, SITE_ONE);
        SignIn.enter("li.wei", Role.COORDINATOR);
        assertThatThrownBy(() -> own.changePassword("something else", "four plain words"))
                .isInstanceOfSatisfying(
                        FieldRefusal.class, no -> assertThat(no.key()).isEqualTo("access.password.wrong"));
        assertThatThrownBy(() -> own.changePassword(given.text(), given.text()))
                .isInstanceOfSatisfying(
                        FieldRefusal.class, no -> assertThat(no.key()).isEqualTo("access.password.same"));
        own.changePassword(given.text(), "four plain words");
        assertThat(own.mustChangePassword()).isFalse();
        assertThat(passwords.matches("four plain words", hash("li.wei"))).isTrue();
        assertThat(trail("li.wei")).anyMatch(line -> line.startsWith("PASSWORD_CHANGED/li.wei"));
    }

    @Test
    void theLanguageIsKeptWithTheAccount() {
        create("li.wei", Role.COORDINATOR, SITE_ONE);
        SignIn.enter("li.wei", Role.COORDINATOR);
        own.speak("zh");
        flushed();
        assertThat(access.caller().language()).isEqualTo("zh");
        assertThatThrownBy(() -> own.speak("xx")).isInstanceOf(NotFound.class);
    }

    @Test
    void theListPagesByNameAndFindsByEither() {
        for (var name : new String[] {"anna", "bert", "carl"}) create(name, Role.MONITOR, Assignment.nothing());
        var first = accounts.rows("", Role.MONITOR, "", 2);
        assertThat(first).extracting(AccountRow::username).containsExactly("anna", "bert");
        assertThat(accounts.rows("", Role.MONITOR, "bert", 2))
                .extracting(AccountRow::username)
                .containsExactly("carl");
        assertThat(accounts.rows("NAME OF CARL", null, "", 9))
                .extracting(AccountRow::username)
                .containsExactly("carl");
        assertThat(accounts.rows("_", null, "", 9)).isEmpty();
        assertThat(accounts.count("", Role.MONITOR)).isEqualTo(3);
    }

    @Test
    void nobodyElseMayCall() {
        for (var role : new Role[] {Role.STUDY_MANAGER, Role.MONITOR, Role.INVESTIGATOR, Role.COORDINATOR}) {
            SignIn.as(database, role);
            assertThatThrownBy(() -> accounts.rows("", null, "", 1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> create("li.wei", Role.ADMINISTRATOR, Assignment.nothing()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private OneTimePassword create(String name, Role role, Assignment part) {
        var password = accounts.create(new CreateAccount(
                name, "Name of " + name, role, "en", part, "new " + role.name().toLowerCase(java.util.Locale.ROOT)));
        flushed();
        return password;
    }

    /** What stands in the database, not what the session remembers. */
    private void flushed() {
        entities.flush();
        entities.clear();
    }

    private long version(String name) {
        return accounts.detail(name).version();
    }

    private String hash(String name) {
        entities.flush();
        return database.sql("select password_hash from account where username = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private java.util.List<String> trail(String name) {
        return database.sql(
                        "select concat(action, '/', actor, '/', coalesce(reason, '')) from audit_entry where record_type = 'account' and record_id = ?")
                .param(name)
                .query(String.class)
                .list();
    }

    private java.util.List<String> changes(String name) {
        return database.sql(
                        "select changes from audit_entry where record_type = 'account' and record_id = ? and action = 'CHANGED'")
                .param(name)
                .query(String.class)
                .list();
    }
}
