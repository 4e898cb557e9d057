package papilio.exchange.api;

import org.jspecify.annotations.Nullable;

/** A study as the interface lists it. */
record StudyItem(String code, String title, @Nullable Integer target) {}
