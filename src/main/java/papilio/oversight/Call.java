package papilio.oversight;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.oversight.indicator.Indicator;
import papilio.site.SiteRow;

/**
 * A reason to call a site, in one sentence.
 *
 * @param urgent whether it is too late already, or plainly no chance
 * @param key the sentence, with its details: numbers as texts, indicators and measures to be named by the reader's language
 * @param door where the sentence can be looked up
 * @param action what was agreed in the last call about it; null where none is open or the caller does not read the log
 */
public record Call(
        SiteRow site,
        CallFlag flag,
        boolean urgent,
        String key,
        List<Object> details,
        Door door,
        @Nullable CallRow action) {
    public Call {
        details = List.copyOf(details);
    }

    public String siteCode() {
        return site.code();
    }

    public CallKind kind() {
        return flag.kind();
    }

    Call with(@Nullable CallRow agreed) {
        return new Call(site, flag, urgent, key, details, door, agreed);
    }

    /** A page and its filters. */
    public record Door(String path, Map<String, String> filters) {
        public Door {
            filters = Map.copyOf(filters);
        }
    }

    /** A value of an indicator: events per patient-year, or a share from 0 to 1. */
    public record Measure(Indicator indicator, double value) {}
}
