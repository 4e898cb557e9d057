package papilio.study.registry;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.shared.PartialDate;
import tools.jackson.databind.JsonNode;

/** One object inside a record: answers its fields and names the one whose content has another shape than the API's. */
record RecordFields(JsonNode node, String path) {
    RecordFields in(String name) {
        var found = node.path(name);
        if (!absent(found) && !found.isObject()) throw RecordRefused.wrongField(below(name));
        return new RecordFields(found, below(name));
    }

    @Nullable
    String text(String name) {
        var found = node.path(name);
        if (absent(found)) return null;
        if (!found.isString()) throw RecordRefused.wrongField(below(name));
        var text = found.stringValue().strip();
        return text.isEmpty() ? null : text;
    }

    String textOr(String name, String instead) {
        var text = text(name);
        return text == null ? instead : text;
    }

    @Nullable
    Integer number(String name) {
        var found = node.path(name);
        if (absent(found)) return null;
        if (!found.isIntegralNumber() || !found.canConvertToInt()) throw RecordRefused.wrongField(below(name));
        return found.intValue();
    }

    @Nullable
    Boolean truth(String name) {
        var found = node.path(name);
        if (absent(found)) return null;
        if (!found.isBoolean()) throw RecordRefused.wrongField(below(name));
        return found.booleanValue();
    }

    /** The registry's {date, type} pair. */
    @Nullable
    RegistryDate date(String name) {
        var pair = in(name);
        var text = pair.text("date");
        if (text == null) return null;
        try {
            return new RegistryDate(PartialDate.of(text), pair.text("type"));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw RecordRefused.wrongField(pair.below("date"));
        }
    }

    List<RecordFields> each(String name) {
        var members = new ArrayList<RecordFields>();
        for (var member : members(name)) {
            var at = below(name) + "[" + members.size() + "]";
            if (!member.isObject()) throw RecordRefused.wrongField(at);
            members.add(new RecordFields(member, at));
        }
        return members;
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var member : members(name)) {
            if (!member.isString()) throw RecordRefused.wrongField(below(name));
            texts.add(member.stringValue().strip());
        }
        return List.copyOf(texts);
    }

    private Iterable<JsonNode> members(String name) {
        var found = node.path(name);
        if (absent(found)) return List.of();
        if (!found.isArray()) throw RecordRefused.wrongField(below(name));
        return found;
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static boolean absent(JsonNode found) {
        return found.isMissingNode() || found.isNull();
    }
}
