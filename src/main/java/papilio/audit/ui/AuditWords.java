package papilio.audit.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditEntry;
import papilio.audit.AuditNote.Change;
import papilio.shared.ui.Formats;

/** The trail's words in the reader's language; a word that has no translation stands as it is kept. */
public final class AuditWords {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");
    private static final Map<String, List<String>> CODES = Map.ofEntries(
            Map.entry("role", List.of("access.role.")),
            Map.entry("status", List.of("patient.status.", "site.status.")),
            Map.entry("sex", List.of("patient.sex.")),
            Map.entry("kind", List.of("patient.kind.", "patient.findingKind.")),
            Map.entry("reason", List.of("patient.missReason.")),
            Map.entry("endReason", List.of("patient.endReason.")),
            Map.entry("declineReason", List.of("patient.declineReason.")),
            Map.entry("treatmentStopReason", List.of("patient.stopReason.")),
            Map.entry("severity", List.of("safety.severity.")),
            Map.entry("outcome", List.of("safety.outcome.")),
            Map.entry("actionTaken", List.of("safety.action.")),
            Map.entry("causality", List.of("safety.causality.")),
            Map.entry("sponsorCausality", List.of("safety.causality.")),
            Map.entry("causalityScale", List.of("safety.scale.")),
            Map.entry("dechallenge", List.of("safety.dechallenge.")),
            Map.entry("rechallenge", List.of("safety.rechallenge.")),
            Map.entry("reviewState", List.of("safety.state.")),
            Map.entry("decision", List.of("safety.decision.")),
            Map.entry("meaning", List.of("audit.meaning.")),
            Map.entry("purpose", List.of("audit.purpose.")),
            Map.entry("state", List.of("safety.queryState.")));
    private static final Pattern MONTHS = Pattern.compile("\\{(\\d{4}-\\d{2}=\\d+(, )?)*\\}");

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
        return place.getTranslation("audit.change", field(place, change.field()), from + to);
    }

    private static String value(Component place, String field, @Nullable String value) {
        if (value == null || value.isBlank()) return Formats.UNKNOWN;
        if (MONTHS.matcher(value).matches())
            return value.substring(1, value.length() - 1).replace("=", " ");
        if (field.equals("kind") && value.equals("ENROLLMENT")) return place.getTranslation("report.title.enrollment");
        if (field.equals("kind") && value.equals("SAFETY")) return place.getTranslation("report.title.safety");
        if (value.equals("true")) return place.getTranslation("audit.yes");
        if (value.equals("false")) return place.getTranslation("audit.no");
        return CODE.matcher(value).matches() ? coded(place, field, value) : value;
    }

    private static String coded(Component place, String field, String code) {
        for (var prefix : CODES.getOrDefault(field, List.of())) {
            var word = wordOr(place, prefix + code, code);
            if (!word.equals(code)) return word;
        }
        return code.equals("ALL") ? place.getTranslation("audit.all") : code;
    }

    private static String wordOr(Component place, String key, String fallback) {
        var word = place.getTranslation(key);
        return word.equals(key) || word.startsWith("!") ? fallback : word;
    }
}
