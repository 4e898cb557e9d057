package papilio.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.ErrorEvent;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import papilio.access.Role;
import papilio.access.ui.PasswordView;
import papilio.desk.admin.UsersView;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;
import papilio.shared.ui.Badge;

/** What stands around every page, and what stands in its place when there is none. */
class TheFrameTest extends PageTest {
    @Test
    void theAdministratorLandsOnTheAccounts() {
        signIn(Role.ADMINISTRATOR);
        open("");
        _assertOne(UsersView.class);
    }

    @Test
    void theMenuHoldsWhatTheRoleMayOpen() {
        signIn(Role.ADMINISTRATOR);
        open("admin/users");
        assertThat(menu()).contains("Accounts", "Audit trail").doesNotContain("Patients", "Safety review");
    }

    @Test
    void theStudyAndItsDayStandAboveAndGoAlongInTheMenu() {
        SampleStudy.of(database, "S1");
        signIn(Role.STUDY_MANAGER);
        open("audit?study=S1");
        assertThat(_find(Badge.class).stream().map(Badge::getText)).contains("Data as of 2026-06-30");
        assertThat(_find(SideNavItem.class))
                .allSatisfy(item ->
                        assertThat(item.getElement().getAttribute("path")).contains("study=S1"));
    }

    @Test
    void anUnknownOrForeignStudyIsNotFound() {
        SampleStudy.of(database, "S1");
        SampleStudy.of(database, "S2");
        signIn(Role.MONITOR, "S1");
        open("audit?study=S2");
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing here");
        _assertOne(MainLayout.class);
        open("audit?study=NONE");
        assertThat(_get(H1.class).getText()).isEqualTo("Nothing here");
    }

    @Test
    void aBorrowedPasswordLeadsNowhereButToItsChange() {
        signIn(Role.STUDY_MANAGER);
        database.sql("update account set must_change_password = true").update();
        open("audit");
        _assertOne(PasswordView.class);
    }

    @Test
    void theAddressSetsTheLanguageOfTheTab() {
        signIn(Role.ADMINISTRATOR);
        open("admin/users?lang=zh");
        assertThat(_get(H1.class).getText()).isEqualTo("账户");
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void theSwitchIsRememberedWithTheAccount() {
        signIn(Role.ADMINISTRATOR);
        open("admin/users");
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                _get(NativeButton.class, button -> button.withText("中文")),
                new com.vaadin.flow.component.ClickEvent<>(_get(NativeButton.class, button -> button.withText("中文"))));
        context.getBean(jakarta.persistence.EntityManager.class).flush();
        assertThat(database.sql("select language from account")
                        .query(String.class)
                        .list())
                .contains("zh");
    }

    @Test
    void anUnexpectedErrorShowsANumberAndNothingElse() {
        signIn(Role.ADMINISTRATOR);
        open("admin/users");
        new Incidents().error(new ErrorEvent(new IllegalStateException("secret words")));
        var notices = com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications();
        var told = notices.stream()
                .map(notice -> String.valueOf(notice.getElement().getProperty("text")))
                .toList();
        assertThat(told.toString()).contains("incident number").doesNotContain("secret");
    }

    private static List<String> menu() {
        return _find(SideNavItem.class).stream().map(SideNavItem::getLabel).toList();
    }
}
