package papilio.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.patient.FindingEntry;
import papilio.patient.HistoryEntry;
import papilio.patient.IncomingPatient;
import papilio.patient.MedicationEntry;
import papilio.patient.TreatmentEntry;
import papilio.patient.VisitEntry;
import papilio.shared.PartialDate;

/** Visits of a patient by the schedule, with what is measured at them, and the other drugs. */
final class ClinicMaker {
    private record Planned(String code, String name, int day, int window, boolean remote) {}

    private static final List<Planned> SCHEDULE = List.of(
            new Planned("V1", "Week 4", 28, 7, false),
            new Planned("V2", "Week 8", 56, 7, true),
            new Planned("V3", "Week 12", 84, 7, false),
            new Planned("V4", "Week 24", 168, 14, false),
            new Planned("V5", "Week 36", 252, 14, true),
            new Planned("V6", "Week 52", 364, 14, false));

    private final Chance chance;
    private final IncomingPatient patient;
    private final LocalDate first;
    private final LocalDate until;
    private final ValueMaker values;
    private final List<VisitEntry> visits = new ArrayList<>();
    private final List<FindingEntry> findings = new ArrayList<>();
    private final List<MedicationEntry> medications = new ArrayList<>();
    private final List<HistoryEntry> histories = new ArrayList<>();

    ClinicMaker(Chance chance, IncomingPatient patient, LocalDate until) {
        this.chance = chance;
        this.patient = patient;
        this.first = Objects.requireNonNull(patient.firstDoseOn());
        this.until = until;
        this.values = new ValueMaker(chance, patient);
    }

    void make() {
        done("V0", "Screening/baseline", baseline(), false);
        for (var planned : SCHEDULE) visit(planned);
        endOfTreatment();
        steroid();
        others();
        history();
    }

    private LocalDate baseline() {
        var day = first.minusDays(chance.between(0, 5));
        var consent = Objects.requireNonNull(patient.consentOn());
        return day.isBefore(consent) ? consent : day;
    }

    private void visit(Planned planned) {
        var target = first.plusDays(planned.day());
        var closes = target.plusDays(planned.window());
        var ended = patient.course().endedOn();
        if (planned.code().equals("V6") && "COMPLETED".equals(patient.course().endReason()) && ended != null) {
            done(planned.code(), planned.name(), ended, false);
            return;
        }
        var draw = chance.fraction();
        var off = (int) Math.round(chance.normal(0, planned.window() * 0.45, -planned.window(), planned.window()));
        var late = planned.window() + chance.between(1, 8);
        var day = Chance.workday(target.plusDays(draw < 0.86 ? off : draw < 0.94 ? late : planned.window()));
        if (draw >= 0.94) {
            if (closes.isBefore(until))
                visits.add(new VisitEntry(null, planned.code(), planned.name(), null, null, false, "MISSED", false));
        } else if (!day.isAfter(until)) {
            done(planned.code(), planned.name(), day, planned.remote() && chance.yes(0.4));
        }
    }

    private void endOfTreatment() {
        var stopped = patient.course().treatmentStoppedOn();
        var last = patient.course().lastDoseOn();
        if (stopped == null || last == null || "LTFU".equals(patient.course().treatmentStopReason())) return;
        var day = Chance.workday(last.plusDays(chance.between(4, 12)));
        if (!day.isAfter(until)) done("EOT", "Early end of treatment", day, false);
    }

    private void done(String code, String name, LocalDate day, boolean remote) {
        visits.add(new VisitEntry(null, code, name, day, day, false, "DONE", remote));
        if (!remote) findings.addAll(values.at(name, day, ChronoUnit.DAYS.between(first, day)));
    }

