package papilio.study.registry;

import org.jspecify.annotations.Nullable;
import papilio.shared.PartialDate;

/** A date of the registry, which may be a month only, and whether it is actual or estimated (not always said). */
public record RegistryDate(PartialDate date, @Nullable String type) {}
