package papilio.figures.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.figures.Cohort;
import papilio.figures.FiguresService;
import papilio.patient.LaboratoryFacts;
import papilio.study.SpecialInterest;
import papilio.study.StudyService;

/**
 * The safety review within the caller's sites, and the patients behind its numbers; null for the cut-off means the business
 * today. Every call throws {@link papilio.shared.FieldRefusal} for a cut-off after the business today or beyond all bounds.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class SafetyReviewService {
    private static final List<String> CODES =
            Stream.of(ShiftTest.values()).flatMap(test -> test.codes().stream()).toList();

    private final FiguresService figures;
    private final StudyService studies;
    private final LaboratoryFacts laboratory;

    SafetyReviewService(FiguresService figures, StudyService studies, LaboratoryFacts laboratory) {
        this.figures = figures;
        this.studies = studies;
        this.laboratory = laboratory;
    }

    public SafetyReview safetyReview(String study, @Nullable LocalDate cutoff, EventSelection selection) {
        var cohort = figures.cohort(study, cutoff, selection.sites());
        var tables = new ReviewTables(cohort, selection, interests(study));
        var shifts = new LabShifts(tables.exposed(), laboratory.at(study, cohort.cutoff(), selection.sites(), CODES));
        return tables.with(shifts.tables());
    }

    /**
     * The patients whom a number of the review counts, in order of patient number.
     *
     * @param after the patient number after which the page begins; null: the first page
     */
    public List<AffectedPatient> patients(
            String study,
            @Nullable LocalDate cutoff,
            EventSelection selection,
            PatientCell cell,
            @Nullable String after,
            int limit) {
        var tables = new ReviewTables(figures.cohort(study, cutoff, selection.sites()), selection, List.of());
        var events = tables.events().stream().filter(cell.among()::has).toList();
        var firstDays = TimeToOnset.firstDays(events, tables.exposed());
        return events.stream().collect(Collectors.groupingBy(one -> one.event().patient())).values().stream()
                .map(some -> AffectedPatient.of(some, firstDays))
                .filter(cell::has)
                .filter(patient -> after == null || patient.patientNo().compareTo(after) > 0)
                .sorted(Comparator.comparing(AffectedPatient::patientNo))
                .limit(limit)
                .toList();
    }

    /**
     * The patients of one cell of a shift table, in order of patient number.
     *
     * @param after the patient number after which the page begins; null: the first page
     */
    public List<ShiftedPatient> patients(
            String study,
            @Nullable LocalDate cutoff,
            EventSelection selection,
            ShiftTest test,
            LabLevel baseline,
            LabLevel worst,
            @Nullable String after,
            int limit) {
        Cohort cohort = figures.cohort(study, cutoff, selection.sites());
        return new LabShifts(cohort.exposed(), laboratory.at(study, cohort.cutoff(), selection.sites(), test.codes()))
                .patients(test).stream()
                        .filter(one -> one.baseline() == baseline && one.worst() == worst)
                        .filter(one -> after == null || one.patientNo().compareTo(after) > 0)
                        .limit(limit)
                        .toList();
    }

    private List<String> interests(String study) {
        return studies.specialInterests(study).stream()
                .map(SpecialInterest::code)
                .toList();
    }
}
