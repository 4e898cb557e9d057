package papilio.safety.clock;

import java.util.function.Predicate;

/** The conditions under which a rule may ask for a report (safety definitions, sections 3 and 5). */
public enum Trigger {
    ANY_SAE(CaseFacts::serious),
    /** A reaction that ended in death. */
    RELATED_FATAL(facts -> facts.related() && facts.serious() && facts.fatal()),
    /** A new or serious reaction short of death. */
    RELATED_SERIOUS_OR_UNLISTED(
            facts -> facts.related() && !(facts.serious() && facts.fatal()) && (facts.serious() || !facts.listed())),
    /** A reaction neither new nor serious. */
    OTHER_RELATED(facts -> facts.related() && !facts.serious() && facts.listed()),
    RELATED_NOT_SERIOUS(facts -> facts.related() && !facts.serious()),
    SUSAR_FATAL_OR_LIFE_THREATENING(facts -> susar(facts) && gravest(facts)),
    /** The completed report after the first one; sending that one may bring it nearer. */
    SUSAR_FATAL_FOLLOW_UP(facts -> susar(facts) && gravest(facts)),
    SUSAR_OTHER(facts -> susar(facts) && !gravest(facts)),
    PREGNANCY(CaseFacts::pregnancy),
    /** New information on a serious event that was reported to the same recipient. */
    NEW_INFORMATION_SAE(CaseFacts::serious),
    /** New information on a SUSAR that was reported to the same recipient. */
    NEW_INFORMATION_SUSAR(Trigger::susar),
    /** Says something and starts no clock. */
    INFORMATION(facts -> false);

    private final Predicate<CaseFacts> condition;

    Trigger(Predicate<CaseFacts> condition) {
        this.condition = condition;
    }

    public boolean holds(CaseFacts facts) {
        return condition.test(facts);
    }

    /** Whether the change begins the clock anew although the condition held before: a death asks for the first report again. */
    public boolean anew(CaseFacts before, CaseFacts after) {
        return (this == ANY_SAE || this == NEW_INFORMATION_SAE) && after.newlySeriousOrFatal(before);
    }

    /** Whether the change asks for another report although one went out under the same condition: that one said less. */
    public boolean beyondTheReport(CaseFacts before, CaseFacts after) {
        return switch (this) {
            case RELATED_SERIOUS_OR_UNLISTED -> after.serious() && !before.serious();
            case SUSAR_FATAL_OR_LIFE_THREATENING, SUSAR_FATAL_FOLLOW_UP -> after.fatal() && !before.fatal();
            default -> false;
        };
    }

    /** Waits for information that comes after a report, not for the event itself. */
    public boolean waitsForNews() {
        return this == NEW_INFORMATION_SAE || this == NEW_INFORMATION_SUSAR;
    }

    private static boolean susar(CaseFacts facts) {
        return facts.serious() && facts.related() && !facts.listed();
    }

    private static boolean gravest(CaseFacts facts) {
        return facts.fatal() || facts.lifeThreatening();
    }
}
