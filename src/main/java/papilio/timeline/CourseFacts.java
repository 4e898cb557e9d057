package papilio.timeline;

import java.util.List;
import papilio.patient.PatientCourse;
import papilio.safety.PatientEvent;
import papilio.safety.QueryRow;

/** Everything recorded about one patient, from every room. */
public record CourseFacts(PatientCourse course, List<PatientEvent> events, List<QueryRow> queries) {
    public CourseFacts {
        events = List.copyOf(events);
        queries = List.copyOf(queries);
    }
}
