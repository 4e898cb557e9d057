package papilio.figures.tally;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.figures.Accrual;
import papilio.figures.Figures;
import papilio.safety.OpenCounts;

/**
 * Where the caller's sites of a study stand together at a cut-off.
 *
 * @param target the study's for all sites, else the sum of the targets that these sites have
 * @param openedOn first activation of a site; null where none has a day
 * @param sites how many there are
 */
public record Standing(
        String study,
        LocalDate cutoff,
        @Nullable Integer target,
        Tally tally,
        @Nullable LocalDate openedOn,
        int sites) {

    /** At any cut-off, from the one computation; what is open is open now. */
    public static Standing of(Figures figures, OpenCounts open) {
        return new Standing(
                figures.study(),
                figures.cutoff(),
                figures.target(),
                Tally.of(figures.overall(), open.sum(), figures.cutoff()),
                figures.accrual().openedOn(),
                figures.sites().size());
    }

    /** Null where there is no target. */
    public @Nullable Double percentOfTarget() {
        return target == null || target == 0 ? null : 100.0 * tally.enrolled() / target;
    }

    public Accrual accrual() {
        return accrual(tally, openedOn, target, cutoff);
    }

    static Accrual accrual(Tally tally, @Nullable LocalDate activatedOn, @Nullable Integer target, LocalDate cutoff) {
        var opened = activatedOn == null || activatedOn.isAfter(cutoff) ? tally.firstScreenedOn() : activatedOn;
        var pace = Accrual.of(opened, cutoff, tally.enrolled(), target);
        return new Accrual(
                opened,
                tally.firstScreenedOn(),
                tally.lastScreenedOn(),
                tally.lastEnrolledOn(),
                cutoff,
                pace.days(),
                tally.enrolled(),
                pace.remaining());
    }
}
