package papilio.safety.clock;

import java.util.List;

/** The rules that hold at one site on one day, in the order of their codes. */
public record RuleBook(StudyKind kind, List<ClockRule> rules) {
    public RuleBook {
        rules = List.copyOf(rules);
    }

    /** The rules as delivered. */
    public static RuleBook delivered(StudyKind kind) {
        return new RuleBook(kind, DefaultRules.all());
    }

    /** Who must be told of an event as soon as it is known. */
    public List<ClockRule> starting(CaseFacts facts) {
        return rules.stream()
                .filter(rule -> rule.isFor(kind)
                        && !rule.trigger().waitsForNews()
                        && rule.trigger().holds(facts))
                .toList();
    }

    /** Who must be told again when something new is learned of it. */
    public List<ClockRule> waitingForNews(CaseFacts facts) {
        return rules.stream()
                .filter(rule -> rule.isFor(kind)
                        && rule.trigger().waitsForNews()
                        && rule.trigger().holds(facts))
                .toList();
    }
}
