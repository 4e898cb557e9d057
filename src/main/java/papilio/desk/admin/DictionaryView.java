package papilio.desk.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import papilio.safety.dictionary.DictionaryLoads;
import papilio.safety.dictionary.DictionaryRow;
import papilio.safety.dictionary.DictionaryRow.State;
import papilio.safety.dictionary.DictionaryService;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;

/** The slot for the installation's own licensed MedDRA: what is loaded, the next one, and how it is taken out again. */
@Route("admin/dictionary")
@Menu(order = 92, title = "admin.dictionary", icon = "vaadin:book")
@RolesAllowed({"ADMINISTRATOR", "STUDY_MANAGER"})
public class DictionaryView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient DictionaryService dictionary;
    private final Div standing = new Div();
    private final DictionaryPanel next;

    DictionaryView(DictionaryService dictionary, DictionaryLoads loads) {
        this.dictionary = dictionary;
        next = new DictionaryPanel(loads, this::show);
        addClassName("page");
        var why = new Paragraph(getTranslation("admin.dictionary.why"));
        why.addClassName("sub");
        var head = new Div(new Div(new H1(getTranslation("admin.dictionary")), why));
        head.addClassName("page-head");
        standing.addClassName("panel");
        var columns = new Div(standing, next);
        columns.addClassName("columns");
        add(head, columns);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.dictionary") + " · Papilio";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        standing.removeAll();
        standing.add(new H2(getTranslation("admin.dictionary.loaded")));
        var loaded = dictionary.loaded();
        if (loaded.stream().noneMatch(one -> one.state() == State.IN_FORCE))
            standing.add(new EmptyState(
                    getTranslation("admin.dictionary.none"), getTranslation("admin.dictionary.none.why")));
        loaded.stream().filter(one -> one.state() == State.IN_FORCE).findFirst().ifPresent(this::current);
        if (!loaded.isEmpty()) standing.add(table(loaded));
    }

    private void current(DictionaryRow one) {
        var words = new Paragraph(
                getTranslation("admin.dictionary.current", one.name(), Formats.whole(one.terms(), getLocale())));
        var fields = new FormFields("admin.dictionary.field.");
        var cell = new Div();
        var ask = new Button(getTranslation("admin.dictionary.remove"), click -> {
            cell.removeAll();
            var reason = fields.text("reason");
            fields.add(new Button(getTranslation("admin.dictionary.remove"), sure -> {
                if (fields.attempt(() -> dictionary.remove(one.id(), reason.getValue()), this::show)) show();
            }));
            cell.add(fields);
            reason.focus();
        });
        cell.add(ask);
        standing.add(words, cell);
    }

    private PlainTable table(List<DictionaryRow> loaded) {
        var table = new PlainTable(getTranslation("admin.dictionary.loaded"))
                .words(getTranslation("admin.dictionary.name"))
                .words(getTranslation("admin.dictionary.state"))
                .number(getTranslation("admin.dictionary.terms"))
                .words(getTranslation("admin.dictionary.at"))
                .wideWords(getTranslation("admin.dictionary.field.reason"));
        loaded.forEach(one -> table.row(
                new Span(one.name()),
                new Span(getTranslation("admin.dictionary.state." + one.state().name())),
                new Span(Formats.whole(one.terms(), getLocale())),
                new Span(one.loadedAt().toLocalDate() + " · " + one.loadedBy()),
                new Span(one.reason())));
        return table;
    }
}
