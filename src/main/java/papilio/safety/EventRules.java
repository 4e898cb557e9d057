package papilio.safety;

import static papilio.safety.EventRule.AWARE_BEFORE_ONSET;
import static papilio.safety.EventRule.AWARE_IN_FUTURE;
import static papilio.safety.EventRule.AWARE_MISSING;
import static papilio.safety.EventRule.CAUSALITY_NOT_ON_SCALE;
import static papilio.safety.EventRule.CRITERION_WITHOUT_SERIOUS;
import static papilio.safety.EventRule.DEATH_BEFORE_ONSET;
import static papilio.safety.EventRule.DEATH_CRITERION_NEEDS_FATAL;
import static papilio.safety.EventRule.DEATH_DATE_WITHOUT_FATAL;
import static papilio.safety.EventRule.DEATH_IN_FUTURE;
import static papilio.safety.EventRule.END_BEFORE_ONSET;
import static papilio.safety.EventRule.END_IN_FUTURE;
import static papilio.safety.EventRule.FATAL_IS_GRADE_FIVE;
import static papilio.safety.EventRule.FATAL_NEEDS_CRITERION;
import static papilio.safety.EventRule.FATAL_NEEDS_DEATH_DATE;
import static papilio.safety.EventRule.GRADE_AND_SEVERITY_DIFFER;
import static papilio.safety.EventRule.GRADE_FIVE_IS_FATAL;
import static papilio.safety.EventRule.GRADE_NOT_OF_TERM;
import static papilio.safety.EventRule.GRADE_UNKNOWN;
import static papilio.safety.EventRule.ONSET_BEFORE_CONSENT;
import static papilio.safety.EventRule.ONSET_IN_FUTURE;
import static papilio.safety.EventRule.ONSET_MISSING;
import static papilio.safety.EventRule.OUTCOME_FORBIDS_END;
import static papilio.safety.EventRule.OUTCOME_NEEDS_END;
import static papilio.safety.EventRule.REPORTED_IN_FUTURE;
import static papilio.safety.EventRule.SERIOUS_WITHOUT_CRITERION;
import static papilio.safety.EventRule.SEVERITY_MISSING;
import static papilio.safety.EventRule.SPECIAL_INTEREST_UNKNOWN;
import static papilio.safety.EventRule.TERM_MISSING;
import static papilio.safety.EventRule.TEXT_TOO_LONG;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.CtcaeTerms;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.codes.Severity;

/** Checks the facts of an event against each other. A partial date breaks a rule only where no day that it allows would do. */
public final class EventRules {
    private final EventContent facts;
    private final Circumstances at;
    private final List<Breach> breaches = new ArrayList<>();

    private EventRules(EventContent facts, Circumstances at) {
        this.facts = facts;
        this.at = at;
    }

    /** In the order of the form; empty where all is well. */
    public static List<Breach> breaches(EventContent facts, Circumstances at) {
        var rules = new EventRules(facts, at);
        rules.said();
        rules.onset();
        rules.end();
        rules.grade();
        rules.seriousness();
        rules.death();
        rules.judgement();
        rules.awareness();
        return List.copyOf(rules.breaches);
    }

    /**
     * Since when a serious event is known: without it no deadline runs. An import brings none, and what came without it
     * can be corrected without it.
     */
    static List<Breach> awarenessOfSerious(@Nullable EventContent before, EventContent after) {
        var asBefore = before != null && before.serious() && before.awareAt() == null;
        if (!after.serious() || after.awareAt() != null || asBefore) return List.of();
        return List.of(Breach.of(AWARE_MISSING, "awareAt"));
    }

    /**
     * A grade that the coded term has not, such as grade 4 of a headache, which is in nobody's list; what was recorded
     * before stays.
     */
    static List<Breach> gradeOfTerm(@Nullable EventContent before, EventContent after) {
        var grade = after.grade();
        var coded = after.codedTerm();
        if (grade == null || coded == null || grade < 1 || grade > 5) return List.of();
        if (before != null && coded.equals(before.codedTerm()) && grade.equals(before.grade())) return List.of();
        return CtcaeTerms.named(coded)
                .filter(term -> !term.hasGrade(grade))
                .map(term -> List.of(Breach.of(GRADE_NOT_OF_TERM, "grade", grade, term.english(), term.chinese())))
                .orElse(List.of());
    }

    private void said() {
        breach(facts.term().isBlank(), TERM_MISSING, "term");
        fits("term", facts.term(), 300);
        fits("termEn", facts.termEn(), 300);
        fits("codedTerm", facts.codedTerm(), 200);
        fits("soc", facts.soc(), 120);
        fits("causality", facts.causalityRecorded(), 60);
        fits("listed", facts.listedBy(), 120);
        fits("treatmentGiven", facts.treatmentGiven(), 1000);
        fits("narrative", facts.narrative(), 4000);
        breach(facts.severity() == null && facts.grade() == null, SEVERITY_MISSING, "severity");
    }

