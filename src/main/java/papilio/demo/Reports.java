package papilio.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import papilio.safety.EventContent;
import papilio.safety.WholeEvent.Report;
import papilio.safety.clock.ReportingRule;

/** The clocks of an event: most reports went out in time, some late, of the newest some have not gone out. */
final class Reports {
    private static final Duration LATELY = Duration.ofDays(16);

    private Reports() {}

    static List<Report> of(EventContent content, Chance chance, Instant now) {
        var aware = Objects.requireNonNull(content.awareAt());
        return DemoSafety.rules(content).stream()
                .map(rule -> report(rule, aware, chance, now))
                .toList();
    }

    private static Report report(ReportingRule rule, Instant aware, Chance chance, Instant now) {
        var due = rule.due(aware, Cohort.ZONE);
        if (due.isAfter(now)) return new Report(rule, aware, due, null, null);
        // what the ethics committee should have by now is what is forgotten most
        var forgotten = rule == ReportingRule.R2 || chance.yes(0.2);
        if (due.isAfter(now.minus(LATELY)) && forgotten) return new Report(rule, aware, due, null, null);
        if (chance.yes(0.1)) {
            var late = due.plus(Duration.ofHours(chance.between(7, 70)));
            if (late.isBefore(now)) return new Report(rule, aware, due, late, "节假日后补报 / sent after a holiday");
        }
        var share = 0.15 + 0.75 * chance.fraction();
        var sent = aware.plusSeconds(Math.round(Duration.between(aware, due).toSeconds() * share));
        return new Report(rule, aware, due, sent, null);
    }
}
