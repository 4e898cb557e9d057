package papilio.patient.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one line of the screening log.
 *
 * @param failed codes of every criterion that is answered as failing, inclusion first
 * @param earlier the number of the screening that this one repeats
 * @param later the number of the screening that repeats this one
 */
public record LogDetail(
        List<String> failed,
        @Nullable String earlier,
        @Nullable String later) {
    public static final LogDetail NOTHING = new LogDetail(List.of(), null, null);

    public LogDetail {
        failed = List.copyOf(failed);
    }

    LogDetail failing(String criterion) {
        var all = new java.util.ArrayList<>(failed);
        all.add(criterion);
        return new LogDetail(all, earlier, later);
    }

    LogDetail after(String number) {
        return new LogDetail(failed, number, later);
    }

    LogDetail before(String number) {
        return new LogDetail(failed, earlier, number);
    }
}
