package papilio.safety.version;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.audit.signature.SignatureRow;
import papilio.safety.EventChanged;
import papilio.safety.EventContent;
import papilio.safety.FieldChange;

/**
 * One version of a serious event as it was frozen.
 *
 * @param informedAt when its information was received, where somebody said so
 * @param content fields with their stored text
 * @param newest whether it is what is said now
 */
public record EventVersionRow(
        String eventNo,
        int number,
        VersionKind kind,
        EventChanged.Cause cause,
        @Nullable String reason,
        @Nullable Instant informedAt,
        Instant madeAt,
        String by,
        String hash,
        Map<String, String> content,
        boolean newest,
        List<SignatureRow> signatures) {
    public EventVersionRow {
        content = Map.copyOf(content);
        signatures = List.copyOf(signatures);
    }

    public List<FieldChange> changesFrom(EventVersionRow other) {
        return EventContent.changes(other.content, content);
    }
}
