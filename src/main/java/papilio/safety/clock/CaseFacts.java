package papilio.safety.clock;

import static papilio.safety.clock.ReportingRule.R1;
import static papilio.safety.clock.ReportingRule.R2;
import static papilio.safety.clock.ReportingRule.R3A;
import static papilio.safety.clock.ReportingRule.R3B;
import static papilio.safety.clock.ReportingRule.R3C;
import static papilio.safety.clock.ReportingRule.R6A;
import static papilio.safety.clock.ReportingRule.R6A_FU;
import static papilio.safety.clock.ReportingRule.R6B;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What decides who must be told: a reaction that nobody has called listed yet counts as new. */
public record CaseFacts(boolean serious, boolean related, boolean listed, boolean fatal, boolean lifeThreatening) {

    public Set<ReportingRule> rules(StudyKind kind) {
        var rules = EnumSet.noneOf(ReportingRule.class);
        if (serious) Collections.addAll(rules, R1, R2);
        if (related) rules.addAll(kind == StudyKind.INTERVENTIONAL ? sponsorRules() : hospitalRules());
        return rules;
    }

    private Set<ReportingRule> hospitalRules() {
        if (serious && fatal) return EnumSet.of(R3A);
        return serious || !listed ? EnumSet.of(R3B) : EnumSet.of(R3C);
    }

    private Set<ReportingRule> sponsorRules() {
        if (!serious || listed) return EnumSet.noneOf(ReportingRule.class);
        return fatal || lifeThreatening ? EnumSet.of(R6A, R6A_FU) : EnumSet.of(R6B);
    }

    /** New information that starts a stricter clock with a day 0 of its own. */
    public boolean stricterThan(CaseFacts before) {
        return newlySeriousOrFatal(before)
                || (related && !before.related)
                || (!listed && before.listed)
                || (lifeThreatening && !before.lifeThreatening);
    }

    /** What begins the 24 hours of R1 and R2 anew. */
    public boolean newlySeriousOrFatal(CaseFacts before) {
        return (serious && !before.serious) || (fatal && !before.fatal);
    }
}
