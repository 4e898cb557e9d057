package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static papilio.safety.EventRule.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.codes.Severity;
import papilio.shared.PartialDate;

/** Each rule between the fields of an event, broken alone. */
class EventRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate CONSENT = LocalDate.of(2026, 1, 5);
    private static final Circumstances HERE = new Circumstances(
            CONSENT, true, TODAY, Instant.parse("2026-06-30T08:00:00Z"), ZoneId.of("Asia/Shanghai"), Set.of("HZ"));

    @Test
    void aPlainEventBreaksNothing() {
        assertThat(EventRules.breaches(pneumonia().facts(), HERE)).isEmpty();
        assertThat(EventRules.breaches(death().facts(), HERE)).isEmpty();
    }

    @Test
    void theWordsAndTheStrengthAreNeeded() {
        breaks(EventContent.of(" ").grade(1).onset(PartialDate.of("2026-03-01")), TERM_MISSING);
        breaks(EventContent.of("Cough").onset(PartialDate.of("2026-03-01")), SEVERITY_MISSING);
        breaks(EventContent.of("Cough").grade(1), ONSET_MISSING);
    }

    @Test
    void datesLieInOrderAndNotInTheFuture() {
        breaks(pneumonia().onset(PartialDate.of("2026-07-01")).awareAt(null), ONSET_IN_FUTURE);
        breaks(recovered("2026-03-16"), END_BEFORE_ONSET);
        breaks(recovered("2026-07"), END_IN_FUTURE);
        breaks(pneumonia().reportedOn(LocalDate.of(2026, 7, 1)), REPORTED_IN_FUTURE);
        breaks(pneumonia().awareAt(Instant.parse("2026-06-30T08:00:01Z")), AWARE_IN_FUTURE);
    }

    @Test
    void aTextFitsItsFieldAndOneMoreCharacterDoesNot() {
        assertThat(EventRules.breaches(
                        pneumonia()
                                .term("x".repeat(300))
                                .narrative("y".repeat(4000))
                                .facts(),
                        HERE))
                .isEmpty();
        breaks(pneumonia().term("x".repeat(301)), TEXT_TOO_LONG);
        breaks(pneumonia().termEn("x".repeat(301)), TEXT_TOO_LONG);
        breaks(pneumonia().codedTerm("x".repeat(201)), TEXT_TOO_LONG);
        breaks(pneumonia().soc("x".repeat(121)), TEXT_TOO_LONG);
        breaks(pneumonia().treatmentGiven("x".repeat(1001)), TEXT_TOO_LONG);
        breaks(pneumonia().narrative("x".repeat(4001)), TEXT_TOO_LONG);
    }

    @Test
    void theSponsorsWordStandsOnItsScaleToo() {
        breaks(
                pneumonia().sponsorCausality(Causality.UNRELATED).sponsorScale(CausalityScale.WHO_UMC),
                CAUSALITY_NOT_ON_SCALE);
    }

    @Test
    void aGradeThatTheTermHasNotIsRefusedUnlessItWasThereBefore() {
        var odd = EventContent.of("Headache").codedTerm("Headache").grade(4).facts();
        assertThat(EventRules.gradeOfTerm(null, odd)).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo(GRADE_NOT_OF_TERM);
            assertThat(one.details()).containsExactly("4", "Headache", "头痛");
        });
        assertThat(EventRules.gradeOfTerm(odd, odd.but().narrative("more").facts()))
                .isEmpty();
        assertThat(EventRules.gradeOfTerm(null, odd.but().grade(3).facts())).isEmpty();
        assertThat(EventRules.gradeOfTerm(
                        null, odd.but().codedTerm("Cluster headache").facts()))
                .isEmpty();
    }

    @Test
    void aSeriousEventSaysSinceWhenItIsKnownUnlessItCameWithout() {
        var known = pneumonia().awareAt(Instant.parse("2026-06-02T01:00:00Z")).facts();
        var unknown = pneumonia().awareAt(null).facts();
        assertThat(EventRules.awarenessOfSerious(null, known)).isEmpty();
        assertThat(EventRules.awarenessOfSerious(null, unknown))
                .extracting(Breach::rule, Breach::field)
                .containsExactly(tuple(AWARE_MISSING, "awareAt"));
        assertThat(EventRules.awarenessOfSerious(known, unknown)).hasSize(1);
        var mild = unknown.but().serious(false).criteria(Set.of()).facts();
        assertThat(EventRules.awarenessOfSerious(null, mild)).isEmpty();
        assertThat(EventRules.awarenessOfSerious(mild, unknown)).hasSize(1);
        assertThat(EventRules.awarenessOfSerious(unknown, unknown)).isEmpty();
    }

    @Test
    void gradeFourThatIsNotCalledLifeThreateningIsAskedAboutAndNotRefused() {
        var four = pneumonia().grade(4).severity(null);
        assertThat(EventRules.breaches(four.facts(), HERE)).isEmpty();
        assertThat(four.facts().gradeFourNotLifeThreatening()).isTrue();
        assertThat(four.seriousBecause(SeriousnessCriterion.LIFE_THREAT).facts().gradeFourNotLifeThreatening())
                .isFalse();
    }

    @Test
    void aPartialDateBreaksARuleOnlyWhereNoDayOfItWouldDo() {
        assertThat(EventRules.breaches(recovered("2026-03").facts(), HERE)).isEmpty();
        assertThat(EventRules.breaches(recovered("2026").facts(), HERE)).isEmpty();
        breaks(recovered("2026-02"), END_BEFORE_ONSET);
        assertThat(EventRules.breaches(
                        pneumonia().onset(PartialDate.of("2026-01")).facts(), HERE))
                .isEmpty();
        breaks(pneumonia().onset(PartialDate.of("2025-12")), ONSET_BEFORE_CONSENT);
    }

    @Test
    void beforeConsentIsRefusedOnlyWhereTheStudySaysSo() {
        var lenient = new Circumstances(CONSENT, false, TODAY, HERE.now(), HERE.zone(), Set.of("HZ"));
        var early = pneumonia().onset(PartialDate.of("2026-01-04"));
        breaks(early, ONSET_BEFORE_CONSENT);
        assertThat(EventRules.breaches(early.facts(), lenient)).isEmpty();
    }

    @Test
    void nobodyIsAwareBeforeTheOnsetByTheSitesCalendar() {
        // 15:59 UTC is still 23:59 of the same day in Shanghai, 16:00 is the next day.
        breaks(
                pneumonia().onset(PartialDate.of("2026-03-18")).awareAt(Instant.parse("2026-03-17T15:59:59Z")),
                AWARE_BEFORE_ONSET);
        assertThat(EventRules.breaches(
                        pneumonia()
                                .onset(PartialDate.of("2026-03-18"))
                                .awareAt(Instant.parse("2026-03-17T16:00:00Z"))
                                .facts(),
                        HERE))
                .isEmpty();
    }

    @Test
    void theOutcomeDecidesWhetherThereIsAnEnd() {
        breaks(pneumonia().outcome(Outcome.RECOVERED), OUTCOME_NEEDS_END);
        breaks(pneumonia().outcome(Outcome.RECOVERED_WITH_SEQUELAE), OUTCOME_NEEDS_END);
        breaks(pneumonia().outcome(Outcome.RECOVERING).ended(PartialDate.of("2026-04-01")), OUTCOME_FORBIDS_END);
        breaks(pneumonia().outcome(Outcome.NOT_RECOVERED).ended(PartialDate.of("2026-04-01")), OUTCOME_FORBIDS_END);
    }

    @Test
    void gradeFiveFatalAndDeathGoTogether() {
        breaks(death().outcome(Outcome.UNKNOWN).diedOn(null), GRADE_FIVE_IS_FATAL, DEATH_CRITERION_NEEDS_FATAL);
        breaks(death().grade(4), FATAL_IS_GRADE_FIVE);
        breaks(death().criteria(Set.of(SeriousnessCriterion.HOSP)), FATAL_NEEDS_CRITERION);
        breaks(death().diedOn(null), FATAL_NEEDS_DEATH_DATE);
        breaks(death().diedOn(LocalDate.of(2026, 3, 1)), DEATH_BEFORE_ONSET);
        breaks(death().diedOn(LocalDate.of(2026, 7, 1)), DEATH_IN_FUTURE);
        breaks(pneumonia().diedOn(LocalDate.of(2026, 4, 1)), DEATH_DATE_WITHOUT_FATAL);
    }

    @Test
    void gradeAndSeveritySayTheSame() {
        breaks(pneumonia().severity(Severity.MILD), GRADE_AND_SEVERITY_DIFFER);
        breaks(pneumonia().grade(6), GRADE_UNKNOWN);
    }

    @Test
    void seriousNeedsAReasonAndAReasonNeedsSerious() {
        breaks(pneumonia().criteria(Set.of()), SERIOUS_WITHOUT_CRITERION);
        breaks(pneumonia().serious(false), CRITERION_WITHOUT_SERIOUS);
    }

    @Test
    void judgementsUseTheListsOfTheStudyAndTheScale() {
        breaks(pneumonia().specialInterest("TB"), SPECIAL_INTEREST_UNKNOWN);
        breaks(
                pneumonia().causality(Causality.CONDITIONAL).causalityScale(CausalityScale.CHINA_TRIAL),
                CAUSALITY_NOT_ON_SCALE);
    }

    private static void breaks(EventDraft draft, EventRule... rules) {
        assertThat(EventRules.breaches(draft.facts(), HERE))
                .extracting(Breach::rule)
                .containsExactlyInAnyOrder(rules);
    }

    private static EventDraft recovered(String end) {
        return pneumonia().outcome(Outcome.RECOVERED).ended(PartialDate.of(end));
    }

    private static EventDraft pneumonia() {
        return EventContent.of("Pneumonia")
                .severity(Severity.SEVERE)
                .grade(3)
                .seriousBecause(SeriousnessCriterion.HOSP)
                .specialInterest("HZ")
                .onset(PartialDate.of("2026-03-17"))
                .outcome(Outcome.UNKNOWN)
                .awareAt(Instant.parse("2026-03-17T01:40:00Z"));
    }

    private static EventDraft death() {
        return pneumonia()
                .grade(5)
                .seriousBecause(SeriousnessCriterion.DEATH)
                .outcome(Outcome.FATAL)
                .ended(PartialDate.of("2026-04-01"))
                .diedOn(LocalDate.of(2026, 4, 1));
    }
}
