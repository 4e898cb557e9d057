package papilio.safety.digest;

import org.jspecify.annotations.Nullable;

/** An address and the site that it hears of; null: every site of the study. */
public record DigestAddressRow(String address, @Nullable String site) {}
