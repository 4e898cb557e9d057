package papilio.report.paper;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import papilio.shared.Decimals;

/** The words and number formats of one document, from the same files as the screens. */
public final class PaperWords {
    private static final String UNKNOWN = "–";
    private static final String SPACE_THAT_DOES_NOT_BREAK = "\u00a0";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Locale locale;
    private final ResourceBundle bundle;

    private PaperWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                locale,
                PaperWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static PaperWords of(Locale locale) {
        return new PaperWords(locale);
    }

    public static boolean isChinese(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }

    public Locale locale() {
        return locale;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    public String say(String key, Object... details) {
        var words = bundle.getString(key);
        return details.length == 0 ? words : new MessageFormat(words, locale).format(details);
    }

    /** The words of a coded value; a code that nobody translated is shown as it was recorded. */
    public String coded(String prefix, @Nullable String code) {
        if (code == null || code.isBlank()) return UNKNOWN;
        return bundle.containsKey(prefix + code) ? bundle.getString(prefix + code) : asRecorded(code);
    }

    public String text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? UNKNOWN : value.toString();
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : day.toString();
    }

    public String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    public String whole(@Nullable Integer number) {
        return number == null
                ? UNKNOWN
                : NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String decimal(@Nullable Double number) {
        if (number == null) return UNKNOWN;
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(Decimals.oneDecimal(number));
    }

    public String percent(@Nullable Double percent) {
        return percent == null ? UNKNOWN : decimal(percent) + SPACE_THAT_DOES_NOT_BREAK + "%";
    }

    public String percent(int part, int whole) {
        return whole == 0 ? UNKNOWN : percent(Decimals.percent(part, whole).doubleValue());
    }

    /** A count never stands without its denominator: 12/84 (14.3 %). */
    public String share(int part, int whole) {
        var counts = whole(part) + "/" + whole(whole);
        return whole == 0 ? counts : counts + " (" + percent(part, whole) + ")";
    }

    public String interval(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null ? UNKNOWN : decimal(low) + "–" + decimal(high);
    }

    private static String asRecorded(String code) {
        if (!code.chars().allMatch(letter -> letter == '_' || Character.isUpperCase(letter)) || code.length() < 4)
            return code;
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