    private void onset() {
        var onset = facts.onset();
        if (onset == null) {
            breach(true, ONSET_MISSING, "onset");
            return;
        }
        breach(onset.earliest().isAfter(at.today()), ONSET_IN_FUTURE, "onset", onset, at.today());
        var consent = at.consentOn();
        if (at.forbidBeforeConsent() && consent != null)
            breach(onset.latest().isBefore(consent), ONSET_BEFORE_CONSENT, "onset", onset, consent);
    }

    private void end() {
        var end = facts.ended();
        var onset = facts.onset();
        var outcome = facts.outcome();
        if (end != null) {
            if (onset != null) breach(end.latest().isBefore(onset.earliest()), END_BEFORE_ONSET, "ended", end, onset);
            breach(end.earliest().isAfter(at.today()), END_IN_FUTURE, "ended", end, at.today());
        }
        if (outcome == null) return;
        breach(outcome.needsEnd() && end == null, OUTCOME_NEEDS_END, "ended");
        breach(outcome.forbidsEnd() && end != null, OUTCOME_FORBIDS_END, "ended");
    }

    private void grade() {
        var grade = facts.grade();
        if (grade == null) return;
        if (grade < 1 || grade > 5) {
            breach(true, GRADE_UNKNOWN, "grade", grade);
            return;
        }
        var severity = facts.severity();
        breach(severity != null && severity != Severity.ofGrade(grade), GRADE_AND_SEVERITY_DIFFER, "severity", grade);
        breach(grade == 5 && facts.outcome() != Outcome.FATAL, GRADE_FIVE_IS_FATAL, "outcome");
        breach(grade != 5 && facts.outcome() == Outcome.FATAL, FATAL_IS_GRADE_FIVE, "grade");
    }

    private void seriousness() {
        breach(!facts.serious() && !facts.criteria().isEmpty(), CRITERION_WITHOUT_SERIOUS, "criteria");
        breach(facts.serious() && facts.criteria().isEmpty(), SERIOUS_WITHOUT_CRITERION, "criteria");
    }

    private void death() {
        var fatal = facts.outcome() == Outcome.FATAL;
        var criterion = facts.criteria().contains(SeriousnessCriterion.DEATH);
        breach(fatal && !criterion, FATAL_NEEDS_CRITERION, "criteria");
        breach(criterion && !fatal, DEATH_CRITERION_NEEDS_FATAL, "outcome");
        var died = facts.diedOn();
        breach(fatal && died == null, FATAL_NEEDS_DEATH_DATE, "diedOn");
        if (died == null) return;
        breach(!fatal, DEATH_DATE_WITHOUT_FATAL, "diedOn");
        breach(died.isAfter(at.today()), DEATH_IN_FUTURE, "diedOn", died, at.today());
        var onset = facts.onset();
        if (onset != null) breach(died.isBefore(onset.earliest()), DEATH_BEFORE_ONSET, "diedOn", died, onset);
    }

    private void judgement() {
        var interest = facts.specialInterest();
        if (interest != null)
            breach(!at.specialInterests().contains(interest), SPECIAL_INTEREST_UNKNOWN, "specialInterest", interest);
        onItsScale("causality", facts.causality(), facts.causalityScale());
        onItsScale("sponsorCausality", facts.sponsorCausality(), facts.sponsorScale());
    }

    private void awareness() {
        var reported = facts.reportedOn();
        if (reported != null)
            breach(reported.isAfter(at.today()), REPORTED_IN_FUTURE, "reportedOn", reported, at.today());
        var aware = facts.awareAt();
        if (aware == null) return;
        var day = aware.atZone(at.zone()).toLocalDate();
        breach(aware.isAfter(at.now()), AWARE_IN_FUTURE, "awareAt", day);
        var onset = facts.onset();
        if (onset != null) breach(day.isBefore(onset.earliest()), AWARE_BEFORE_ONSET, "awareAt", day, onset);
    }

    private void onItsScale(String field, @Nullable Causality word, @Nullable CausalityScale scale) {
        breach(word != null && scale != null && !scale.choices().contains(word), CAUSALITY_NOT_ON_SCALE, field);
    }

    private void fits(String field, @Nullable String text, int most) {
        breach(text != null && text.length() > most, TEXT_TOO_LONG, field, most);
    }

    private void breach(boolean broken, EventRule rule, String field, Object... details) {
        if (broken) breaches.add(Breach.of(rule, field, Objects.requireNonNull(details)));
    }
}
