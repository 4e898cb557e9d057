package papilio.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.enrollment.PlanService;
import papilio.enrollment.RevisePlan;
import papilio.patient.CriterionAnswerEntry;
import papilio.patient.PatientIntake;
import papilio.safety.EventIntake;
import papilio.shared.intake.Entry;
import papilio.shared.intake.IntakeTable;
import papilio.shared.intake.Placed;
import papilio.site.SiteIntake;
import papilio.study.StudyService;

/** Writes the synthetic cohort: the study of the registry record, its sites, plan, patients and events. */
@Component
class DemoSetup {
    static final String STUDY = "NCT06458972";
    private static final YearMonth PLAN_FROM = YearMonth.of(2025, 4);
    private static final YearMonth PLAN_TO = YearMonth.of(2027, 1);
    private static final int TARGET = 139;

    private final StudyService studies;
    private final PlanService plans;
    private final SiteIntake sites;
    private final PatientIntake patients;
    private final EventIntake events;
    private final AuditTrail audit;

    DemoSetup(
            StudyService studies,
            PlanService plans,
            SiteIntake sites,
            PatientIntake patients,
            EventIntake events,
            AuditTrail audit) {
        this.studies = studies;
        this.plans = plans;
        this.sites = sites;
        this.patients = patients;
        this.events = events;
        this.audit = audit;
    }

    @Transactional
    public void setUp() {
        studies.createKnown(STUDY);
        studies.markSynthetic(STUDY, Cohort.TODAY);
        sites.add(STUDY, DemoSites.entries(), null);
        plans.revise(new RevisePlan(STUDY, 0, plan(), null));
        var cohort = Cohort.make();
        write(cohort);
        audit.write(AuditNote.of(Action.CREATED, "demo", Cohort.SEED, STUDY)
                .at(STUDY, null, null)
                .change("sites", null, DemoSites.ALL.size())
                .change("patients", null, cohort.size()));
    }

    /** Slow at first, as sites open one after the other. */
    static NavigableMap<YearMonth, Integer> plan() {
        var months = new TreeMap<YearMonth, Integer>();
        var count = PLAN_FROM.until(PLAN_TO, ChronoUnit.MONTHS) + 1;
        for (long k = 1; k <= count; k++) {
            months.put(PLAN_FROM.plusMonths(k - 1), (int) Math.round(TARGET * Math.pow((double) k / count, 1.15)));
        }
        return months;
    }

    private void write(List<DemoPatient> cohort) {
        var ids = patients.add(STUDY, cohort.stream().map(DemoPatient::entry).toList(), null);
        rows(patients.visits(), cohort, ids, DemoPatient::visits);
        rows(patients.treatments(), cohort, ids, DemoPatient::treatments);
        rows(patients.findings("LABORATORY"), cohort, ids, DemoPatient::findings);
        rows(patients.medications(), cohort, ids, DemoPatient::medications);
        rows(patients.histories(), cohort, ids, DemoPatient::histories);
        answers(cohort, ids);
        events.addWhole(DemoSafety.of(cohort, ids));
        lastEntries(cohort, ids);
    }

    private static void rows(
            IntakeTable table,
            List<DemoPatient> cohort,
            Map<String, Long> ids,
            java.util.function.Function<DemoPatient, ? extends List<? extends Entry>> records) {
        var rows = new ArrayList<Placed>();
        for (var patient : cohort) {
            var entry = patient.entry();
            var id = Objects.requireNonNull(ids.get(entry.patientNo()));
            for (var row : records.apply(patient))
                rows.add(new Placed(STUDY, entry.site(), id, entry.patientNo(), row));
        }
        table.insert(rows, null);
    }

    private void answers(List<DemoPatient> cohort, Map<String, Long> ids) {
        var answers = new ArrayList<CriterionAnswerEntry>();
        for (var patient : cohort) {
            var id = Objects.requireNonNull(ids.get(patient.entry().patientNo()));
            patient.answers()
                    .forEach((criterion, verdict) -> answers.add(
                            new CriterionAnswerEntry(STUDY, patient.entry().site(), id, criterion, verdict)));
        }
        patients.answers(answers);
    }

    private void lastEntries(List<DemoPatient> cohort, Map<String, Long> ids) {
        var times = new HashMap<Long, Instant>();
        for (var patient : cohort) {
            var at = patient.lastDay()
                    .atTime(LocalTime.of(16, 20))
                    .atZone(Cohort.ZONE)
                    .toInstant();
            times.put(Objects.requireNonNull(ids.get(patient.entry().patientNo())), at);
        }
        patients.lastEntries(times);
    }
}
