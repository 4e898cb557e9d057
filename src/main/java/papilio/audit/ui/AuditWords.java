package papilio.audit.ui;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditEntry;
import papilio.audit.AuditNote.Change;
import papilio.shared.ui.Formats;

/** The trail's words in the reader's language; a word that has no translation stands as it is kept. */
public final class AuditWords {
    private AuditWords() {}

    public static String action(Component place, Action action) {
        return place.getTranslation("audit.action." + action);
    }

    public static String type(Component place, String recordType) {
        return wordOr(place, "audit.type." + recordType, recordType);
    }

    public static String field(Component place, String field) {
        return wordOr(place, "audit.field." + field, field);
    }

    public static String actor(Component place, AuditEntry entry) {
        return entry.actor().equals("system") ? place.getTranslation("audit.system") : entry.actor();
    }

    /** dose: 160 → 80 */
    public static String change(Component place, Change change) {
        var to = value(place, change.field(), change.to());
        var from = change.from() == null ? "" : value(place, change.field(), change.from()) + " → ";
        return field(place, change.field()) + ": " + from + to;
    }

    private static String value(Component place, String field, @Nullable String value) {
        return field.equals("role") ? wordOr(place, "access.role." + value, Formats.text(value)) : Formats.text(value);
    }

    private static String wordOr(Component place, String key, String fallback) {
        var word = place.getTranslation(key);
        return word.equals(key) || word.startsWith("!") ? fallback : word;
    }
}
