package papilio.safety.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import papilio.safety.clock.ClockRule;
import papilio.safety.clock.DefaultRules;
import papilio.safety.clock.ReportingRule;

/** All revisions for one place, and which of them hold on a day: the site's, else the study's, else what was delivered. */
record Shelf(String site, List<RuleRevision> revisions, LocalDate today) {
    static final String EVERY_SITE = "";

    List<RuleRow> rows() {
        return DefaultRules.all().stream().map(this::row).toList();
    }

    List<ClockRule> rules() {
        return rows().stream().map(RuleRow::rule).toList();
    }

    RuleRow row(ClockRule delivered) {
        var code = delivered.code();
        var own = site.equals(EVERY_SITE) ? Optional.<RuleRevision>empty() : holding(code, site);
        var studys = holding(code, EVERY_SITE);
        var holding = own.or(() -> studys);
        var rule = holding.map(RuleRevision::rule).orElse(delivered);
        var origin = own.isPresent()
                ? RuleRow.Origin.SITE
                : studys.isPresent() ? RuleRow.Origin.STUDY : RuleRow.Origin.DELIVERED;
        var last = last(code);
        return new RuleRow(
                rule,
                origin,
                last.map(RuleRevision::number).orElse(0),
                RuleFacts.of(rule),
                holding.map(RuleRevision::validFrom).orElse(null),
                last.filter(one -> !one.holdsOn(today))
                        .map(RuleRevision::validFrom)
                        .orElse(null));
    }

    /** The last revision whose day has come; a withdrawn one leaves the place without a rule of its own. */
    private Optional<RuleRevision> holding(ReportingRule code, String place) {
        return revisions.stream()
                .filter(one -> one.isOf(code, place) && one.holdsOn(today))
                .max(Comparator.comparingInt(RuleRevision::number))
                .filter(one -> !one.isWithdrawn());
    }

    private Optional<RuleRevision> last(ReportingRule code) {
        return revisions.stream()
                .filter(one -> one.isOf(code, site))
                .max(Comparator.comparingInt(RuleRevision::number));
    }
}
