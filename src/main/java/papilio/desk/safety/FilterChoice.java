package papilio.desk.safety;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of some values of a filter, or all of them. */
final class FilterChoice<T> extends Select<T> {
    FilterChoice(String label, List<T> items, @Nullable T now, Function<T, String> name, Consumer<@Nullable T> chosen) {
        setLabel(getTranslation(label));
        setItems(items);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(getTranslation("safety.filter.all"));
        setItemLabelGenerator(item -> item == null ? getTranslation("safety.filter.all") : name.apply(item));
        if (now != null && items.contains(now)) setValue(now);
        addValueChangeListener(change -> chosen.accept(change.getValue()));
    }
}
