package papilio.shared.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column that is filled from outside.
 *
 * @param size greatest length of a text, decimal places of a number
 */
public record Column(String name, Kind kind, int size) {
    public enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        DAY,
        FLAG
    }

    public static Column text(String name, int length) {
        return new Column(name, Kind.TEXT, length);
    }

    public static Column whole(String name) {
        return new Column(name, Kind.WHOLE, 0);
    }

    public static Column decimal(String name, int places) {
        return new Column(name, Kind.DECIMAL, places);
    }

    public static Column day(String name) {
        return new Column(name, Kind.DAY, 0);
    }

    public static Column flag(String name) {
        return new Column(name, Kind.FLAG, 0);
    }

    /** The field's name as the audit trail and the forms have it. */
    public String field() {
        if (name.equals("value_number")) return "value";
        var parts = name.split("_", -1);
        var field = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            field.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i], 1, parts[i].length());
        }
        return field.toString();
    }

    @Nullable
    Object read(ResultSet row) throws SQLException {
        return switch (kind) {
            case TEXT -> row.getString(name);
            case WHOLE -> row.getObject(name, Integer.class);
            case DECIMAL -> row.getBigDecimal(name);
            case DAY -> row.getObject(name, LocalDate.class);
            case FLAG -> row.getBoolean(name);
        };
    }

    /** The value as the column keeps it. */
    @Nullable
    Object stored(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.setScale(size, RoundingMode.HALF_UP) : value;
    }

    boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return ((BigDecimal) Objects.requireNonNull(stored(a))).compareTo(b.setScale(size, RoundingMode.HALF_UP))
                    == 0;
        }
        return Objects.equals(one, other);
    }

    /** Whether a text is longer than the column. */
    public boolean tooLong(@Nullable Object value) {
        return kind == Kind.TEXT && value instanceof String text && text.length() > size;
    }
}
