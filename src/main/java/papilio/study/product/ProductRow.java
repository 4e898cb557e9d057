package papilio.study.product;

import org.jspecify.annotations.Nullable;

/** The facts as they stand; {@code version} null: nothing was ever said. */
public record ProductRow(ProductFacts facts, @Nullable Long version) {
    static final ProductRow NONE = new ProductRow(ProductFacts.NONE, null);
}
