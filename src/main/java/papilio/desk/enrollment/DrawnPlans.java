package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import papilio.enrollment.PlanRow;
import papilio.enrollment.ui.CurvePlan;

/**
 * The versions of a plan, newest first, and which of them are drawn: those that the address names, else the newest and
 * the baseline.
 */
record DrawnPlans(List<PlanRow> versions, List<Integer> numbers) {
    /** A plan is the whole study's; whoever sees some of its sites sees none. */
    static DrawnPlans of(EnrollmentDesk desk, Place place) {
        var versions = desk.wholeStudy(place.code()) ? desk.plans.versions(place.code()) : List.<PlanRow>of();
        return of(versions, place.drawn());
    }

    static DrawnPlans of(List<PlanRow> versions, List<Integer> wanted) {
        if (versions.isEmpty()) return new DrawnPlans(versions, List.of());
        var known =
                versions.stream().map(PlanRow::version).filter(wanted::contains).toList();
        var usual = List.of(versions.getFirst().version(), versions.getLast().version());
        return new DrawnPlans(versions, wanted.isEmpty() ? usual : known);
    }

    boolean draws(PlanRow version) {
        return numbers.contains(version.version());
    }

    Optional<PlanRow> newest() {
        return versions.stream().findFirst();
    }

    /** "Baseline", "Version 2"; in the words of the component's reader. */
    String name(Component words, PlanRow version) {
        return words.getTranslation("enrollment.plan.name." + version.kind().name(), version.version());
    }

    /** The one in force needs no other name than "plan" where it stands alone. */
    List<CurvePlan> curves(Component words) {
        var drawn = versions.stream().filter(this::draws).toList();
        return drawn.stream()
                .map(version -> new CurvePlan(
                        drawn.size() == 1 && version.equals(versions.getFirst()) ? "" : name(words, version),
                        version.months()))
                .toList();
    }
}
