package papilio.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.shared.intake.Column;
import papilio.shared.intake.Difference;

/** A patient that comes in in bulk, with everything that other records say about the course of participation. */
public record IncomingPatient(
        String patientNo,
        String screeningNo,
        String site,
        LocalDate screenedOn,
        @Nullable LocalDate consentOn,
        @Nullable String sex,
        @Nullable Integer birthYear,
        @Nullable Integer age,
        @Nullable LocalDate enrolledOn,
        @Nullable LocalDate firstDoseOn,
        @Nullable LocalDate referenceEndOn,
        @Nullable LocalDate diedOn,
        @Nullable String plannedArm,
        @Nullable String actualArm,
        Course course) {

    /** What happened after screening, as far as other records than the patient's own say it. */
    public record Course(
            @Nullable LocalDate failedOn,
            @Nullable String failureReason,
            @Nullable LocalDate declinedOn,
            @Nullable String declineReason,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            @Nullable LocalDate lastDoseOn,
            @Nullable LocalDate treatmentStoppedOn,
            @Nullable String treatmentStopReason) {
        public static final Course NONE = new Course(null, null, null, null, null, null, null, null, null);

        public Course failed(LocalDate on, @Nullable String reason) {
            return new Course(
                    on,
                    reason,
                    declinedOn,
                    declineReason,
                    endedOn,
                    endReason,
                    lastDoseOn,
                    treatmentStoppedOn,
                    treatmentStopReason);
        }

        public Course notFailed() {
            return new Course(
                    null,
                    null,
                    declinedOn,
                    declineReason,
                    endedOn,
                    endReason,
                    lastDoseOn,
                    treatmentStoppedOn,
                    treatmentStopReason);
        }

        public Course ended(@Nullable LocalDate on, @Nullable String reason) {
            return new Course(
                    failedOn,
                    failureReason,
                    declinedOn,
                    declineReason,
                    on,
                    reason,
                    lastDoseOn,
                    treatmentStoppedOn,
                    treatmentStopReason);
        }

        public Course lastDose(@Nullable LocalDate on) {
            return new Course(
                    failedOn,
                    failureReason,
                    declinedOn,
                    declineReason,
                    endedOn,
                    endReason,
                    on,
                    treatmentStoppedOn,
                    treatmentStopReason);
        }
    }

    static final List<Column> COLUMNS = List.of(
            Column.text("patient_no", 60),
            Column.text("screening_no", 60),
            Column.text("site_code", 20),
            Column.day("screened_on"),
            Column.day("consent_on"),
            Column.text("sex", 10),
            Column.whole("birth_year"),
            Column.whole("age_at_consent"),
            Column.day("enrolled_on"),
            Column.day("first_dose_on"),
            Column.day("reference_end_on"),
            Column.day("died_on"),
            Column.text("planned_arm", 120),
            Column.text("actual_arm", 120),
            Column.day("failed_on"),
            Column.text("failure_reason", 200),
            Column.day("declined_on"),
            Column.text("decline_reason", 200),
            Column.day("ended_on"),
            Column.text("end_reason", 60),
            Column.day("last_dose_on"),
            Column.day("treatment_stopped_on"),
            Column.text("treatment_stop_reason", 60));

    public IncomingPatient with(Course newCourse) {
        return new IncomingPatient(
                patientNo,
                screeningNo,
                site,
                screenedOn,
                consentOn,
                sex,
                birthYear,
                age,
                enrolledOn,
                firstDoseOn,
                referenceEndOn,
                diedOn,
                plannedArm,
                actualArm,
                newCourse);
    }

    List<@Nullable Object> values() {
        return Arrays.asList(
                patientNo,
                screeningNo,
                site,
                screenedOn,
                consentOn,
                sex,
                birthYear,
                age,
                enrolledOn,
                firstDoseOn,
                referenceEndOn,
                diedOn,
                plannedArm,
                actualArm,
                course.failedOn(),
                course.failureReason(),
                course.declinedOn(),
                course.declineReason(),
                course.endedOn(),
                course.endReason(),
                course.lastDoseOn(),
                course.treatmentStoppedOn(),
                course.treatmentStopReason());
    }

    /** The first text that is longer than its column. */
    public @Nullable Column tooLong() {
        var values = values();
        for (int i = 0; i < COLUMNS.size(); i++) if (COLUMNS.get(i).tooLong(values.get(i))) return COLUMNS.get(i);
        return null;
    }

    /** What of a stored patient this one would change. */
    public List<Difference> differencesFrom(IncomingPatient stored) {
        var differences = new ArrayList<Difference>();
        var from = stored.values();
        var to = values();
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (!Objects.equals(from.get(i), to.get(i))) {
                differences.add(new Difference(COLUMNS.get(i).field(), from.get(i), to.get(i)));
            }
        }
        return differences;
    }

    /** The stored copy of what the dates say. */
    String status() {
        if (course.failedOn() != null) return "SCREEN_FAILURE";
        if (course.declinedOn() != null) return "DECLINED";
        if (enrolledOn == null) return "SCREENING";
        if (course.endedOn() == null) return "ENROLLED";
        return "COMPLETED".equals(course.endReason()) ? "COMPLETED" : "DISCONTINUED";
    }
}
