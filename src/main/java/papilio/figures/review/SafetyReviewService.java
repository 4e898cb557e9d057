package papilio.figures.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.figures.FiguresService;
import papilio.study.SpecialInterest;
import papilio.study.StudyService;

/** The safety review within the caller's sites; null for the cut-off means the business today. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class SafetyReviewService {
    private final FiguresService figures;
    private final StudyService studies;

    SafetyReviewService(FiguresService figures, StudyService studies) {
        this.figures = figures;
        this.studies = studies;
    }

    /** @throws papilio.shared.FieldRefusal for a cut-off after the business today, or beyond all bounds */
    public SafetyReview safetyReview(String study, @Nullable LocalDate cutoff, EventSelection selection) {
        return tables(study, cutoff, selection).with(List.of());
    }

    private ReviewTables tables(String study, @Nullable LocalDate cutoff, EventSelection selection) {
        return new ReviewTables(
                figures.cohort(study, cutoff, selection.sites()),
                selection,
                studies.specialInterests(study).stream()
                        .map(SpecialInterest::code)
                        .toList());
    }
}
