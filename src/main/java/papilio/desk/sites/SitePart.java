package papilio.desk.sites;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Notices;
import papilio.shared.ui.PlainTable;
import papilio.site.SiteDetail;
import papilio.site.record.Keep;
import papilio.site.record.Kept;
import papilio.site.record.VoidRecord;
import papilio.site.ui.FactsForm;

/** One part of what is known about a site: its list, and in the same place the form about one line of it. */
abstract class SitePart extends Div {
    final transient SiteDesk desk;
    final transient SiteDetail site;
    private final transient Runnable changed;
    private boolean typing;

    SitePart(SiteDesk desk, SiteDetail site, Runnable changed) {
        this.desk = desk;
        this.site = site;
        this.changed = changed;
        addClassName("site-part");
    }

    /** Fills the part with what there is. */
    abstract void list();

    final void showList() {
        typing = false;
        removeAll();
        list();
    }

    final boolean isTyping() {
        return typing;
    }

    LocalDate today() {
        return desk.today(site.study());
    }

    /** A heading with what can be done beside it. */
    final void heading(String key, @Nullable Component... actions) {
        var head = new Div(new H2(getTranslation(key)));
        head.addClassName("part-head");
        for (var action : actions) if (action != null) head.add(action);
        add(head);
    }

    final void table(PlainTable table) {
        var frame = new Div(table);
        frame.addClassName("scroll-x");
        add(frame);
    }

    final Button button(String key, Runnable action) {
        return new Button(getTranslation(key), click -> action.run());
    }

    /** A small action of one line; its name says which. */
    final Button small(String key, String line, Runnable action) {
        var button = button(key, action);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key) + ": " + line);
        return button;
    }

    final Component actions(Component... actions) {
        var cell = new Div(actions);
        cell.addClassNames("line-actions", "no-print");
        return cell;
    }

    final Component two(String first, @Nullable String second) {
        var cell = new Div(new Span(first));
        cell.addClassName("two-lines");
        if (second != null) {
            var below = new Div(second);
            below.addClassNames("small", "muted");
            cell.add(below);
        }
        return cell;
    }

    final CsvDownload csv(String name, List<String> headers, List<? extends List<? extends @Nullable Object>> rows) {
        return new CsvDownload(
                getTranslation("site.csv"),
                name + "-" + site.study() + "-" + site.code() + ".csv",
                headers.stream().map(this::getTranslation).toList(),
                out -> rows.forEach(out));
    }

    /** The form about one record; now is null for a new one, theirs is what stands there when somebody saves. */
    final <F extends Record> void edit(
            String title, FactsForm<F> form, @Nullable Kept<F> now, Consumer<Keep<F>> save, Supplier<Kept<F>> theirs) {
        typing = true;
        removeAll();
        add(new H2(title), new RecordEdit<>(site, form, now, save, theirs, this::saved, this::showList));
    }

    /** Asks why a record is crossed out. */
    final void cross(String title, Kept<?> record, Consumer<VoidRecord> cross) {
        typing = true;
        removeAll();
        add(new H2(title), new CrossForm(site, record, cross, this::saved, this::showList));
    }

    final void saved() {
        typing = false;
        Notices.done(getTranslation("site.saved"));
        changed.run();
    }

    final void typing() {
        typing = true;
    }
}
