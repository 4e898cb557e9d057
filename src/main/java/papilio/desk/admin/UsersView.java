package papilio.desk.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import papilio.access.AccountRow;
import papilio.access.AccountService;
import papilio.access.Role;
import papilio.shared.KeyPages;
import papilio.shared.ui.Badge;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;

/** Accounts: who may sign in, as what, and which sites they see. */
@Route("admin/users")
@Menu(order = 90, title = "admin.users", icon = "vaadin:user-card")
@RolesAllowed("ADMINISTRATOR")
public class UsersView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient AccountService accounts;
    private final transient Assignables assignables;
    private final Grid<AccountRow> grid = new Grid<>();
    private final Div rows = new Div();
    private final Div beside = new Div(rows);
    private final Span answer = new Span();
    private final TextField search = new TextField();
    private final Select<Role> role = new Select<>();
    private @Nullable String study;
    private transient KeyPages<String, AccountRow> pages;

    UsersView(AccountService accounts, Assignables assignables) {
        this.accounts = accounts;
        this.assignables = assignables;
        pages = pages();
        addClassName("page");
        beside.addClassName("with-side");
        rows.add(grid());
        add(head(), toolbar(), beside);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        study = query.getSingleParameter("study").orElse(null);
        search.setValue(query.getSingleParameter("text").orElse(""));
        role.setValue(
                query.getSingleParameter("role").flatMap(UsersView::roleOf).orElse(null));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.users") + " · Papilio";
    }

    private Component head() {
        answer.addClassName("sub");
        var title = new Div(new H1(getTranslation("admin.users")), answer);
        var create = new Button(getTranslation("admin.users.new"), click -> show(null));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(title, create);
        head.addClassName("page-head");
        return head;
    }

    private Component toolbar() {
        search.setLabel(getTranslation("admin.users.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> keep(change.isFromClient()));
        role.setLabel(getTranslation("admin.users.role"));
        role.setItems(Role.values());
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(getTranslation("admin.any"));
        role.setItemLabelGenerator(one -> one == null ? getTranslation("admin.any") : roleWords(one));
        role.addValueChangeListener(change -> keep(change.isFromClient()));
        var space = new Span();
        space.addClassName("spacer");
        var toolbar = new Div(search, role, space, csv());
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private Component grid() {
        grid.getElement().setAttribute("aria-label", getTranslation("admin.users"));
        grid.addComponentColumn(this::who)
                .setHeader(getTranslation("admin.users.account"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::may)
                .setHeader(getTranslation("admin.users.may"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("admin.users.state"))
                .setFlexGrow(1);
        grid.setHeight("calc(100vh - 190px)");
        grid.addItemClickListener(click -> show(click.getItem().username()));
        grid.addSelectionListener(change -> change.getFirstSelectedItem()
                .filter(row -> change.isFromClient())
                .ifPresent(row -> show(row.username())));
        return grid;
    }

    private Component who(AccountRow row) {
        return twoLines(row.username(), row.displayName());
    }

    private Component may(AccountRow row) {
        return twoLines(roleWords(row.role()), part(row));
    }

    private String part(AccountRow row) {
        if (row.role() == Role.ADMINISTRATOR) return getTranslation("admin.users.part.administrator");
        if (row.allStudies()) return getTranslation("admin.users.part.all");
        if (row.studies() == 0) return getTranslation("admin.users.part.none");
        return row.sites() == 0
                ? getTranslation("admin.users.part.studies", row.studies())
                : getTranslation("admin.users.part.sites", row.studies(), row.sites());
    }

    private Component state(AccountRow row) {
        if (!row.active()) return new Badge(getTranslation("admin.users.locked"), "overdue");
        return row.mustChangePassword()
                ? new Badge(getTranslation("admin.users.newPassword"), "attention")
                : new Badge(getTranslation("admin.users.active"), "good");
    }

    private static Component twoLines(String first, String second) {
        var below = new Span(second);
        below.addClassNames("two-lines", "small", "muted");
        var above = new Span(first);
        above.addClassName("two-lines");
        var cell = new Div(above, below);
        cell.getElement().setAttribute("title", first + " · " + second);
        return cell;
    }

    private Component csv() {
        var headers = List.of("username", "displayName", "role", "active", "allStudies", "studies", "sites");
        return new CsvDownload(
                getTranslation("admin.csv"),
                "accounts.csv",
                headers,
                line -> everyRow(row -> line.accept(List.of(
                        row.username(),
                        row.displayName(),
                        row.role(),
                        row.active(),
                        row.allStudies(),
                        row.studies(),
                        row.sites()))));
    }

    private void everyRow(Consumer<AccountRow> each) {
        var page = accounts.rows(search.getValue(), role.getValue(), "", 500);
        while (!page.isEmpty()) {
            page.forEach(each);
            page = accounts.rows(
                    search.getValue(), role.getValue(), page.getLast().username(), 500);
        }
    }

    private KeyPages<String, AccountRow> pages() {
        return new KeyPages<>(
                (after, limit) -> accounts.rows(search.getValue(), role.getValue(), after == null ? "" : after, limit),
                AccountRow::username);
    }

    private void refresh() {
        pages = pages();
        var found = accounts.count(search.getValue(), role.getValue());
        answer.setText(getTranslation("admin.users.count", Formats.whole(found, getLocale())));
        grid.setItems(DataProvider.fromCallbacks(
                query -> pages.page(query.getOffset(), query.getLimit()).stream(), query -> Math.toIntExact(found)));
    }

    /** Filters stand in the address. */
    private void keep(boolean fromClient) {
        if (!fromClient) return;
        var filters = new LinkedHashMap<String, String>();
        filters.put("text", search.getValue());
        filters.put("role", role.getValue() == null ? "" : role.getValue().name());
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("admin/users", Doors.query(study, filters)));
        refresh();
    }

    private void show(@Nullable String username) {
        hide();
        var panel = new AccountPanel(accounts, assignables, username, this::refresh, this::hide);
        beside.add(panel);
        beside.addClassName("open");
        panel.begin();
    }

    private void hide() {
        beside.getChildren().filter(AccountPanel.class::isInstance).toList().forEach(beside::remove);
        beside.removeClassName("open");
        grid.deselectAll();
    }

    private String roleWords(Role one) {
        return getTranslation("access.role." + one);
    }

    private static java.util.Optional<Role> roleOf(String text) {
        return java.util.Arrays.stream(Role.values())
                .filter(one -> one.name().equals(text))
                .findFirst();
    }
}
