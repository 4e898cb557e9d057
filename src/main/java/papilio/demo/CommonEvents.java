package papilio.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import papilio.demo.DemoSafety.Happened;
import papilio.safety.EventContent;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.Severity;
import papilio.shared.PartialDate;

/** The events that are not serious. */
final class CommonEvents {
    private static final double YEAR = 364;

    private CommonEvents() {}

    static List<Happened> of(DemoPatient patient) {
        var first = patient.firstDose();
        if (first == null) return List.of();
        var chance = new Chance(Cohort.SEED + 31L * patient.entry().patientNo().hashCode());
        var last = patient.entry().course().lastDoseOn();
        var end = patient.until();
        if (last != null && last.plusDays(28).isBefore(end)) end = last.plusDays(28);
        var days = (int) ChronoUnit.DAYS.between(first, end);
        if (days < 1) return List.of();
        var happened = new ArrayList<Happened>();
        for (var kind : EventKind.COMMON) {
            var likely = 1 - Math.pow(1 - kind.yearly(), days / YEAR * 1.15);
            if (chance.yes(likely)) happened.add(event(patient, kind, first.plusDays(chance.between(0, days)), chance));
            if (kind.yearly() > 0.3 && chance.yes(likely * 0.4)) {
                happened.add(event(patient, kind, first.plusDays(chance.between(0, days)), chance));
            }
        }
        return happened;
    }

    private static Happened event(DemoPatient patient, EventKind kind, LocalDate onset, Chance chance) {
        var grade = chance.yes(0.68) ? 1 : chance.yes(0.93) ? 2 : 3;
        var ended = onset.plusDays(Math.max(1, Math.round(kind.days() * (0.5 + chance.fraction()))));
        var over = !ended.isAfter(Cohort.TODAY.minusDays(1));
        var related = chance.yes(kind.related());
        var causality = related ? (chance.yes(0.3) ? Causality.PROBABLE : Causality.POSSIBLE) : Causality.UNLIKELY;
        var sponsor = chance.yes(0.96) ? causality : related ? Causality.UNLIKELY : Causality.POSSIBLE;
        var known = onset.plusDays(chance.between(0, 5));
        var content = EventContent.of(kind.zh())
                .termEn(kind.en())
                .codedTerm(kind.coded())
                .soc(kind.system().english())
                .grade(grade)
                .severity(Severity.ofGrade(grade))
                .serious(false)
                .specialInterest(kind.interest())
                .onset(PartialDate.of(onset))
                .ended(over ? PartialDate.of(ended) : null)
                .outcome(over ? Outcome.RECOVERED : chance.yes(0.5) ? Outcome.RECOVERING : Outcome.NOT_RECOVERED)
                .actionTaken(grade > 1 && chance.yes(0.3) ? ActionTaken.DRUG_INTERRUPTED : ActionTaken.DOSE_NOT_CHANGED)
                .causality(causality)
                .causalityScale(CausalityScale.CHINA_ADR)
                .sponsorCausality(known.isBefore(Cohort.TODAY.minusDays(24)) ? sponsor : null)
                .listed(kind.listed() && grade < 3)
                .awareAt(DemoSafety.aware(known.isAfter(Cohort.TODAY) ? Cohort.TODAY : known, chance))
                .facts();
        return new Happened(patient, content);
    }
}
