package papilio.report;

import java.util.Locale;
import papilio.shared.NotFound;

/** What can be printed for an ethics committee. */
public enum ReportKind {
    ENROLLMENT,
    SAFETY;

    /** The word in addresses and file names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ReportKind of(String word) {
        for (var kind : values()) if (kind.word().equals(word)) return kind;
        throw new NotFound();
    }
}
