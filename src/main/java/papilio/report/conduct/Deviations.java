package papilio.report.conduct;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Departures from the protocol up to a cut-off, as the records tell them. A kind about which nothing was recorded, and a site
 * without any patient, is missing.
 */
public record Deviations(List<Kind> kinds, List<AtSite> sites) {
    public static final String VISIT_OUTSIDE = "VISIT_OUTSIDE";
    public static final String VISIT_MISSED = "VISIT_MISSED";
    public static final String DOSE_MISSED = "DOSE_MISSED";
    public static final String DOSE_OFF_WINDOW = "DOSE_OFF_WINDOW";
    public static final String DOSE_BEFORE_CONSENT = "DOSE_BEFORE_CONSENT";
    public static final String OVERRIDDEN = "OVERRIDDEN";

    public Deviations {
        kinds = List.copyOf(kinds);
        sites = List.copyOf(sites);
    }

    /**
     * @param patients with at least one
     * @param of what the count is a part of; null where it is of the patients
     */
    public record Kind(
            String code, int patients, long count, @Nullable Long of) {}

    /** @param decided planned doses of which it is known what became of them */
    public record AtSite(
            String site,
            long visitsDone,
            long visitsOutside,
            long visitsDue,
            long visitsMissed,
            long dosesDecided,
            long dosesMissed,
            long beforeConsent) {}
}
