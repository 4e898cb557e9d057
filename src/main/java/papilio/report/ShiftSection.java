package papilio.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import papilio.figures.review.LabLevel;
import papilio.figures.review.LabShift;
import papilio.report.paper.Paper.Section;
import papilio.report.paper.PaperWords;

/** Laboratory values from before the first dose against the worst afterwards, test by test. */
final class ShiftSection {
    private static final String PART = "    ";
    private static final List<LabLevel> BASELINES =
            List.of(LabLevel.LOW, LabLevel.NORMAL, LabLevel.HIGH, LabLevel.LOW_AND_HIGH, LabLevel.MISSING);

    private final PaperWords words;

    ShiftSection(PaperWords words) {
        this.words = words;
    }

    private record Row(
            String label,
            String low,
            String normal,
            String high,
            String both,
            String missing,
            String all,
            Boolean whole) {}

    /** A sentence where no value could be judged. */
    Section section(List<LabShift> tests) {
        if (tests.isEmpty())
            return Section.of(words.say("report.section.shift"), words.say("report.note.noShift"), "answer", List.of());
        var rows = new ArrayList<Row>();
        for (var test : tests) {
            rows.add(new Row(words.say("report.test." + test.test()), "", "", "", "", "", all(test), true));
            for (var baseline : BASELINES) if (patients(test, baseline) > 0) rows.add(row(test, baseline));
        }
        return Section.of(words.say("report.section.shift"), words.say("report.note.shift"), "shift", rows);
    }

    private Row row(LabShift test, LabLevel baseline) {
        return new Row(
                PART + words.say("report.level." + baseline),
                count(test, baseline, LabLevel.LOW),
                count(test, baseline, LabLevel.NORMAL),
                count(test, baseline, LabLevel.HIGH),
                count(test, baseline, LabLevel.LOW_AND_HIGH),
                count(test, baseline, LabLevel.MISSING),
                words.whole(patients(test, baseline)),
                false);
    }

    private String count(LabShift test, LabLevel baseline, LabLevel worst) {
        return words.whole(test.patients(baseline, worst));
    }

    private static int patients(LabShift test, LabLevel baseline) {
        return Stream.of(LabLevel.values())
                .mapToInt(worst -> test.patients(baseline, worst))
                .sum();
    }

    private String all(LabShift test) {
        return words.whole(BASELINES.stream()
                .mapToInt(baseline -> patients(test, baseline))
                .sum());
    }
}
