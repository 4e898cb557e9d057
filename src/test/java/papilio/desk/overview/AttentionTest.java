package papilio.desk.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import papilio.figures.Cohort;
import papilio.figures.SiteTarget;
import papilio.patient.PatientFact;
import papilio.safety.OpenCounts;
import papilio.site.SiteRow;
import papilio.site.SiteStatus;
import papilio.study.StudySettings;

/** Which site needs a call. */
class AttentionTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private final List<PatientFact> patients = new ArrayList<>();
    private SiteStatus status = SiteStatus.ENROLLING;
    private @Nullable LocalDate approvalExpires;
    private OpenCounts.Open open = OpenCounts.Open.NOTHING;

    private List<String> keys() {
        var study = new StudySettings(
                "S1",
                "A study",
                null,
                null,
                null,
                100,
                ZoneId.of("UTC"),
                null,
                28,
                28,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                0);
        var plan = new TreeMap<>(Map.of(YearMonth.of(2026, 6), 40));
        var cohort = new Cohort(study, TODAY, true, List.of(new SiteTarget("01", 50, null)), plan, patients, List.of());
        var site = new SiteRow("01", "Hospital", null, null, status, "UTC", null, 50, approvalExpires);
        var counts = new OpenCounts(open, Map.of("01", open));
        return Attention.of(new Overview(study, TODAY, cohort.figures(), plan, List.of(site), counts)).stream()
                .map(Attention.Call::key)
                .toList();
    }

    private void patients(int enrolled, int failed, String screened) {
        for (var number = 0; number < enrolled + failed; number++) {
            var day = LocalDate.parse(screened);
            var in = number < enrolled;
            patients.add(new PatientFact(
                    patients.size() + 1L,
                    "01",
                    "P" + patients.size(),
                    day,
                    in ? null : day,
                    in ? null : "I2",
                    null,
                    null,
                    in ? day : null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
    }

    @Test
    void aSiteAsPlannedNeedsNone() {
        patients(18, 0, "2026-06-20");
        assertThat(keys()).isEmpty();
    }

    @Test
    void farBehindItsPartOfThePlan() {
        patients(13, 0, "2026-06-20");
        assertThat(keys()).containsExactly("overview.call.behind");
    }

    @Test
    void farBehindAndNobodyScreenedForLong() {
        patients(13, 0, "2026-05-20");
        assertThat(keys()).containsExactly("overview.call.behindAndQuiet");
    }

    @Test
    void asPlannedButNobodyScreenedForLong() {
        patients(20, 0, "2026-05-20");
        assertThat(keys()).containsExactly("overview.call.quiet");
    }

    @Test
    void aClosedSiteIsNotCalledAboutPaceOrApproval() {
        status = SiteStatus.CLOSED;
        approvalExpires = TODAY.minusDays(3);
        patients(1, 0, "2026-01-20");
        assertThat(keys()).isEmpty();
    }

    @Test
    void whatIsTooLateComesFirst() {
        patients(18, 0, "2026-06-20");
        approvalExpires = TODAY.plusDays(60);
        open = new OpenCounts.Open(3, 1, 2, 5);
        assertThat(keys())
                .containsExactly("overview.call.overdue", "overview.call.approvalEnds", "overview.call.queries");
        approvalExpires = TODAY.minusDays(1);
        assertThat(keys().subList(0, 2)).containsExactly("overview.call.overdue", "overview.call.approvalEnded");
        approvalExpires = TODAY.plusDays(61);
        assertThat(keys()).doesNotContain("overview.call.approvalEnds");
    }
}