    /** Prednisone comes down in steps while the disease allows it. */
    private void steroid() {
        var dose = rounded(chance.skewed(15, 0.55));
        var floor = chance.one(List.of(2.5, 5.0, 5.0, 7.5));
        var started = first.minusDays(chance.between(40, 700));
        for (var step = first.plusDays(chance.between(14, 30)); ; step = step.plusDays(chance.between(26, 60))) {
            var last = step.isAfter(until) || dose <= floor;
            steroid(dose, started, last ? null : step.minusDays(1));
            if (last) return;
            started = step;
            dose = Math.max(floor, rounded(dose * (values.responder() ? 0.68 : 0.85)));
        }
    }

    private void steroid(double mg, LocalDate from, @Nullable LocalDate to) {
        var amount = mg == Math.rint(mg) ? String.valueOf((int) mg) : String.valueOf(mg);
        medications.add(medication("泼尼松 / prednisone", "prednisone", amount, "mg", "每日一次 / daily", from, to));
    }

    private static double rounded(double mg) {
        return Math.min(60, Math.max(2.5, Math.round(mg / 2.5) * 2.5));
    }

    private void others() {
        if (chance.yes(0.85))
            add("羟氯喹 / hydroxychloroquine", "hydroxychloroquine", chance.one(List.of("400", "400", "200")), "mg", 0.0);
        if (chance.yes(0.42))
            add(
                    "吗替麦考酚酯 / mycophenolate mofetil",
                    "mycophenolate mofetil",
                    chance.one(List.of("1", "1.5", "2")),
                    "g",
                    0.1);
        else if (chance.yes(0.25)) add("环孢素 / ciclosporin", "ciclosporin", "100", "mg", 0.1);
        if (chance.yes(0.35)) add("钙剂和维生素D / calcium and vitamin D", "calcium, vitamin D", "1", "片 / tablet", 0.0);
    }

    private void add(String name, String standard, String amount, String unit, double stopping) {
        var from = first.minusDays(chance.between(30, 1500));
        var to = chance.yes(stopping) ? first.plusDays(chance.between(30, 120)) : null;
        medications.add(medication(
                name, standard, amount, unit, "每日 / daily", from, to == null || to.isAfter(until) ? null : to));
    }

    private MedicationEntry medication(
            String name,
            String standard,
            String amount,
            String unit,
            String frequency,
            LocalDate from,
            @Nullable LocalDate to) {
        // what began long before is known by its month only
        var started = from.isBefore(first.minusDays(60))
                ? PartialDate.of(from.toString().substring(0, 7))
                : PartialDate.of(from);
        return new MedicationEntry(
                null,
                name,
                standard,
                null,
                "系统性红斑狼疮 / SLE",
                amount,
                unit,
                frequency,
                "口服 / oral",
                started,
                to == null ? null : PartialDate.of(to),
                to == null);
    }

    private void history() {
        var years = Math.min(25, chance.skewed(5, 0.8));
        var since = PartialDate.of(String.valueOf((int) (first.getYear() - years)));
        histories.add(new HistoryEntry(null, "系统性红斑狼疮 / systemic lupus erythematosus", null, null, null, since, null));
        if (values.nephritis())
            histories.add(new HistoryEntry(null, "狼疮性肾炎 / lupus nephritis", null, null, null, since, null));
        if (chance.yes(0.15)) histories.add(new HistoryEntry(null, "高血压 / hypertension", null, null, null, null, null));
    }

    List<VisitEntry> visits() {
        return visits;
    }

    List<FindingEntry> findings() {
        return findings;
    }

    List<MedicationEntry> medications() {
        return medications;
    }

    List<HistoryEntry> histories() {
        return histories;
    }

    LocalDate lastDay(List<TreatmentEntry> doses) {
        var last = first;
        for (var dose : doses) if (dose.startedOn().isAfter(last)) last = dose.startedOn();
        for (var visit : visits) {
            var day = visit.startedOn();
            if (day != null && day.isAfter(last)) last = day;
        }
        return last.isAfter(Cohort.TODAY) ? Cohort.TODAY : last;
    }
}
