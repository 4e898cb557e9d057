package papilio.enrollment.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import papilio.enrollment.eligibility.Instrument;
import papilio.lupus.EularAcrInputs;
import papilio.patient.CriterionVerdict;
import papilio.patient.PatientHead;
import papilio.patient.evidence.EvidenceRow;
import papilio.patient.log.LogDetail;
import papilio.study.Criterion;
import papilio.study.StudySettings;

/** A screening as it was read: the patient, what the criteria say, and on what that rests. */
record ScreeningState(
        StudySettings study,
        List<Criterion> criteria,
        PatientHead patient,
        LogDetail links,
        Map<String, CriterionVerdict> verdicts,
        List<EvidenceRow> evidence,
        List<String> consentVersions) {

    /** What the calculators were told last, by criterion. */
    Map<String, EularAcrInputs> classifications() {
        var told = new LinkedHashMap<String, EularAcrInputs>();
        newest().forEach((criterion, row) -> {
            if (row.instrument().equals(Instrument.EULAR_ACR_2019.name()))
                told.put(criterion, EularAcrInputs.parse(row.inputs()));
        });
        return told;
    }

    /** The version of the evidence that counts, by criterion. */
    Map<String, EvidenceRow> newest() {
        var newest = new TreeMap<String, EvidenceRow>();
        evidence.forEach(row -> newest.put(row.criterion(), row));
        return newest;
    }
}
