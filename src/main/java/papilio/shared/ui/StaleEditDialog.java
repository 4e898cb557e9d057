package papilio.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import papilio.shared.TwoEdits;

/**
 * Two people edited one record: shows, field by field, what the second one typed and what was saved meanwhile, and lets
 * the second one take that over or save what was typed on top; a field that was not touched takes the newer value. Closing it leaves the form as it was typed.
 */
public final class StaleEditDialog extends Dialog {
    /** A field in which the two differ; null where it is empty. What was not touched takes the newer value. */
    public record Difference(
            String label, @Nullable String mine, @Nullable String theirs, boolean touched) {
        public Difference(String label, @Nullable String mine, @Nullable String theirs) {
            this(label, mine, theirs, true);
        }
    }

    public StaleEditDialog(List<Difference> differences, Runnable takeTheirs, Runnable saveMine) {
        setHeaderTitle(getTranslation("shared.stale.title"));
        setWidth("640px");
        add(new Paragraph(getTranslation("shared.stale.what")), table(differences));
        getFooter()
                .add(
                        button("shared.stale.keep", () -> {}),
                        button("shared.stale.theirs", takeTheirs),
                        primary(button("shared.stale.mine", saveMine)));
    }

    /** The components in which what stands in a form differs from what was saved, under the form's labels. */
    public static List<Difference> between(Record mine, Record theirs, FormFields form) {
        return between(mine, theirs, form::label, form::touched);
    }

    /** The components in which two versions of a record differ, under the label that the function gives to a name. */
    public static List<Difference> between(
            Record mine, Record theirs, UnaryOperator<String> label, Predicate<String> touched) {
        var differences = new ArrayList<Difference>();
        for (var component : mine.getClass().getRecordComponents()) {
            var typed = text(component, mine);
            var saved = text(component, theirs);
            if (!Objects.equals(typed, saved))
                differences.add(new Difference(
                        label.apply(component.getName()), typed, saved, touched.test(component.getName())));
        }
        return differences;
    }

    private NativeTable table(List<Difference> differences) {
        var table = new NativeTable();
        table.addClassName("plain");
        table.getHead()
                .add(new NativeTableRow(
                        new NativeTableHeaderCell(getTranslation("shared.stale.field")),
                        new NativeTableHeaderCell(getTranslation("shared.stale.typed")),
                        new NativeTableHeaderCell(getTranslation("shared.stale.saved"))));
        for (var one : differences) {
            table.getBody()
                    .add(new NativeTableRow(
                            new NativeTableCell(one.label()),
                            new NativeTableCell(
                                    one.touched()
                                            ? Formats.text(one.mine())
                                            : getTranslation("shared.stale.untouched")),
                            new NativeTableCell(Formats.text(one.theirs()))));
        }
        return table;
    }

    private Button button(String key, Runnable action) {
        return new Button(getTranslation(key), click -> {
            close();
            action.run();
        });
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static @Nullable String text(RecordComponent component, Record record) {
        var value = TwoEdits.value(component, record);
        return value == null ? null : value.toString();
    }
}
