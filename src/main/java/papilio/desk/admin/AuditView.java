package papilio.desk.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.access.Access;
import papilio.access.Role;
import papilio.audit.AuditEntry;
import papilio.audit.AuditKey;
import papilio.audit.AuditLog;
import papilio.audit.ui.AuditWords;
import papilio.shared.KeyPages;
import papilio.shared.NotFound;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Doors;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Formats;
import papilio.study.StudyService;

/** The audit trail, newest first: a study's within the own sites; for the administrator all, without clinical values. */
@Route("audit")
@Menu(order = 80, title = "admin.audit", icon = "vaadin:clipboard-text")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "ADMINISTRATOR"})
public class AuditView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient AuditLog log;
    private final transient Access access;
    private final transient StudyService studies;
    private final AuditFilters filters = new AuditFilters(this::keep);
    private final Grid<AuditEntry> grid = new Grid<>();
    private @Nullable String study;

    AuditView(AuditLog log, Access access, StudyService studies) {
        this.log = log;
        this.access = access;
        this.studies = studies;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        study = query.getSingleParameter("study")
                .filter(code -> !code.isBlank())
                .orElse(null);
        if (study == null && !access.may(Role.ADMINISTRATOR)) {
            beginWithAStudy(event);
            return;
        }
        try {
            filters.read(query, log.recordTypes(study));
        } catch (NotFound unknown) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        add(head(), filters, grid());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.audit") + " · Papilio";
    }

    /** On a phone the day stands above the time. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var width = attached.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth();
        if (width > 0 && width < 700 && !grid.getColumns().isEmpty())
            grid.getColumns().getFirst().setWidth("108px");
    }

    private void beginWithAStudy(BeforeEnterEvent event) {
        var mine = studies.mine();
        if (mine.isEmpty()) {
            add(
                    new H1(getTranslation("admin.audit")),
                    new EmptyState(getTranslation("study.none"), getTranslation("study.none.why")));
            return;
        }
        var parameters = new HashMap<String, String>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> parameters.put(name, values.getFirst()));
        parameters.put("study", mine.getFirst().code());
        event.forwardTo("audit", QueryParameters.simple(parameters));
    }

    private Component head() {
        var scope = new Span(
                access.may(Role.ADMINISTRATOR)
                        ? getTranslation("admin.audit.scope.administrator")
                        : getTranslation("admin.audit.scope", study));
        scope.addClassName("sub");
        var head = new Div(new Div(new H1(getTranslation("admin.audit")), scope), csv());
        head.addClassName("page-head");
        return head;
    }

    private Component grid() {
        grid.removeAllColumns();
        grid.addClassName("wrapping");
        grid.getElement().setAttribute("aria-label", getTranslation("admin.audit"));
        grid.addComponentColumn(this::when)
                .setHeader(getTranslation("admin.audit.when"))
                .setFlexGrow(0)
                .setWidth("160px");
        grid.addComponentColumn(this::what)
                .setHeader(getTranslation("admin.audit.what"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::changes)
                .setHeader(getTranslation("admin.audit.changes"))
                .setFlexGrow(3);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setHeight("calc(100vh - 210px)");
        grid.setEmptyStateText(getTranslation("admin.audit.none"));
        return grid;
    }

    private Component when(AuditEntry entry) {
        return lines(Formats.minute(entry.at(), ZoneOffset.UTC), AuditWords.actor(this, entry));
    }

    private Component what(AuditEntry entry) {
        var label = entry.withheld() ? entry.recordId() : entry.label();
        return lines(
                AuditWords.action(this, entry.action()) + " · " + AuditWords.type(this, entry.recordType()),
                join(" · ", label, entry.patientNo(), siteWords(entry)));
    }

    private @Nullable String siteWords(AuditEntry entry) {
        return entry.site() == null ? null : getTranslation("admin.audit.site.of", entry.site());
    }

    private Component changes(AuditEntry entry) {
        var words = new ArrayList<String>();
        if (entry.withheld()) words.add(getTranslation("admin.audit.withheld"));
        entry.changes().forEach(change -> words.add(AuditWords.change(this, change)));
        return lines(
                String.join(getTranslation("audit.semicolon"), words),
                entry.reason() == null ? "" : getTranslation("audit.because", entry.reason()));
    }

    private static Component lines(String first, String second) {
        var above = new Span(first);
        above.addClassName("two-lines");
        var below = new Span(second);
        below.addClassNames("two-lines", "small", "muted");
        return new Div(above, below);
    }

    private static String join(String between, @Nullable String... parts) {
        return Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    }

    private Component csv() {
        var headers = List.of(
                "id",
                "at_utc",
                "actor",
                "role",
                "study",
                "site",
                "patient",
                "record_type",
                "record_id",
                "record",
                "action",
                "changes",
                "reason",
                "import");
        return new CsvDownload(
                getTranslation("admin.csv"),
                "audit.csv",
                headers,
                line -> everyEntry(entry -> line.accept(row(entry))));
    }

    private void everyEntry(Consumer<AuditEntry> each) {
        var filter = filters.filter(study);
        AuditKey after = null;
        List<AuditEntry> page;
        do {
            page = log.entries(filter, after, 500);
            page.forEach(each);
            if (!page.isEmpty()) after = page.getLast().key();
        } while (!page.isEmpty());
    }

    private List<@Nullable Object> row(AuditEntry entry) {
        var changes = entry.changes().stream()
                .map(change -> change.field() + ": " + Objects.toString(change.from(), "") + " -> "
                        + Objects.toString(change.to(), ""))
                .collect(Collectors.joining("; "));
        return Arrays.asList(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.actorRole(),
                entry.study(),
                entry.site(),
                entry.patientNo(),
                entry.recordType(),
                entry.recordId(),
                entry.label(),
                entry.action(),
                changes,
                entry.reason(),
                entry.importId());
    }

    private void refresh() {
        var filter = filters.filter(study);
        var pages = new KeyPages<AuditKey, AuditEntry>(
                (after, limit) -> log.entries(filter, after, limit), AuditEntry::key);
        grid.setItems(query -> pages.page(query.getOffset(), query.getLimit()).stream());
    }

    private void keep() {
        var here = new Location("audit", Doors.query(study, Map.copyOf(filters.inAddress())));
        UI.getCurrent().getPage().getHistory().replaceState(null, here);
        refresh();
    }
}
