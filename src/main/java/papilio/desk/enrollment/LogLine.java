package papilio.desk.enrollment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import papilio.patient.DeclineReason;
import papilio.patient.PatientFilter;
import papilio.patient.PatientHead;
import papilio.patient.log.LogDetail;

/** A line of the screening log: the patient, and what the patient's own row does not say. */
record LogLine(PatientHead head, LogDetail detail) {

    /** In order of number, those behind the anchor: three statements, however long the page is. */
    static List<LogLine> page(
            EnrollmentDesk desk, String study, PatientFilter filter, @Nullable String after, int limit) {
        var heads = desk.patients.page(study, filter, after, limit);
        var details =
                desk.log.details(study, heads.stream().map(PatientHead::id).toList());
        return heads.stream()
                .map(head -> new LogLine(head, details.getOrDefault(head.id(), LogDetail.NOTHING)))
                .map(line -> filter.cutoff() == null ? line : line.asOf(filter.cutoff()))
                .toList();
    }

    /** A log of a past day does not tell what was decided later, nor by which criteria. */
    private LogLine asOf(LocalDate day) {
        var then = head.asOf(day);
        var decidedLater = head.failedOn() != null && then.failedOn() == null;
        return new LogLine(
                then, decidedLater ? new LogDetail(java.util.List.of(), detail.earlier(), detail.later()) : detail);
    }

    String number() {
        return head.patientNo();
    }

    /** Criteria by their code, the deciding one first; reasons of the list in words. Never a reason for an override. */
    @Nullable
    String why(UnaryOperator<String> words) {
        var failure = head.failureReason();
        if (failure != null) {
            var all = new LinkedHashSet<>(List.of(failure));
            all.addAll(detail.failed());
            return String.join(", ", all);
        }
        var declined = head.declineReason();
        if (declined == null) return null;
        return DeclineReason.isOne(declined) ? words.apply(declined) : declined;
    }

    @Nullable
    LocalDate decidedOn() {
        if (head.enrolledOn() != null) return head.enrolledOn();
        return head.failedOn() != null ? head.failedOn() : head.declinedOn();
    }

    /** What repeats and what is repeated, in words. */
    @Nullable
    String repeats(UnaryOperator<String> earlier, UnaryOperator<String> later) {
        var words = new ArrayList<String>();
        if (detail.earlier() != null) words.add(earlier.apply(detail.earlier()));
        if (detail.later() != null) words.add(later.apply(detail.later()));
        return words.isEmpty() ? null : String.join(", ", words);
    }
}
