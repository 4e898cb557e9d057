package papilio.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which patients of a study a list shows; in an address: {@code site, group, reason, month, cutoff, q}.
 *
 * @param month the month in which a patient joined the group (screened, enrolled, ended …)
 * @param cutoff null: the business today
 * @param text a part of either number
 */
public record PatientFilter(
        @Nullable String site,
        @Nullable PatientGroup group,
        @Nullable String reason,
        @Nullable YearMonth month,
        @Nullable LocalDate cutoff,
        String text) {
    public static final PatientFilter EVERYBODY = new PatientFilter(null, null, null, null, null, "");

    public PatientFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    public static PatientFilter of(PatientGroup group) {
        return new PatientFilter(null, group, null, null, null, "");
    }

    public PatientFilter at(@Nullable String site) {
        return new PatientFilter(site, group, reason, month, cutoff, text);
    }

    public PatientFilter because(@Nullable String reason) {
        return new PatientFilter(site, group, reason, month, cutoff, text);
    }

    public PatientFilter in(@Nullable YearMonth month) {
        return new PatientFilter(site, group, reason, month, cutoff, text);
    }

    public PatientFilter cutOff(@Nullable LocalDate cutoff) {
        return new PatientFilter(site, group, reason, month, cutoff, text);
    }

    public PatientFilter search(String text) {
        return new PatientFilter(site, group, reason, month, cutoff, text);
    }

    /** Reads an address; what is no group, month or date there is left out. */
    public static PatientFilter from(Map<String, String> query) {
        return new PatientFilter(
                word(query, "site"),
                group(word(query, "group")),
                word(query, "reason"),
                month(word(query, "month")),
                day(word(query, "cutoff")),
                query.getOrDefault("q", ""));
    }

    /** For an address; {@link #from} reads it back. */
    public Map<String, String> toQuery() {
        var query = new LinkedHashMap<String, String>();
        if (group != null) query.put("group", group.name());
        if (reason != null) query.put("reason", reason);
        if (month != null) query.put("month", month.toString());
        if (site != null) query.put("site", site);
        if (cutoff != null) query.put("cutoff", cutoff.toString());
        if (!text.isEmpty()) query.put("q", text);
        return query;
    }

    private static @Nullable String word(Map<String, String> query, String name) {
        var value = query.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable PatientGroup group(@Nullable String name) {
        for (var one : PatientGroup.values()) if (one.name().equals(name)) return one;
        return null;
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
