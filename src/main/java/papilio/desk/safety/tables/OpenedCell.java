package papilio.desk.safety.tables;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import papilio.figures.review.EventKind;
import papilio.figures.review.LabLevel;
import papilio.figures.review.PatientCell;
import papilio.figures.review.ReviewCell;
import papilio.figures.review.ShiftTest;

/**
 * The number whose patients stand beside the part, as the address names it: one that counts events, or a cell of a shift.
 *
 * @param after the patient number after which the shown page begins; null: the first page
 */
record OpenedCell(
        @Nullable PatientCell cell,
        @Nullable Shift shift,
        @Nullable String after) {
    private static final Pattern DAYS = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

    record Shift(ShiftTest test, LabLevel baseline, LabLevel worst) {}

    static OpenedCell of(PatientCell cell) {
        return new OpenedCell(cell, null, null);
    }

    static OpenedCell of(ShiftTest test, LabLevel baseline, LabLevel worst) {
        return new OpenedCell(null, new Shift(test, baseline, worst), null);
    }

    /** Empty where the address opens none, or one that cannot be read. */
    static Optional<OpenedCell> of(Map<String, String> address) {
        var after = address.get("after");
        if (address.containsKey("test")) return shift(address).map(shift -> new OpenedCell(null, shift, after));
        return one(EventKind.class, address.get("of")).map(kind -> new OpenedCell(cell(kind, address), null, after));
    }

    OpenedCell after(@Nullable String patientNo) {
        return new OpenedCell(cell, shift, patientNo);
    }

    Map<String, String> address() {
        var address = new LinkedHashMap<String, String>();
        if (shift != null) {
            address.put("test", shift.test().name());
            address.put("baseline", shift.baseline().name());
            address.put("worst", shift.worst().name());
        }
        if (cell != null) put(address, cell);
        put(address, "after", after);
        return address;
    }

    private static void put(Map<String, String> address, PatientCell cell) {
        var among = cell.among();
        address.put("of", among.kind().name());
        put(address, "soc", among.soc());
        put(address, "term", among.term());
        put(address, "special", among.special());
        put(address, "severity", among.severity());
        put(address, "month", among.month());
        put(address, "grade", among.grade());
        put(address, "worst", cell.worstGrade());
        if (cell.fromDay() != null) address.put("days", cell.fromDay() + "-" + cell.toDay());
    }

    private static void put(Map<String, String> address, String name, @Nullable Object value) {
        if (value != null) address.put(name, value.toString());
    }

    private static PatientCell cell(EventKind kind, Map<String, String> address) {
        var days = DAYS.matcher(address.getOrDefault("days", ""));
        var known = days.matches();
        return new PatientCell(
                new ReviewCell(
                        kind,
                        address.get("soc"),
                        address.get("term"),
                        address.get("special"),
                        address.get("severity"),
                        grade(address.get("grade")),
                        month(address.get("month"))),
                grade(address.get("worst")),
                known ? Integer.valueOf(days.group(1)) : null,
                known ? Integer.valueOf(days.group(2)) : null);
    }

    private static Optional<Shift> shift(Map<String, String> address) {
        var test = one(ShiftTest.class, address.get("test"));
        var baseline = one(LabLevel.class, address.get("baseline"));
        var worst = one(LabLevel.class, address.get("worst"));
        if (test.isEmpty() || baseline.isEmpty() || worst.isEmpty()) return Optional.empty();
        return Optional.of(new Shift(test.get(), baseline.get(), worst.get()));
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> list, @Nullable String name) {
        return Arrays.stream(list.getEnumConstants())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }

    private static @Nullable Integer grade(@Nullable String text) {
        return text == null || !text.matches("[0-5]") ? null : Integer.valueOf(text);
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
