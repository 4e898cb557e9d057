package papilio.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.patient.FindingEntry;
import papilio.patient.HistoryEntry;
import papilio.patient.IncomingPatient;
import papilio.patient.MedicationEntry;
import papilio.patient.TreatmentEntry;
import papilio.patient.VisitEntry;

/** An invented patient with all records. */
record DemoPatient(
        IncomingPatient entry,
        List<VisitEntry> visits,
        List<TreatmentEntry> treatments,
        List<FindingEntry> findings,
        List<MedicationEntry> medications,
        List<HistoryEntry> histories,
        Map<String, String> answers,
        LocalDate lastDay) {

    @Nullable
    LocalDate firstDose() {
        return entry.firstDoseOn();
    }

    /** The last day on which something can have happened to the patient in the study. */
    LocalDate until() {
        var ended = entry.course().endedOn();
        return ended == null ? Cohort.TODAY : ended;
    }
}
