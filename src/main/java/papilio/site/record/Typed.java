package papilio.site.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.site.SiteRefused;

/** Typed words and days, tidied; refused at their field where they cannot be. */
public final class Typed {
    private Typed() {}

    public static @Nullable String text(String field, @Nullable String typed, int most) {
        if (typed == null || typed.isBlank()) return null;
        if (typed.strip().length() > most) throw SiteRefused.tooLong(field, most);
        return typed.strip();
    }

    public static String needed(String field, @Nullable String typed, int most) {
        var text = text(field, typed, most);
        if (text == null) throw SiteRefused.missing(field);
        return text;
    }

    /** The end of a period, which may be open but not before its beginning. */
    public static void inOrder(@Nullable LocalDate begins, String endField, @Nullable LocalDate ends) {
        if (begins != null && ends != null && ends.isBefore(begins)) throw SiteRefused.endsBefore(endField, begins);
    }

    public static void notInFuture(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) throw SiteRefused.inFuture(field);
    }
}
