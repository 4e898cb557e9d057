package papilio.safety.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of the reporting rules: from whom to whom, when, on which clock from awareness.
 *
 * @param version 0: as delivered; each revision by an administrator counts one up
 * @param kind the kind of study that it is for; null: every kind
 * @param length null only for a rule that starts no clock
 * @param afterFirst of a follow-up: days from the first submission, where these end sooner
 * @param mark V checked against a source, K professional knowledge, D a decision of the portal or a contract
 */
public record ClockRule(
        ReportingRule code,
        int version,
        Recipient recipient,
        String fromEn,
        String fromZh,
        String toEn,
        String toZh,
        Trigger trigger,
        @Nullable StudyKind kind,
        @Nullable ClockLength length,
        @Nullable Integer afterFirst,
        String mark,
        String sourceEn,
        String sourceZh,
        boolean active) {

    public boolean isFor(StudyKind study) {
        return active && length != null && (kind == null || kind == study);
    }

    public Instant due(Instant aware, ZoneId zone) {
        return Objects.requireNonNull(length).due(aware, zone);
    }

    public String from(Locale locale) {
        return chinese(locale) ? fromZh : fromEn;
    }

    public String to(Locale locale) {
        return chinese(locale) ? toZh : toEn;
    }

    public String source(Locale locale) {
        return chinese(locale) ? sourceZh : sourceEn;
    }

    /** A follow-up once the first report went out: so many days on, if that is before its own end. */
    public static Instant followUpDue(
            ClockLength length, int afterFirst, Instant aware, Instant firstSubmitted, ZoneId zone) {
        var latest = length.due(aware, zone);
        var sooner = ClockLength.endOfDay(firstSubmitted, afterFirst, zone);
        return sooner.isBefore(latest) ? sooner : latest;
    }

    private static boolean chinese(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }
}
