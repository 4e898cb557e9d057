package papilio.figures;

import static papilio.figures.Course.upTo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFact;

/**
 * The headline figures of a group of patients at a cut-off.
 *
 * @param percentOfTarget null where there is no target
 * @param dosed the safety population
 * @param declineReasons why patients declined, most frequent first, as all reasons here
 * @param onTreatment dosed, still taking part and not off the drug
 * @param discontinuedTreatment whoever stopped the drug without leaving
 * @param accrual how fast patients came
 */
public record Counts(
        int screened,
        int screenFailures,
        int declined,
        int inScreening,
        int enrolled,
        @Nullable Double percentOfTarget,
        int dosed,
        int ongoing,
        int completed,
        Discontinued discontinued,
        Map<String, Integer> screenFailureReasons,
        double patientYears,
        AdverseEvents adverseEvents,
        @JsonIgnore Map<String, Integer> declineReasons,
        @JsonIgnore int onTreatment,
        @JsonIgnore int discontinuedTreatment,
        @JsonIgnore Accrual accrual) {

    private static final String COMPLETED = "COMPLETED";

    /** Where a reason was not recorded. */
    public static final String NOT_RECORDED = "NOT_RECORDED";

    static Counts of(
            List<PatientFact> patients,
            Exposed exposed,
            AdverseEvents events,
            @Nullable Integer target,
            Accrual accrual,
            LocalDate cutoff) {
        var screened = count(patients, PatientFact::screenedOn, cutoff);
        var failed = upToCutoff(patients, PatientFact::failedOn, cutoff);
        var declined = upToCutoff(patients, PatientFact::declinedOn, cutoff);
        var enrolled = upToCutoff(patients, PatientFact::enrolledOn, cutoff);
        var ended = upToCutoff(enrolled, PatientFact::endedOn, cutoff);
        var completed = (int)
                ended.stream().filter(one -> COMPLETED.equals(one.endReason())).count();
        var left =
                ended.stream().filter(one -> !COMPLETED.equals(one.endReason())).toList();
        return new Counts(
                screened,
                failed.size(),
                declined.size(),
                screened - failed.size() - declined.size() - enrolled.size(),
                enrolled.size(),
                target == null || target == 0 ? null : 100.0 * enrolled.size() / target,
                exposed.patients(),
                enrolled.size() - ended.size(),
                completed,
                new Discontinued(left.size(), reasons(left, PatientFact::endReason)),
                reasons(failed, PatientFact::failureReason),
                exposed.patientYears(),
                events,
                reasons(declined, PatientFact::declineReason),
                exposed.where(one -> !upTo(one.endedOn(), cutoff) && !upTo(one.treatmentStoppedOn(), cutoff))
                        .patients(),
                (int) enrolled.stream()
                        .filter(one -> upTo(one.treatmentStoppedOn(), cutoff) && !upTo(one.endedOn(), cutoff))
                        .count(),
                accrual);
    }

    private static int count(
            Collection<PatientFact> patients, Function<PatientFact, @Nullable LocalDate> day, LocalDate cutoff) {
        return upToCutoff(patients, day, cutoff).size();
    }

    private static List<PatientFact> upToCutoff(
            Collection<PatientFact> patients, Function<PatientFact, @Nullable LocalDate> day, LocalDate cutoff) {
        return patients.stream().filter(one -> upTo(day.apply(one), cutoff)).toList();
    }

    private static Map<String, Integer> reasons(
            Collection<PatientFact> patients, Function<PatientFact, @Nullable String> reason) {
        var counted = new TreeMap<String, Integer>();
        for (var patient : patients) {
            var why = reason.apply(patient);
            counted.merge(why == null || why.isBlank() ? NOT_RECORDED : why, 1, Integer::sum);
        }
        var ordered = new LinkedHashMap<String, Integer>();
        counted.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }
}
