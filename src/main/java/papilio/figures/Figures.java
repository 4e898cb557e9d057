package papilio.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFact;

/** All headline figures of a study at a data cut-off; its members are those of the JSON interface. */
public record Figures(
        String study,
        LocalDate cutoff,
        List<String> scope,
        @Nullable Integer target,
        Counts overall,
        List<SiteFigures> sites,
        List<MonthFigures> enrollmentByMonth)
        implements Progress {

    @Override
    public Accrual accrual() {
        return overall.accrual();
    }

    public static Figures compute(Cohort cohort) {
        var exposed = cohort.exposed();
        var emergent = cohort.emergent(exposed);
        return new Figures(
                cohort.study().code(),
                cohort.cutoff(),
                cohort.sites().stream().map(SiteTarget::code).toList(),
                cohort.target(),
                counts(cohort, cohort.patients(), exposed, emergent, cohort.target(), cohort.sites()),
                cohort.sites().stream()
                        .map(site -> ofSite(site, cohort, exposed, emergent))
                        .toList(),
                MonthFigures.of(cohort.patients(), cohort.plan(), cohort.cutoff()));
    }

    private static SiteFigures ofSite(SiteTarget site, Cohort cohort, Exposed exposed, List<Emergent> emergent) {
        var patients = cohort.patients().stream()
                .filter(patient -> patient.site().equals(site.code()))
                .toList();
        var ours = exposed.where(patient -> patient.site().equals(site.code()));
        var counts = counts(
                cohort, patients, ours, emergent.stream().filter(ours::has).toList(), site.target(), List.of(site));
        return new SiteFigures(site.code(), site.target(), counts);
    }

    private static Counts counts(
            Cohort cohort,
            List<PatientFact> patients,
            Exposed exposed,
            List<Emergent> emergent,
            @Nullable Integer target,
            List<SiteTarget> sites) {
        return Counts.of(
                patients,
                exposed,
                AdverseEvents.of(emergent, exposed, cohort.study().specialInterest()),
                target,
                Accrual.of(patients, sites, target, cohort.cutoff()),
                cohort.cutoff());
    }
}
