package papilio.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.patient.FindingKind;
import papilio.patient.FindingRow;
import papilio.patient.LabTest;
import papilio.patient.PatientCourse;

/** Scores and laboratory values as lines; of many, those out of their range first and the rest on demand. */
final class ValueLanes {
    private static final int SHOWN = 5;

    private ValueLanes() {}

    static List<Lane> of(PatientCourse course, FindingKind kind, Words words) {
        var codes = new ArrayList<String>();
        for (var code : course.codes(kind)) if (!course.values(code).isEmpty()) codes.add(code);
        if (kind == FindingKind.LABORATORY) codes.sort(Comparator.comparingLong(code -> -flagged(course.values(code))));
        var lanes = new ArrayList<Lane>();
        for (var code : codes) {
            var values = course.values(code).stream()
                    .filter(row -> row.kind() == kind)
                    .toList();
            if (values.isEmpty()) continue;
            lanes.add(lane(kind.name() + ":" + code, values, words)
                    .extra(kind == FindingKind.VITAL_SIGN || lanes.size() >= SHOWN));
        }
        return lanes;
    }

    private static Lane lane(String key, List<FindingRow> values, Words words) {
        var marks = new ArrayList<Mark>();
        for (var row : values) {
            var day = row.takenOn();
            var number = row.valueNumber();
            if (day == null || number == null) continue;
            var text = number.stripTrailingZeros().toPlainString();
            var facts = new ArrayList<String>();
            facts.add(name(row, words) + " " + text + (row.unit() == null ? "" : " " + row.unit()));
            if (row.flag() != null) facts.add(flag(row.flag(), words));
            if (row.rangeLow() != null || row.rangeHigh() != null) facts.add(range(row, words));
            if (row.visitName() != null) facts.add(row.visitName());
            var out = row.flag() != null && !"N".equals(row.flag()) && !"NORMAL".equals(row.flag());
            marks.add(Mark.at("finding:" + row.id(), day, "value", facts)
                    .value(number.doubleValue())
                    .label(out ? text + arrow(row.flag()) : text)
                    .tone(out ? "attention" : row.kind() == FindingKind.ASSESSMENT ? "accent" : null));
        }
        var last = values.getLast();
        return Lane.of(key, name(last, words), "line", marks)
                .unit(last.unit())
                .band(
                        last.rangeLow() == null ? null : last.rangeLow().doubleValue(),
                        last.rangeHigh() == null ? null : last.rangeHigh().doubleValue());
    }

    private static long flagged(List<FindingRow> values) {
        return values.stream()
                .filter(row -> row.flag() != null && !row.flag().startsWith("N"))
                .count();
    }

    private static String name(FindingRow row, Words words) {
        return row.kind() == FindingKind.LABORATORY && LabTest.of(row.code()) != null
                ? words.say("patient.lab." + row.code())
                : row.name();
    }

    private static String arrow(@Nullable String flag) {
        if (flag == null) return "";
        return flag.startsWith("L") ? " ↓" : flag.startsWith("H") ? " ↑" : "";
    }

    private static String flag(String flag, Words words) {
        if (flag.startsWith("L")) return words.say("timeline.value.low");
        return flag.startsWith("H") ? words.say("timeline.value.high") : flag;
    }

    private static String range(FindingRow row, Words words) {
        var low = row.rangeLow() == null
                ? ""
                : row.rangeLow().stripTrailingZeros().toPlainString();
        var high = row.rangeHigh() == null
                ? ""
                : row.rangeHigh().stripTrailingZeros().toPlainString();
        return words.say("timeline.value.range", low, high);
    }
}
