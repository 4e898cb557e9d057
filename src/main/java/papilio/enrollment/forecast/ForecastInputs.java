package papilio.enrollment.forecast;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a forecast is computed from, and nothing else: equal inputs give an equal forecast.
 *
 * @param wholeStudy whether these are all sites, so that the target is the study's
 * @param plannedFrom the first day of the plan
 * @param plannedBy the day on which the target was to be reached
 * @param reachedOn the day on which it was; null where it is not, or there is none
 */
record ForecastInputs(
        String study,
        boolean wholeStudy,
        LocalDate cutoff,
        @Nullable Integer target,
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate plannedBy,
        @Nullable LocalDate reachedOn,
        List<SiteInput> sites) {

    ForecastInputs {
        sites = List.copyOf(sites);
    }

    int enrolled() {
        return sites.stream().mapToInt(SiteInput::enrolled).sum();
    }

    int screened() {
        return sites.stream().mapToInt(SiteInput::screened).sum();
    }

    int failed() {
        return sites.stream().mapToInt(SiteInput::failed).sum();
    }

    int underWay() {
        return Math.max(0, screened() - failed() - enrolled());
    }

    @Nullable
    Integer remaining() {
        return target == null ? null : Math.max(0, target - enrolled());
    }

    ForecastInputs withTarget(@Nullable Integer changed) {
        return new ForecastInputs(study, wholeStudy, cutoff, changed, plannedFrom, plannedBy, reachedOn, sites);
    }

    ForecastInputs reachedOn(@Nullable LocalDate day) {
        return new ForecastInputs(study, wholeStudy, cutoff, target, plannedFrom, plannedBy, day, sites);
    }

    /** Days that the plan has for the whole target; null where they are not known. */
    @Nullable
    Long plannedDays() {
        if (plannedFrom == null || plannedBy == null || !plannedBy.isAfter(plannedFrom)) return null;
        return DAYS.between(plannedFrom, plannedBy);
    }
}
