package papilio.site.milestone;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All milestones of one site, in their order, and the rule that none lies before one that has to come before it. */
public record SiteMilestones(String site, List<MilestoneRow> rows) {
    public SiteMilestones {
        rows = List.copyOf(rows);
    }

    static SiteMilestones of(String site, Map<MilestoneKind, MilestoneRow> known) {
        return new SiteMilestones(
                site,
                Arrays.stream(MilestoneKind.values())
                        .map(kind -> known.getOrDefault(kind, MilestoneRow.untouched(kind)))
                        .toList());
    }

    public MilestoneRow row(MilestoneKind kind) {
        return rows.get(kind.ordinal());
    }

    public @Nullable LocalDate actual(MilestoneKind kind) {
        return row(kind).facts().actualOn();
    }

    /** The latest that was reached; null before the first. */
    public @Nullable MilestoneKind latest() {
        return rows.stream()
                .filter(MilestoneRow::reached)
                .map(MilestoneRow::kind)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    /** The first one that is to come: not reached, and nothing after it reached either. */
    public @Nullable MilestoneRow next() {
        return rows.stream()
                .filter(row -> !row.reached()
                        && followers(row.kind()).stream()
                                .noneMatch(kind -> row(kind).reached()))
                .findFirst()
                .orElse(null);
    }

    /**
     * @throws MilestoneRefused where one of the dates lies before that of a milestone that comes before it, or after that
     *     of one that comes after it
     */
    void check(MilestoneKind kind, MilestoneFacts wanted) {
        check("plannedOn", kind, wanted.plannedOn(), MilestoneFacts::plannedOn);
        check("forecastOn", kind, wanted.forecastOn(), MilestoneFacts::forecastOn);
        check("actualOn", kind, wanted.actualOn(), MilestoneFacts::actualOn);
    }

    private void check(
            String field,
            MilestoneKind kind,
            @Nullable LocalDate day,
            Function<MilestoneFacts, @Nullable LocalDate> which) {
        if (day == null) return;
        for (var before : forerunners(kind)) {
            var other = which.apply(row(before).facts());
            if (other != null && day.isBefore(other)) throw MilestoneRefused.before(field, kind, day, before, other);
        }
        for (var after : followers(kind)) {
            var other = which.apply(row(after).facts());
            if (other != null && day.isAfter(other)) throw MilestoneRefused.after(field, kind, day, after, other);
        }
    }

    /** Every milestone that has to come before, the nearest first. */
    private static Set<MilestoneKind> forerunners(MilestoneKind kind) {
        return reachable(kind, MilestoneKind::after);
    }

    private static Set<MilestoneKind> followers(MilestoneKind kind) {
        return reachable(
                kind,
                one -> Arrays.stream(MilestoneKind.values())
                        .filter(later -> later.after().contains(one))
                        .collect(Collectors.toSet()));
    }

    private static Set<MilestoneKind> reachable(MilestoneKind from, Function<MilestoneKind, Set<MilestoneKind>> step) {
        var found = EnumSet.noneOf(MilestoneKind.class);
        var open = new ArrayDeque<>(step.apply(from));
        while (!open.isEmpty()) {
            var next = open.poll();
            if (found.add(next)) open.addAll(step.apply(next));
        }
        return found;
    }

    /** Filled with typed and derived dates by the service. */
    static Map<MilestoneKind, MilestoneRow> empty() {
        return new EnumMap<>(MilestoneKind.class);
    }
}
