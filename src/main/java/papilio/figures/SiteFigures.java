package papilio.figures;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** The figures of one site, against the site's own target. */
public record SiteFigures(
        String code,
        @Nullable Integer target,
        @JsonUnwrapped Counts counts) {}
