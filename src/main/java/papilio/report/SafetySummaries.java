package papilio.report;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.enrollment.flow.Flow;
import papilio.figures.Cohort;
import papilio.figures.Counts;
import papilio.figures.review.EventSelection;
import papilio.figures.review.SafetyReviewService;
import papilio.patient.PatientFact;
import papilio.report.SafetySummary.EndLine;
import papilio.report.SafetySummary.Exposure;
import papilio.report.conduct.ConductReader;
import papilio.report.safety.SafetyQuestions;
import papilio.study.StudyService;

/** Brings together what is printed about safety; its tables are those of the safety review on the screen. */
@Component
class SafetySummaries {
    private static final String COMPLETED = "COMPLETED";
    private static final String DEATH = "DEATH";

    private final Access access;
    private final StudyService studies;
    private final SafetyReviewService reviews;
    private final SafetyLists lists;
    private final ConductReader conduct;
    private final SafetyQuestions questions;

    SafetySummaries(
            Access access,
            StudyService studies,
            SafetyReviewService reviews,
            SafetyLists lists,
            ConductReader conduct,
            SafetyQuestions questions) {
        this.access = access;
        this.studies = studies;
        this.reviews = reviews;
        this.lists = lists;
        this.conduct = conduct;
        this.questions = questions;
    }

    SeriousSummary serious(Cohort cohort, Identification identification, Set<String> only) {
        var scope = access.scope(identification.study()).only(only);
        var zone = cohort.study().zone();
        return new SeriousSummary(
                identification,
                cohort.figures().overall().enrolled(),
                lists.serious(scope, cohort.cutoff(), zone),
                questions.doubts(scope, cohort.cutoff(), zone));
    }

    SafetySummary summary(Cohort cohort, Identification identification, Set<String> only) {
        var study = identification.study();
        var overall = cohort.figures().overall();
        var scope = access.scope(study).only(only);
        var cutoff = cohort.cutoff();
        var zone = cohort.study().zone();
        var review = reviews.safetyReview(study, cutoff, EventSelection.of(only, null, null));
        return new SafetySummary(
                identification,
                firstDose(cohort),
                Flow.of(overall),
                new Exposure(overall.dosed(), overall.patientYears(), overall.enrolled(), lists.given(scope, cutoff)),
                ReviewLines.overview(review),
                ReviewLines.terms(review.terms()),
                ReviewLines.worstGrades(review),
                ReviewLines.interests(review, studies.specialInterests(study)),
                ReviewLines.terms(review.serious()),
                lists.serious(scope, cutoff, zone),
                ends(cohort, DEATH::equals),
                ends(cohort, reason -> !DEATH.equals(reason) && !COMPLETED.equals(reason)),
                Reason.of(overall.discontinued().byReason(), code -> null),
                lists.deadlines(scope, cutoff, zone),
                ReviewLines.breakdown(review),
                conduct.at(scope, cohort.study(), cutoff),
                questions.late(scope, cutoff, zone),
                questions.doubts(scope, cutoff, zone).size());
    }

    private static List<EndLine> ends(Cohort cohort, java.util.function.Predicate<String> wanted) {
        return cohort.patients().stream()
                .filter(patient ->
                        upTo(patient.enrolledOn(), cohort.cutoff()) && upTo(patient.endedOn(), cohort.cutoff()))
                .filter(patient -> wanted.test(reason(patient)))
                .sorted(comparing(PatientFact::site).thenComparing(PatientFact::patientNo))
                .map(patient -> new EndLine(patient.patientNo(), patient.site(), patient.endedOn(), reason(patient)))
                .toList();
    }

    private static String reason(PatientFact patient) {
        return Objects.requireNonNullElse(patient.endReason(), Counts.NOT_RECORDED);
    }

    private static @Nullable LocalDate firstDose(Cohort cohort) {
        return cohort.patients().stream()
                .flatMap(patient -> Stream.concat(
                        Stream.ofNullable(patient.firstDoseOn()),
                        patient.treated().stream().map(PatientFact.Treated::from)))
                .filter(day -> !day.isAfter(cohort.cutoff()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static boolean upTo(@Nullable LocalDate day, LocalDate cutoff) {
        return day != null && !day.isAfter(cutoff);
    }
}
