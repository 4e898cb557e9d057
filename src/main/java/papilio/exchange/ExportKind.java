package papilio.exchange;

import java.util.List;

/** What can be taken out as CSV: a table of the caller's sites with the columns that an analysis needs. */
public enum ExportKind {
    PATIENTS(
            "patient",
            "",
            "site_code, patient_no, screening_no, status, sex, birth_year, age_at_consent, consent_on, screened_on, failed_on,"
                    + " failure_reason, declined_on, decline_reason, enrolled_on, first_dose_on, last_dose_on, treatment_stopped_on,"
                    + " treatment_stop_reason, ended_on, end_reason, died_on, planned_arm, actual_arm"),
    VISITS(
            "visit",
            "patient_no",
            "site_code, visit_code, visit_name, status, started_on, ended_on, unplanned, remote, note"),
    TREATMENTS(
            "treatment",
            "patient_no",
            "site_code, kind, drug, amount, unit, frequency, route, planned_on, started_on, ended_on, reason, lot, place, note"),
    FINDINGS(
            "finding",
            "patient_no",
            "site_code, kind, code, name, category, value_number, value_text, unit, range_low, range_high, flag, taken_on,"
                    + " taken_text, visit_name, method, note"),
    MEDICATIONS(
            "medication",
            "patient_no",
            "site_code, name, standard_name, drug_class, indication, amount, unit, frequency, route, started, ended, ongoing, note"),
    HISTORY("medical_history", "patient_no", "site_code, term, standard_term, body_system, category, started, ended"),
    EVENTS(
            "adverse_event",
            "",
            "site_code, patient_no, event_no, term, term_en, coded_term, soc, severity, grade, serious, criteria,"
                    + " special_interest, onset, ended, outcome, action_taken, causality, causality_scale, causality_recorded,"
                    + " sponsor_causality, related, listed, aware_at, reported_on, review_state, reviewed_by, reviewed_at");

    private final String table;
    private final boolean namesPatient;
    private final List<String> columns;

    ExportKind(String table, String join, String columns) {
        this.table = table;
        this.namesPatient = join.isEmpty();
        this.columns = List.of(columns.split(", *"));
    }

    /** The head line: the data set's own names, the same in both languages. */
    public List<String> headers() {
        if (namesPatient) return columns;
        return java.util.stream.Stream.concat(java.util.stream.Stream.of("patient_no"), columns.stream())
                .toList();
    }

    /** A page of rows behind the row that was read last. */
    String page() {
        var selected =
                String.join(", ", columns.stream().map(column -> "t." + column).toList());
        var number = namesPatient ? "" : "p.patient_no, ";
        var join = namesPatient ? "" : " join patient p on p.id = t.patient_id and p.voided = false";
        return "select t.id, " + number + selected + " from " + table + " t" + join
                + " where t.study_code = :study and (:all = true or t.site_code in (:sites)) and t.voided = false and t.id > :after"
                + " order by t.id limit :page";
    }
}
