package papilio.desk.enrollment;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import papilio.site.SiteRow;

/** One of the caller's sites, or all of them. */
final class SiteChoice extends Select<SiteRow> {
    SiteChoice(List<SiteRow> sites, @Nullable String now, Consumer<@Nullable String> chosen) {
        setLabel(getTranslation("enrollment.site"));
        setItems(sites);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(getTranslation("enrollment.allSites"));
        setItemLabelGenerator(
                one -> one == null ? getTranslation("enrollment.allSites") : one.code() + " " + one.name(getLocale()));
        sites.stream().filter(one -> one.code().equals(now)).findFirst().ifPresent(this::setValue);
        addValueChangeListener(
                change -> chosen.accept(getOptionalValue().map(SiteRow::code).orElse(null)));
    }
}
