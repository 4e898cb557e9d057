package papilio.timeline;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.patient.CourseService;
import papilio.safety.QueryService;
import papilio.safety.SafetyService;

/** Fetches a patient's whole course; another site's number answers as an unknown one. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class TimelineService {
    private final CourseService courses;
    private final SafetyService safety;
    private final QueryService queries;

    TimelineService(CourseService courses, SafetyService safety, QueryService queries) {
        this.courses = courses;
        this.safety = safety;
        this.queries = queries;
    }

    public CourseFacts facts(String study, String patientNo) {
        var course = courses.of(study, patientNo);
        var patient = course.patient().id();
        return new CourseFacts(course, safety.eventsOf(study, patient), queries.openOf(study, patient));
    }

    public Timeline timeline(String study, String patientNo, Words words) {
        return TimelineBuilder.build(facts(study, patientNo), words);
    }
}
