package papilio.exchange.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;
import papilio.study.CreateStudy;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is sent to make a study: its code, title and target, or a whole registry record. */
final class StudyBody {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode root;

    private StudyBody(JsonNode root) {
        this.root = root;
    }

    static StudyBody of(byte[] body) {
        try {
            return new StudyBody(JSON.readTree(body));
        } catch (JacksonException broken) {
            throw new FieldRefusal("body", "api.badJson");
        }
    }

    /** Also what merely looks like a record: the reader of records says best what is wrong with it. */
    boolean isRecord() {
        return root.isObject() && (root.has("protocolSection") || !root.has("code") && !root.has("title"));
    }

    CreateStudy study() {
        if (!root.isObject()) throw new FieldRefusal("body", "api.badJson");
        var errors = new ArrayList<FieldRefusal>();
        var code = text("code", errors);
        var title = text("title", errors);
        var target = target(errors);
        if (!errors.isEmpty()) throw new BadRequest(errors);
        return new CreateStudy(code, title, target);
    }

    private String text(String member, List<FieldRefusal> errors) {
        var value = root.path(member);
        if (value.isString() && !value.stringValue().isBlank()) return value.stringValue();
        errors.add(new FieldRefusal(member, "api.textNeeded", member));
        return "";
    }

    private @Nullable Integer target(List<FieldRefusal> errors) {
        var value = root.path("target");
        if (value.isMissingNode() || value.isNull()) return null;
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() > 0) return value.intValue();
        errors.add(new FieldRefusal("target", "api.countNeeded", "target"));
        return null;
    }
}
