package papilio.demo;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventContent;
import papilio.safety.KnownEvent;
import papilio.safety.clock.ClockLength;
import papilio.safety.clock.ClockRule;
import papilio.safety.clock.ReportingRule;
import papilio.safety.clock.RuleBook;
import papilio.safety.clock.StudyKind;

/** Who had to be told about an event by when, and when it was done. */
final class Clocks {
    private static final Instant NOW = DemoStudy.at(DemoStudy.TODAY, 18, 0);
    private static final String LATE_WORDS = "周末值班交接遗漏 · missed in the hand-over of a weekend";

    private static final RuleBook RULES = RuleBook.delivered(StudyKind.NON_INTERVENTIONAL);

    private Clocks() {}

    static List<KnownEvent.Clock> of(Person person, EventContent facts, Dice dice) {
        var aware = facts.awareAt();
        if (aware == null) return List.of();
        var clocks = new ArrayList<KnownEvent.Clock>();
        for (var rule : RULES.starting(facts.forReporting())) {
            var due = rule.due(aware, DemoStudy.ZONE);
            var sent = sent(person, rule, aware, due, dice);
            clocks.add(new KnownEvent.Clock(
                    rule.code(), aware, due, sent, sent != null && sent.isAfter(due) ? LATE_WORDS : null));
        }
        return clocks;
    }

    private static @Nullable Instant sent(Person person, ClockRule rule, Instant aware, Instant due, Dice dice) {
        if (isForgotten(person, rule.code())) return null;
        var late = dice.chance(0.03) || person.patientNo().equals(Story.CHANGED) && rule.code() == ReportingRule.R3B;
        var length = Objects.requireNonNull(rule.length());
        var sent = length.unit() == ClockLength.Unit.HOURS
                ? withinADay(aware, due, late, dice)
                : onAWorkingDay(length.amount(), aware, late, dice);
        return sent.isBefore(NOW) ? sent.truncatedTo(MINUTES) : null;
    }

    /** Most write at once; nobody sends a report in the middle of the night. */
    private static Instant withinADay(Instant aware, Instant due, boolean late, Dice dice) {
        return late
                ? due.plus(Duration.ofMinutes(dice.between(25, 100)))
                : aware.plus(Duration.ofMinutes(dice.between(35, 290)));
    }

    private static Instant onAWorkingDay(int length, Instant aware, boolean late, Dice dice) {
        var known = aware.atZone(DemoStudy.ZONE).toLocalDate();
        var days = late ? length + dice.between(1, 2) : dice.between(length / 5, length * 4 / 5);
        var day = known.plusDays(days);
        return day.atTime(dice.between(9, 17), dice.between(0, 59))
                .atZone(DemoStudy.ZONE)
                .toInstant();
    }

    /** The one report about a serious event that nobody has sent yet. */
    private static boolean isForgotten(Person person, ReportingRule rule) {
        return person.patientNo().equals(Story.NEW) && rule == ReportingRule.R2;
    }

    /** Leaves unsent what was due in these days, so that something is overdue. */
    static List<KnownEvent.Clock> unsent(List<KnownEvent.Clock> clocks) {
        return clocks.stream()
                .map(one -> new KnownEvent.Clock(one.rule(), one.aware(), one.due(), null, null))
                .toList();
    }

    static boolean dueBetween(KnownEvent.Clock clock, LocalDate from, LocalDate to) {
        var day = clock.due().atZone(DemoStudy.ZONE).toLocalDate();
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
