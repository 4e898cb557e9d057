package papilio.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A site with what the figures measure it against. */
public record SiteTarget(
        String code, @Nullable Integer target, @Nullable LocalDate activatedOn) {}
