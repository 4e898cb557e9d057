package papilio.desk.admin;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import papilio.access.AccountRow;
import papilio.access.Role;
import papilio.audit.Action;
import papilio.audit.AuditEntry;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.fixtures.PageTest;
import papilio.fixtures.SampleStudy;

/** The administrator's pages as a person sees them. */
class AccountsOnTheScreenTest extends PageTest {
    @Test
    void theListShowsWhoMaySignIn() {
        signIn(Role.ADMINISTRATOR);
        open("admin/users");
        assertThat(_size(grid(AccountRow.class))).isEqualTo(1);
    }

    @Test
    void aNewAccountShowsItsPasswordOnce() {
        SampleStudy.of(database, "S1").site("01", 50);
        signIn(Role.ADMINISTRATOR);
        open("admin/users");
        _click(_get(Button.class, button -> button.withText("New account")));
        _setValue(field("User name"), "li.wei");
        _setValue(field("Name shown"), "Li Wei");
        _click(_get(Button.class, button -> button.withText("Save")));
        assertThat(field("Reason").isInvalid()).isTrue();
        assertThat(field("User name").getValue()).as("what was typed stays").isEqualTo("li.wei");
        _setValue(field("Reason"), "new coordinator");
        _click(_get(Button.class, button -> button.withText("Save")));
        assertThat(_get(Span.class, span -> span.withClasses("one-time")).getText())
                .hasSize(19);
        assertThat(_size(grid(AccountRow.class))).isEqualTo(2);
    }

    @Test
    void theSecondOfTwoSeesWhatTheFirstSavedAndLosesNothing() {
        signIn(Role.ADMINISTRATOR);
        open("admin/users?text=administrator");
        var row = _get(grid(AccountRow.class), 0);
        panel(row.username());
        _setValue(field("Name shown"), "Typed here");
        _setValue(field("Reason"), "why");
        database.sql("update account set version = version + 1, display_name = 'Saved there'")
                .update();
        context.getBean(jakarta.persistence.EntityManager.class).clear();
        _click(_get(Button.class, button -> button.withText("Save")));
        assertThat(field("Name shown").getValue()).isEqualTo("Typed here");
        _assertOne(com.vaadin.flow.component.html.Div.class, div -> div.withText("Name shown: Saved there"));
    }

    @Test
    void whatTheSecondDidNotTouchTakesWhatTheFirstSaved() {
        signIn(Role.ADMINISTRATOR);
        open("admin/users?text=administrator");
        panel(_get(grid(AccountRow.class), 0).username());
        _setValue(field("Reason"), "why");
        database.sql("update account set version = version + 1, display_name = 'Saved there'")
                .update();
        context.getBean(jakarta.persistence.EntityManager.class).clear();
        _click(_get(Button.class, button -> button.withText("Save")));
        assertThat(field("Name shown").getValue()).isEqualTo("Saved there");
        assertThat(field("Reason").getValue()).isEqualTo("why");
    }

    @Test
    void nobodyElseFindsThePage() {
        signIn(Role.STUDY_MANAGER);
        try {
            open("admin/users");
        } catch (Throwable denied) {
            assertThat(denied.getClass().getSimpleName()).contains("AccessDenied");
        }
        _assertNone(UsersView.class);
    }

    @Test
    void theTrailIsReadWithoutClinicalValues() {
        SampleStudy.of(database, "S1").site("01", 50);
        signIn(Role.ADMINISTRATOR);
        context.getBean(AuditTrail.class)
                .write(AuditNote.of(Action.CHANGED, "adverse_event", 7, "Pneumonia")
                        .at("S1", "01", "S1-01-001")
                        .clinical()
                        .change("grade", 2, 3));
        open("audit?study=S1");
        assertThat(_get(H1.class).getText()).isEqualTo("Audit trail");
        var entry = _get(grid(AuditEntry.class), 0);
        assertThat(entry.withheld()).isTrue();
        assertThat(entry.changes()).isEmpty();
        assertThat(entry.label()).isEmpty();
    }

    @Test
    void theFiltersOfTheTrailStandInTheAddress() {
        SampleStudy.of(database, "S1").site("01", 50);
        signIn(Role.STUDY_MANAGER);
        context.getBean(AuditTrail.class)
                .write(AuditNote.of(Action.CHANGED, "study", "S1", "S1")
                        .at("S1", null, null)
                        .change("target", 1, 2));
        open("audit?study=S1&who=nobody");
        assertThat(_size(grid(AuditEntry.class))).isZero();
        open("audit?study=S1&type=study&action=CHANGED");
        assertThat(_size(grid(AuditEntry.class))).isEqualTo(1);
    }

    private void panel(String username) {
        com.github.mvysny.kaributesting.v10.GridKt._clickItem(grid(AccountRow.class), 0);
        assertThat(_get(AccountPanel.class)).as(username).isNotNull();
    }

    private static TextField field(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static <T> Grid<T> grid(Class<T> rows) {
        return _get(Grid.class);
    }
}
