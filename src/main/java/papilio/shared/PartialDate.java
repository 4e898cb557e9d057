package papilio.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date of which the day, or month and day, may be unknown: 2024, 2024-03 or 2024-03-05 (ISO 8601 reduced precision, as
 * SDTM's --DTC variables use it).
 */
public record PartialDate(String text) implements Comparable<PartialDate> {
    private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    public PartialDate {
        if (!SHAPE.matcher(text).matches()) throw new IllegalArgumentException("not a date: " + text);
        try {
            earliestOf(text);
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException("not a date: " + text, impossible);
        }
    }

    public static PartialDate of(String text) {
        return new PartialDate(text.strip());
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** The first day that it can mean. */
    public LocalDate earliest() {
        return earliestOf(text);
    }

    /** The last day that it can mean. */
    public LocalDate latest() {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> earliest();
        };
    }

    public boolean isWhole() {
        return text.length() == 10;
    }

    @Override
    public int compareTo(PartialDate other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static LocalDate earliestOf(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }
}
