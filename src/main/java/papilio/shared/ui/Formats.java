package papilio.shared.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import papilio.shared.Decimals;

/** How values look: dates ISO in both languages, numbers by locale, an unknown as an en dash. */
public final class Formats {
    public static final String UNKNOWN = "–";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Formats() {}

    public static String date(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : day.toString();
    }

    public static String minute(@Nullable Instant at, ZoneId zone) {
        return at == null ? UNKNOWN : MINUTE.format(at.atZone(zone));
    }

    public static String whole(@Nullable Number number, Locale locale) {
        return number == null
                ? UNKNOWN
                : NumberFormat.getIntegerInstance(locale).format(number);
    }

    public static String oneDecimal(@Nullable Double number, Locale locale) {
        return number == null ? UNKNOWN : decimal(Decimals.oneDecimal(number), locale);
    }

    /** With a narrow space before the sign: 60.4 %. */
    public static String percent(@Nullable Double percent, Locale locale) {
        return percent == null ? UNKNOWN : oneDecimal(percent, locale) + "\u202f%";
    }

    public static String text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? UNKNOWN : value.toString();
    }

    private static String decimal(BigDecimal number, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }
}
