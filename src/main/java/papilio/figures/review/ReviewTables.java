package papilio.figures.review;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import papilio.figures.Cohort;
import papilio.figures.Emergent;
import papilio.figures.Exposed;
import papilio.figures.Incidence;
import papilio.figures.SeverityTable;
import papilio.figures.TermTable;
import papilio.figures.TermTable.Group;
import papilio.figures.review.SafetyReview.IncidenceRow;
import papilio.figures.review.SafetyReview.OverviewRow;
import papilio.figures.review.SafetyReview.SpecialRow;
import papilio.figures.review.SafetyReview.TermBar;
import papilio.figures.review.SafetyReview.WorstGradeRow;

/** A pure function from the facts of the selected sites to the tables and pictures of a review. */
final class ReviewTables {
    private final Cohort cohort;
    private final EventSelection selection;
    private final List<String> interests;
    private final Exposed exposed;
    private final List<Emergent> events;

    /** @param cohort of the selected sites; {@code interests} the study's special interests in their order */
    ReviewTables(Cohort cohort, EventSelection selection, List<String> interests) {
        this.cohort = cohort;
        this.selection = selection;
        this.interests = interests;
        exposed = cohort.exposed();
        events = cohort.emergent(exposed).stream()
                .filter(one -> selection.has(one.event()))
                .toList();
    }

    SafetyReview with(List<LabShift> laboratory) {
        var groups = TermTable.groups(events);
        return new SafetyReview(
                cohort.study().code(),
                cohort.cutoff(),
                selection,
                exposed.patients(),
                exposed.patientYears(),
                overview(),
                incidences(groups),
                incidences(TermTable.groups(of(EventKind.SERIOUS))),
                incidences(TermTable.groups(of(EventKind.RELATED))),
                special(),
                groups.stream()
                        .map(group -> new WorstGradeRow(group.soc(), group.term(), Grades.worstOf(group.events())))
                        .toList(),
                SeverityTable.of(events),
                laboratory,
                bars(groups),
                TimeToOnset.of(events, exposed),
                MonthOfEvents.of(events, exposed, cohort.cutoff()));
    }

    Exposed exposed() {
        return exposed;
    }

    List<Emergent> events() {
        return events;
    }

    private List<OverviewRow> overview() {
        return Stream.of(EventKind.values())
                .filter(kind -> kind != EventKind.SPECIAL || cohort.study().specialInterest())
                .map(kind -> new OverviewRow(kind, Incidence.of(of(kind), exposed)))
                .toList();
    }

    private List<IncidenceRow> incidences(List<Group> groups) {
        return groups.stream()
                .map(group -> new IncidenceRow(group.soc(), group.term(), Incidence.of(group.events(), exposed)))
                .toList();
    }

    private List<SpecialRow> special() {
        if (!cohort.study().specialInterest()) return List.of();
        var categories = new LinkedHashSet<>(interests);
        events.stream()
                .map(one -> one.event().specialInterest())
                .filter(Objects::nonNull)
                .sorted()
                .forEach(categories::add);
        return categories.stream()
                .map(category -> new SpecialRow(
                        category,
                        Incidence.of(among(one -> category.equals(one.event().specialInterest())), exposed)))
                .toList();
    }

    private static List<TermBar> bars(List<Group> groups) {
        return groups.stream()
                .filter(group -> group.term() != null)
                .sorted(Comparator.comparing(Group::patients, Comparator.reverseOrder())
                        .thenComparing(group -> group.events().size(), Comparator.reverseOrder())
                        .thenComparing(group -> String.valueOf(group.term())))
                .limit(SafetyReview.BARS)
                .map(group -> new TermBar(
                        String.valueOf(group.soc()),
                        String.valueOf(group.term()),
                        Grades.worstOf(group.events()),
                        Grades.of(group.events())))
                .toList();
    }

    private List<Emergent> of(EventKind kind) {
        return among(one -> kind.has(one.event()));
    }

    private List<Emergent> among(Predicate<Emergent> wanted) {
        return events.stream().filter(wanted).toList();
    }
}
