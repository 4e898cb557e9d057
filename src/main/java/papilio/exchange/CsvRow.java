package papilio.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import papilio.shared.PartialDate;

/** One data row of a file, read by the names of its columns; what cannot be read refuses the row. */
final class CsvRow {
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:T\\d{2}(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?(?:Z|[+-]\\d{2}:\\d{2})?)?");
    private static final int QUOTED = 60;

    private final Map<String, Integer> columns;
    private final List<String> fields;
    private final long number;

    CsvRow(Map<String, Integer> columns, List<String> fields, long number) {
        this.columns = columns;
        this.fields = fields;
        this.number = number;
    }

    /** 1 is the first data row. */
    long number() {
        return number;
    }

    int width() {
        return fields.size();
    }

    /** Null where the column is missing or the field empty. */
    @Nullable
    String text(String column) {
        var at = columns.get(column);
        if (at == null) return null;
        var value = fields.get(at).strip();
        return value.isEmpty() ? null : value;
    }

    String text(String column, String otherwise) {
        var value = text(column);
        return value == null ? otherwise : value;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** A part of the row's key, or its one indispensable value. */
    String needed(String column) {
        var value = text(column);
        if (value == null) throw new RowRefused(column, "exchange.row.missing", column);
        return value;
    }

    boolean is(String column, String word) {
        return word.equalsIgnoreCase(text(column, ""));
    }

    @Nullable
    PartialDate partial(String column) {
        var value = text(column);
        if (value == null) return null;
        var shape = DATE.matcher(value);
        if (!shape.matches()) throw new RowRefused(column, "exchange.row.date", shortened(value));
        try {
            return PartialDate.of(shape.group(1));
        } catch (IllegalArgumentException impossible) {
            throw new RowRefused(column, "exchange.row.date", shortened(value));
        }
    }

    /** The first day that the date can mean. */
    @Nullable
    LocalDate day(String column) {
        var date = partial(column);
        return date == null ? null : date.earliest();
    }

    /** The last day that the date can mean. */
    @Nullable
    LocalDate lastDay(String column) {
        var date = partial(column);
        return date == null ? null : date.latest();
    }

    /** Y, N or nothing. */
    boolean flag(String column) {
        return switch (text(column, "N").toUpperCase(Locale.ROOT)) {
            case "Y" -> true;
            case "N", "U" -> false;
            default -> throw unknown(column);
        };
    }

    /** A word of a code list; null where there is none. */
    <T> @Nullable T code(String column, Function<String, Optional<T>> list) {
        var value = text(column);
        if (value == null) return null;
        return list.apply(value).orElseThrow(() -> unknown(column));
    }

    @Nullable
    Integer whole(String column) {
        var number = number(column);
        if (number == null && text(column) != null) throw unknown(column);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException fraction) {
            throw unknown(column);
        }
    }

    /** Null also where the text is no number: a result may be a word. */
    @Nullable
    BigDecimal number(String column) {
        var value = text(column);
        if (value == null || value.length() > 20) return null;
        try {
            var number = new BigDecimal(value);
            return number.precision() - number.scale() > 8 || number.scale() > 1000 ? null : number;
        } catch (NumberFormatException words) {
            return null;
        }
    }

    private RowRefused unknown(String column) {
        return new RowRefused(column, "exchange.row.code", shortened(text(column, "")), column);
    }

    static String shortened(String value) {
        return value.length() <= QUOTED ? value : value.substring(0, QUOTED) + "…";
    }
}
