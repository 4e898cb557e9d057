package papilio.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import papilio.enrollment.PlanKind;
import papilio.enrollment.PlanRow;
import papilio.oversight.indicator.Indicator;
import papilio.oversight.indicator.IndicatorBoard;
import papilio.oversight.indicator.IndicatorState;
import papilio.oversight.indicator.Reading;
import papilio.oversight.indicator.SiteIndicator;
import papilio.oversight.indicator.Standing;
import papilio.safety.OpenCounts;
import papilio.site.SiteRow;
import papilio.site.SiteStatus;
import papilio.site.approval.ApprovalFacts;
import papilio.site.approval.SiteApprovals;
import papilio.site.record.Kept;
import papilio.site.warning.SiteWarning;

/** Which site needs a call. */
class CallRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private final Map<String, Standing> standings = new HashMap<>();
    private final List<SiteIndicator> indicators = new ArrayList<>();
    private final List<SiteWarning> warnings = new ArrayList<>();
    private SiteStatus status = SiteStatus.ENROLLING;
    private final Map<String, SiteApprovals> approvals = new HashMap<>();
    private @Nullable LocalDate approvalExpires;
    private @Nullable LocalDate activatedOn;
    private Map<String, Integer> siteTargets = Map.of();
    private @Nullable NavigableMap<YearMonth, Integer> ownPlan;
    private OpenCounts.Open open = OpenCounts.Open.NOTHING;

    private List<Call> calls() {
        var site = new SiteRow("01", "Hospital", null, null, status, "UTC", activatedOn, 50, approvalExpires);
        var board = new IndicatorBoard(TODAY, Instant.EPOCH, true, indicators, standings);
        return CallRules.of(new CallFacts(
                TODAY,
                100,
                plan(),
                List.of(site),
                new OpenCounts(open, Map.of("01", open)),
                warnings,
                approvals,
                board));
    }

    /** 40 by the end of June, of 100. */
    private PlanRow plan() {
        var months = new TreeMap<>(Map.of(YearMonth.of(2026, 6), 40, YearMonth.of(2026, 12), 100));
        var own = new TreeMap<String, NavigableMap<YearMonth, Integer>>();
        if (ownPlan != null) own.put("01", ownPlan);
        return new PlanRow(
                1, PlanKind.BASELINE, null, "system", Instant.EPOCH, 100, months, new TreeMap<>(siteTargets), own);
    }

    private List<String> keys() {
        return calls().stream().map(Call::key).toList();
    }

    private void standing(String site, int enrolled, int failed, int unrecorded, String lastScreened) {
        standings.put(
                site,
                new Standing(
                        site,
                        enrolled + failed,
                        failed,
                        enrolled,
                        0,
                        0,
                        0,
                        0,
                        0,
                        unrecorded,
                        LocalDate.parse(lastScreened)));
    }

    @Test
    void aSiteAsPlannedNeedsNone() {
        standing("01", 18, 0, 0, "2026-06-20");
        assertThat(calls()).isEmpty();
    }

    /** 20 planned; 13 have an exact interval of 6.9 to 22.2, so it may be chance. */
    @Test
    void behindItsPartOfThePlanButPerhapsByChance() {
        standing("01", 13, 0, 0, "2026-06-20");
        assertThat(keys()).containsExactly("oversight.call.behind");
        assertThat(calls().getFirst().urgent()).isFalse();
        assertThat(calls().getFirst().details()).containsExactly(13L, 20L, 10L, "6.9", "22.2");
    }

    /** 20 of 100 by its share, but 9 by the months of its own. */
    @Test
    void aSiteWithMonthsOfItsOwnIsHeldAgainstThem() {
        standing("01", 8, 0, 0, "2026-06-20");
        ownPlan = new TreeMap<>(Map.of(YearMonth.of(2026, 6), 9, YearMonth.of(2026, 12), 50));
        assertThat(calls()).isEmpty();
    }

    /** 40 × 60 / 120 is 20; its part of the study's target would be 24 by now. */
    @Test
    void theTargetsOfThePlanGiveTheShare() {
        standing("01", 13, 0, 0, "2026-06-20");
        siteTargets = Map.of("01", 60, "02", 60);
        assertThat(calls().getFirst().details()).containsSequence(13L, 20L);
    }

    /** 8 have an interval of 3.5 to 15.8. */
    @Test
    void behindThePlanByMoreThanChanceIsUrgent() {
        standing("01", 8, 0, 0, "2026-06-20");
        assertThat(calls())
                .singleElement()
                .satisfies(call -> assertThat(call.urgent()).isTrue());
    }

    @Test
    void farBehindAndNobodyScreenedForLong() {
        standing("01", 13, 0, 0, "2026-05-20");
        assertThat(keys()).containsExactly("oversight.call.behindAndQuiet");
    }

    @Test
    void asPlannedButNobodyScreenedForLong() {
        standing("01", 20, 0, 0, "2026-05-20");
        assertThat(keys()).containsExactly("oversight.call.quiet");
    }

    @Test
    void aSiteThatNeverScreenedAnybodyIsQuietSinceItsActivation() {
        standings.put("01", new Standing("01", 0, 0, 0, 0, 0, 0, 0, 0, 0, null));
        siteTargets = Map.of("01", 1, "02", 99);
        activatedOn = TODAY.minusDays(28);
        assertThat(calls()).isEmpty();
        activatedOn = TODAY.minusDays(100);
        assertThat(calls()).singleElement().satisfies(call -> {
            assertThat(call.key()).isEqualTo("oversight.call.quiet");
            assertThat(call.details()).containsExactly(100L);
        });
    }

    @Test
    void anApprovalThatIsRenewedInTimeNeedsNoCall() {
        standing("01", 18, 0, 0, "2026-06-20");
        approvalExpires = TODAY.plusDays(20);
        approvals.put("01", approvals(approvalExpires, approvalExpires.plusDays(1)));
        assertThat(calls()).isEmpty();
        approvals.put("01", approvals(approvalExpires, approvalExpires.plusDays(2)));
        assertThat(keys()).containsExactly("oversight.call.approvalEnds");
    }

    private static SiteApprovals approvals(LocalDate ends, LocalDate begins) {
        return new SiteApprovals(List.of(
                new Kept<>("01", 1, 0, new ApprovalFacts("A", null, null, null, null, null, ends, null, null)),
                new Kept<>("01", 2, 0, new ApprovalFacts("B", null, null, null, null, begins, null, null, null))));
    }

    @Test
    void aClosedSiteIsNotCalledAboutPaceOrApproval() {
        status = SiteStatus.CLOSED;
        approvalExpires = TODAY.minusDays(3);
        standing("01", 1, 0, 0, "2026-01-20");
        assertThat(calls()).isEmpty();
    }

    @Test
    void deadlinesApprovalsAndQuestions() {
        standing("01", 18, 0, 0, "2026-06-20");
        approvalExpires = TODAY.plusDays(60);
        open = new OpenCounts.Open(3, 1, 2, 5);
        assertThat(keys())
                .containsExactlyInAnyOrder(
                        "oversight.call.overdue", "oversight.call.approvalEnds", "oversight.call.queries");
        approvalExpires = TODAY.minusDays(1);
        assertThat(keys()).contains("oversight.call.approvalEnded");
        approvalExpires = TODAY.plusDays(61);
        assertThat(keys()).doesNotContain("oversight.call.approvalEnds");
        open = new OpenCounts.Open(3, 1, 0, 4);
        assertThat(keys()).isEmpty();
    }

    @Test
    void visitsThatNobodyEntered() {
        standing("01", 18, 0, 2, "2026-06-20");
        assertThat(calls()).isEmpty();
        standing("01", 18, 0, 3, "2026-06-20");
        assertThat(keys()).containsExactly("oversight.call.entry");
    }

    @Test
    void moreScreeningsFailThanElsewhere() {
        standing("01", 18, 5, 0, "2026-06-20");
        standing("02", 60, 3, 0, "2026-06-20");
        assertThat(calls()).singleElement().satisfies(call -> {
            assertThat(call.key()).isEqualTo("oversight.call.failures");
            assertThat(call.details()).containsExactly(5L, 23L, "21.7", "9.3");
        });
    }

    @Test
    void anIndicatorOutsideItsLimits() {
        standing("01", 18, 0, 0, "2026-06-20");
        indicator("01", Indicator.ADVERSE_EVENTS, 2, 5, IndicatorState.FAR_BELOW, 4);
        indicator("02", Indicator.ADVERSE_EVENTS, 20, 5, IndicatorState.WITHIN, 0);
        indicator("03", Indicator.ADVERSE_EVENTS, 20, 5, IndicatorState.WITHIN, 0);
        assertThat(calls()).singleElement().satisfies(call -> {
            assertThat(call.flag()).isEqualTo(CallFlag.of(Indicator.ADVERSE_EVENTS));
            assertThat(call.key()).isEqualTo("oversight.call.below");
            assertThat(call.urgent()).isTrue();
            assertThat(call.details()).contains("99.8", 4);
        });
    }

    @Test
    void oneSentenceForWhatIsOverdueInTheSitesFile() {
        warning(SiteWarning.Kind.MILESTONE, false);
        warning(SiteWarning.Kind.APPROVAL, true);
        assertThat(calls()).isEmpty();
        warning(SiteWarning.Kind.ACTION, true);
        warning(SiteWarning.Kind.VISIT, true);
        assertThat(keys()).containsExactly("site.warning.ACTION");
    }

    private void warning(SiteWarning.Kind kind, boolean overdue) {
        warnings.add(new SiteWarning("01", kind, overdue, TODAY, "site.warning." + kind, List.of(), "visits"));
    }

    @Test
    void fewMissedDosesAreNoReasonToCall() {
        standing("01", 18, 0, 0, "2026-06-20");
        for (var site : List.of("01", "02", "03"))
            indicator(site, Indicator.MISSED_DOSES, 2, 500, IndicatorState.FAR_BELOW, 1);
        assertThat(calls()).isEmpty();
    }

    @Test
    void aFlagIsKnownAgainByItsName() {
        for (var kind : CallKind.values())
            if (kind != CallKind.INDICATOR)
                assertThat(CallFlag.parse(CallFlag.of(kind).toString())).contains(CallFlag.of(kind));
        for (var indicator : Indicator.values())
            assertThat(CallFlag.parse(CallFlag.of(indicator).toString())).contains(CallFlag.of(indicator));
        assertThat(CallFlag.parse("INDICATOR")).isEmpty();
        assertThat(CallFlag.parse("nonsense")).isEmpty();
    }

    private void indicator(String site, Indicator indicator, long part, double base, IndicatorState state, int months) {
        indicators.add(new SiteIndicator(site, TODAY, indicator, new Reading(part, base), state, months));
    }
}
