package papilio.patient;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.shared.NotFound;
import papilio.study.StudyService;

/** The whole course of a patient, and the short of it for a page of patients. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class CourseService {
    private final PatientQueries patients;
    private final CourseQueries course;
    private final Access access;
    private final StudyService studies;
    private final Clock clock;

    CourseService(PatientQueries patients, CourseQueries course, Access access, StudyService studies, Clock clock) {
        this.patients = patients;
        this.course = course;
        this.access = access;
        this.studies = studies;
        this.clock = clock;
    }

    /** @throws NotFound for a number that is unknown or of another site */
    public PatientCourse of(String study, String number) {
        var scope = access.scope(study);
        var patient = patients.find(scope, number).orElseThrow(NotFound::new);
        var settings = studies.settings(study);
        var one = List.of(patient.id());
        return new PatientCourse(
                settings,
                settings.today(clock),
                patient,
                studies.schedule(study),
                course.visits(scope, one),
                course.treatments(scope, one),
                course.findings(scope, one),
                course.medication(scope, one),
                course.history(scope, one));
    }

    /** A page of patients in order of number with what their rows tell: as many statements for 1 as for 100. */
    public List<PatientRow> rows(String study, PatientFilter filter, @Nullable String afterNumber, int limit) {
        var scope = access.scope(study);
        var settings = studies.settings(study);
        var today = settings.today(clock);
        var heads = patients.page(scope, filter, today, afterNumber, limit);
        var ids = heads.stream().map(PatientHead::id).toList();
        var schedule = studies.schedule(study);
        var visits = course.visits(scope, ids);
        var treatments = course.treatments(scope, ids);
        var rows = new ArrayList<PatientRow>();
        for (var head : heads) {
            var own =
                    visits.stream().filter(row -> row.patientId() == head.id()).toList();
            var doses = treatments.stream()
                    .filter(row -> row.patientId() == head.id())
                    .toList();
            var scheduled = Schedule.of(head, schedule, own, today);
            rows.add(new PatientRow(
                    head,
                    day(head, today),
                    Schedule.next(scheduled),
                    scheduled.stream()
                            .filter(visit -> visit.status() == VisitWindow.Status.MISSED && visit.done() == null)
                            .count(),
                    Schedule.doses(settings, head, doses, today)));
        }
        return rows;
    }

    private static @Nullable Long day(PatientHead head, LocalDate today) {
        return head.dayOf(head.endedOn() == null ? today : head.endedOn());
    }
}
