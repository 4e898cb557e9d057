package papilio.audit;

import org.jspecify.annotations.Nullable;

/**
 * Published inside the transaction of a change, as soon as the trail has it: something of this site changed.
 *
 * @param site null: something of the study as a whole
 * @param anySite an import, which may have changed any site
 */
public record Audited(String study, @Nullable String site, boolean anySite) {}
