package papilio.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How many patients had such an event and how many events there were.
 *
 * @param percent of the dosed, with Clopper–Pearson limits; null where nobody was dosed
 * @param per100PatientYears events, with exact Poisson limits; null where there was no exposure
 * @param firstEvents the exposure-adjusted incidence rate: patients with an event over the time to the first one
 */
public record Incidence(
        int patients,
        @Nullable Double percent,
        @Nullable Double percentLow95,
        @Nullable Double percentHigh95,
        int events,
        @Nullable Double per100PatientYears,
        @Nullable Double low95,
        @Nullable Double high95,
        @JsonIgnore Rate firstEvents) {

    public static Incidence of(Collection<Emergent> events, Exposed exposed) {
        var patients = Emergent.patients(events);
        var rate = Rate.of(events.size(), exposed.days());
        var first = Rate.of(patients, exposed.daysToFirst(events));
        var dosed = exposed.patients();
        if (dosed == 0)
            return new Incidence(0, null, null, null, 0, rate.per100PatientYears(), rate.low95(), rate.high95(), first);
        var limits = ExactIntervals.clopperPearson(patients, dosed).times(100);
        return new Incidence(
                patients,
                100.0 * patients / dosed,
                limits.low(),
                limits.high(),
                events.size(),
                rate.per100PatientYears(),
                rate.low95(),
                rate.high95(),
                first);
    }
}
