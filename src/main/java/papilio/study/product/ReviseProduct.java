package papilio.study.product;

import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/** New facts, typed on top of a version, and why; they stand on the forms that are printed from then on. */
public record ReviseProduct(String study, @Nullable Long version, ProductFacts facts, String reason) {
    private static final int LONGEST = 1000;

    public ReviseProduct {
        reason = reason.strip();
        if (reason.isEmpty()) throw new FieldRefusal("reason", "study.refused.reasonMissing");
        if (reason.length() > LONGEST) throw new FieldRefusal("reason", "study.refused.tooLong", LONGEST);
    }
}
