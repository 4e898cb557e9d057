package papilio.desk.overview;

import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;

/** Makes numbers that open the patients whom they count, at the same cut-off. */
record Doorway(String study, LocalDate cutoff, Locale locale) {
    Anchor patients(int count, String group, @Nullable String site) {
        var filters = new LinkedHashMap<String, String>();
        filters.put("group", group);
        if (site != null) filters.put("site", site);
        filters.put("cutoff", cutoff.toString());
        return PlainTable.door(to("patients", filters), Formats.whole(count, locale));
    }

    String to(String path, Map<String, String> filters) {
        return Doors.to(path, study, filters);
    }
}
