package papilio.site;

import java.time.LocalDate;

/** A step of a site from one status to another, and the day on which it took effect. */
public record StatusStep(SiteStatus statusFrom, SiteStatus statusTo, LocalDate tookEffectOn) {}
