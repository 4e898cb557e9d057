package papilio.patient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import papilio.study.PlannedVisit;

/**
 * Which time point an assessment belongs to: contiguous windows whose borders lie midway between the target days (the
 * middle day belongs to the earlier one); day 0 and before is the baseline. The last window ends as far behind its target
 * as it begins before it in the whole schedule.
 */
public final class AnalysisWindows {
    /** Days from – to, both inclusive, of one time point. */
    public record Window(String code, int target, int from, int to) {
        boolean holds(long day) {
            return from <= day && day <= to;
        }
    }

    private final List<Window> windows;

    private AnalysisWindows(List<Window> windows) {
        this.windows = List.copyOf(windows);
    }

    public static AnalysisWindows of(List<PlannedVisit> schedule) {
        return without(schedule, List.of());
    }

    /** The same where some visits are not analysed: their days go to the neighbours. */
    public static AnalysisWindows without(List<PlannedVisit> schedule, Collection<String> notAnalysed) {
        var fromFirstDose = schedule.stream()
                .filter(visit -> visit.anchor() == PlannedVisit.Anchor.FIRST_DOSE && visit.targetDay() > 0)
                .sorted(Comparator.comparingInt(PlannedVisit::targetDay))
                .toList();
        var analysed = fromFirstDose.stream()
                .filter(visit -> !notAnalysed.contains(visit.code()))
                .toList();
        var windows = new ArrayList<Window>();
        schedule.stream()
                .filter(visit -> visit.anchor() == PlannedVisit.Anchor.FIRST_DOSE && visit.targetDay() <= 0)
                .findFirst()
                .ifPresent(baseline -> windows.add(new Window(baseline.code(), 0, Integer.MIN_VALUE, 0)));
        var from = 1;
        for (var i = 0; i < analysed.size(); i++) {
            var target = analysed.get(i).targetDay();
            var to = i + 1 < analysed.size()
                    ? (target + analysed.get(i + 1).targetDay()) / 2
                    : target + reachOfLast(fromFirstDose);
            windows.add(new Window(analysed.get(i).code(), target, from, to));
            from = to + 1;
        }
        return new AnalysisWindows(windows);
    }

    public Optional<String> codeOf(long day) {
        return windows.stream().filter(one -> one.holds(day)).map(Window::code).findFirst();
    }

    /** Of several days in one window the nearest to the target, of two equally near the earlier; of the baseline the last. */
    public Optional<Long> chosen(String code, Collection<Long> days) {
        return windows.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .flatMap(window -> days.stream()
                        .filter(window::holds)
                        .min(Comparator.<Long>comparingLong(day -> Math.abs(day - window.target()))
                                .thenComparing(Comparator.naturalOrder())));
    }

    public List<Window> windows() {
        return windows;
    }

    private static int reachOfLast(List<PlannedVisit> visits) {
        if (visits.size() < 2) return visits.isEmpty() ? 0 : visits.getFirst().targetDay();
        return (visits.getLast().targetDay() - visits.get(visits.size() - 2).targetDay()) / 2;
    }
}
