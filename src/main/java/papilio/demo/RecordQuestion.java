package papilio.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import papilio.safety.KnownQuestion;

/**
 * A question about another record than an event.
 *
 * @param recordType the table: visit, finding or treatment
 * @param on the day of the record, by which it is found again
 * @param code which visit or value; empty for a dose
 */
record RecordQuestion(Person person, String recordType, LocalDate on, String code, KnownQuestion question) {
    private static final LocalDate RECENT = LocalDate.of(2026, 5, 1);

    static List<RecordQuestion> about(List<Course> courses, long seed) {
        var dice = Dice.of(seed, "questions");
        var all = new ArrayList<RecordQuestion>();
        for (var course : courses) {
            lateVisits(course, dice, all);
            doubled(course, dice, all);
            missed(course, dice, all);
        }
        return all;
    }

    private static void lateVisits(Course course, Dice dice, List<RecordQuestion> all) {
        var first = course.firstDose();
        if (first == null) return;
        for (var planned : Visits.SCHEDULE) {
            for (var visit : course.visits()) {
                var on = visit.on();
                if (on == null || !planned.code().equals(visit.code())) continue;
                if (on.isAfter(first.plusDays(planned.day() + planned.around())) && dice.chance(0.6))
                    all.add(new RecordQuestion(
                            course.person(),
                            "visit",
                            on,
                            visit.code(),
                            talk(course.person(), "startedOn", DemoWords.LATE_VISIT, on, dice)));
            }
        }
    }

    private static void doubled(Course course, Dice dice, List<RecordQuestion> all) {
        course.findings().stream()
                .filter(value -> "ALT".equals(value.code())
                        && value.number() != null
                        && value.number().intValue() > 95)
                .limit(1)
                .forEach(value -> {
                    var on = value.takenOn();
                    if (on != null)
                        all.add(new RecordQuestion(
                                course.person(),
                                "finding",
                                on,
                                "ALT",
                                talk(course.person(), "value", DemoWords.HIGH_VALUE, on, dice)));
                });
    }

    private static void missed(Course course, Dice dice, List<RecordQuestion> all) {
        course.treatments().stream()
                .filter(row -> "UNKNOWN".equals(row.reason()) && row.startedOn().isAfter(RECENT))
                .limit(1)
                .forEach(row -> all.add(new RecordQuestion(
                        course.person(),
                        "treatment",
                        row.startedOn(),
                        "",
                        talk(course.person(), "reason", DemoWords.MISSED_REASON, row.startedOn(), dice))));
    }

    /** Old ones are closed; of the recent ones some are answered. */
    private static KnownQuestion talk(Person person, String field, DemoWords.Talk words, LocalDate on, Dice dice) {
        var raised = DemoStudy.workingHours(on.plusDays(dice.between(3, 9)), dice);
        var day = on.plusDays(dice.between(11, 15));
        if (words.answer().isEmpty() || !day.isBefore(DemoStudy.TODAY.minusDays(1)))
            return DemoWords.asked(person, field, words.question(), raised, null, null, null);
        var answered = DemoStudy.workingHours(day, dice);
        var closed = day.plusDays(dice.between(1, 6));
        var settled = closed.isBefore(LocalDate.of(2026, 6, 12));
        return DemoWords.asked(
                person,
                field,
                words.question(),
                raised,
                words.answer(),
                answered,
                settled ? DemoStudy.workingHours(closed, dice) : null);
    }
}
