package papilio.patient;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.shared.NotFound;
import papilio.study.StudyService;

/** Finds patients of the caller's sites; another site's number answers as an unknown one. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class PatientService {
    private final PatientQueries queries;
    private final CriterionAnswers answers;
    private final Access access;
    private final StudyService studies;
    private final Clock clock;

    PatientService(PatientQueries queries, CriterionAnswers answers, Access access, StudyService studies, Clock clock) {
        this.queries = queries;
        this.answers = answers;
        this.access = access;
        this.studies = studies;
        this.clock = clock;
    }

    /**
     * By patient number or screening number.
     *
     * @throws NotFound for a number that is unknown or of another site
     */
    public PatientHead find(String study, String number) {
        return queries.find(access.scope(study), number).orElseThrow(NotFound::new);
    }

    /** @throws NotFound for an id that is unknown or of another site */
    public PatientHead find(String study, long id) {
        return queries.byId(access.scope(study), id).orElseThrow(NotFound::new);
    }

    /** In order of patient number, those behind the anchor; null begins at the first. */
    public List<PatientHead> page(String study, PatientFilter filter, @Nullable String afterNumber, int limit) {
        return queries.page(access.scope(study), filter, today(study), afterNumber, limit);
    }

    /** The anchor for a page that begins so many places further on; empty behind the end. */
    public Optional<String> numberBehind(String study, PatientFilter filter, @Nullable String afterNumber, int places) {
        return queries.numberBehind(access.scope(study), filter, today(study), afterNumber, places);
    }

    public long count(String study, PatientFilter filter) {
        return queries.count(access.scope(study), filter, today(study));
    }

    /** What the criteria say about a patient, by code; a criterion without an answer is not named. */
    public Map<String, CriterionVerdict> verdicts(String study, String number) {
        var found = new HashMap<String, CriterionVerdict>();
        answers.findByPatientId(find(study, number).id())
                .forEach(answer -> found.put(answer.criterion(), answer.verdict()));
        return found;
    }

    private LocalDate today(String study) {
        return studies.settings(study).today(clock);
    }
}
