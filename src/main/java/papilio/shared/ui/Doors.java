package papilio.shared.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses inside the portal: the study stands in every one, filters after it. */
public final class Doors {
    private Doors() {}

    /** A relative address such as {@code patients?study=NCT06458972&group=ENROLLED}. */
    public static String to(String path, @Nullable String study, Map<String, String> filters) {
        var query = parameters(study, filters);
        if (query.isEmpty()) return path;
        return path + "?"
                + query.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    public static String to(String path, @Nullable String study) {
        return to(path, study, Map.of());
    }

    /** The same for {@code UI.navigate}. */
    public static QueryParameters query(@Nullable String study, Map<String, String> filters) {
        return QueryParameters.simple(parameters(study, filters));
    }

    /** The study first, then the filters by name, so that equal addresses are equal texts. */
    private static Map<String, String> parameters(@Nullable String study, Map<String, String> filters) {
        var all = new LinkedHashMap<String, String>();
        if (study != null) all.put("study", study);
        new TreeMap<>(filters).forEach((name, value) -> {
            if (!value.isBlank()) all.put(name, value);
        });
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
