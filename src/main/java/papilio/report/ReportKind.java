package papilio.report;

import java.util.Locale;
import papilio.shared.NotFound;

/** What can be printed: for an ethics committee, and for whoever must be told of a serious event. */
public enum ReportKind {
    ENROLLMENT,
    SAFETY,
    SAE_LISTING,
    CUMULATIVE,
    CIOMS;

    /** The word in addresses and file names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ReportKind of(String word) {
        for (var kind : values()) if (kind.word().equals(word)) return kind;
        throw new NotFound();
    }
}
