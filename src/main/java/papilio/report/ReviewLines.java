package papilio.report;

import java.util.List;
import papilio.figures.Incidence;
import papilio.figures.review.EventKind;
import papilio.figures.review.SafetyReview;
import papilio.figures.review.SafetyReview.IncidenceRow;
import papilio.figures.review.SafetyReview.SpecialRow;
import papilio.report.SafetySummary.Breakdown;
import papilio.report.SafetySummary.GradeLine;
import papilio.report.SafetySummary.InterestLine;
import papilio.report.SafetySummary.OverviewLine;
import papilio.report.SafetySummary.TermLine;
import papilio.study.SpecialInterest;

/** The tables of a safety review as the lines that are frozen and printed. */
final class ReviewLines {
    /** In the order of the committee's form. */
    private static final List<EventKind> PRINTED = List.of(
            EventKind.ANY,
            EventKind.RELATED,
            EventKind.SEVERE,
            EventKind.SERIOUS,
            EventKind.SERIOUS_RELATED,
            EventKind.SPECIAL,
            EventKind.LEADING_TO_DISCONTINUATION,
            EventKind.FATAL);

    private ReviewLines() {}

    static List<OverviewLine> overview(SafetyReview review) {
        return PRINTED.stream()
                .flatMap(kind -> review.overview().stream().filter(row -> row.kind() == kind))
                .map(row -> overview(group(row.kind()), row.incidence()))
                .toList();
    }

    private static OverviewLine overview(String group, Incidence incidence) {
        return new OverviewLine(
                group,
                incidence.patients(),
                incidence.percentLow95(),
                incidence.percentHigh95(),
                incidence.events(),
                incidence.per100PatientYears(),
                incidence.low95(),
                incidence.high95());
    }

    private static String group(EventKind kind) {
        return switch (kind) {
            case ANY -> SafetyGroups.ALL;
            case RELATED -> SafetyGroups.RELATED;
            case SEVERE -> SafetyGroups.SEVERE;
            case SERIOUS -> SafetyGroups.SERIOUS;
            case SERIOUS_RELATED -> SafetyGroups.SERIOUS_RELATED;
            case SPECIAL -> SafetyGroups.SPECIAL;
            case LEADING_TO_DISCONTINUATION -> SafetyGroups.WITHDRAWN;
            case FATAL -> SafetyGroups.FATAL;
        };
    }

    static List<TermLine> terms(List<IncidenceRow> rows) {
        return rows.stream()
                .map(row -> new TermLine(
                        row.soc(),
                        row.term(),
                        row.incidence().patients(),
                        row.incidence().events(),
                        row.incidence().per100PatientYears()))
                .toList();
    }

    /** Of whole classes alone. */
    static List<GradeLine> worstGrades(SafetyReview review) {
        return review.worstGrades().stream()
                .filter(row -> row.term() == null)
                .map(row -> new GradeLine(
                        row.soc(),
                        row.patients().total(),
                        row.patients().grade1(),
                        row.patients().grade2(),
                        row.patients().grade3(),
                        row.patients().grade4(),
                        row.patients().grade5(),
                        row.patients().ungraded()))
                .toList();
    }

    static List<InterestLine> interests(SafetyReview review, List<SpecialInterest> known) {
        return review.special().stream().map(row -> interest(row, known)).toList();
    }

    private static InterestLine interest(SpecialRow row, List<SpecialInterest> known) {
        var first = row.incidence().firstEvents();
        return new InterestLine(
                row.category(),
                known.stream()
                        .filter(interest -> interest.code().equals(row.category()))
                        .findFirst()
                        .map(interest -> new Both(interest.nameEn(), interest.nameZh()))
                        .orElse(new Both(row.category(), null)),
                row.incidence().patients(),
                row.incidence().events(),
                first.patientYears(),
                first.per100PatientYears(),
                first.low95(),
                first.high95());
    }

    static Breakdown breakdown(SafetyReview review) {
        return new Breakdown(terms(review.related()), Severities.of(review.severities()), review.laboratory());
    }
}
