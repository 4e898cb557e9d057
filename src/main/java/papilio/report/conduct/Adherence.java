package papilio.report.conduct;

/**
 * Planned doses of the dosed patients up to a cut-off, by the definitions of {@link papilio.patient.DoseSlots}.
 *
 * @param patients with a dose and at least one day of evaluation
 * @param meanCovered mean of the patients' proportion of days covered, in percent
 * @param adherent patients of whom at least 80 % of the days are covered
 * @param planned doses; those inside holds are none
 */
public record Adherence(
        int patients, double meanCovered, int adherent, long planned, long taken, long onTime, long missed) {
    static final double ADHERENT_FROM = 80;
}
