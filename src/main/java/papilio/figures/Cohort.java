package papilio.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFact;
import papilio.safety.EventFact;
import papilio.study.StudySettings;

/**
 * Everything that the figures are computed from: the facts of some sites of a study and a data cut-off, inclusive.
 *
 * @param wholeStudy whether these are all sites, so that the study's own target and plan apply
 * @param plan planned cumulative count by month; empty where there is none
 */
public record Cohort(
        StudySettings study,
        LocalDate cutoff,
        boolean wholeStudy,
        List<SiteTarget> sites,
        NavigableMap<YearMonth, Integer> plan,
        List<PatientFact> patients,
        List<EventFact> events) {

    public Figures figures() {
        return Figures.compute(this);
    }

    public SafetyTables safetyTables() {
        return SafetyTables.compute(this);
    }

    public Demography demography() {
        return Demography.compute(patients, cutoff);
    }

    /** The study's for all sites, else the sum of the targets that these sites have. */
    @Nullable
    Integer target() {
        if (wholeStudy) return study.target();
        var known =
                sites.stream().map(SiteTarget::target).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : known.stream().mapToInt(Integer::intValue).sum();
    }

    public Exposed exposed() {
        return Exposed.of(patients, cutoff, study.lastDoseDays());
    }

    public List<Emergent> emergent(Exposed exposed) {
        return exposed.emergent(events, cutoff, study.emergentWindowDays());
    }
}
