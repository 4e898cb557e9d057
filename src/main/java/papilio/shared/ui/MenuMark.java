package papilio.shared.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a room says of itself beside its entry in the navigation; the frame asks again at every arrival. */
public interface MenuMark {
    /** The page whose entry it stands beside, such as {@code safety}. */
    String path();

    /** Empty where there is nothing to say to the caller, or no study is open. */
    Optional<Said> of(@Nullable String study);

    /**
     * A short figure with the sentence that explains it.
     *
     * @param key of the sentence; the details fill its placeholders
     * @param tone a class of the theme (overdue, attention)
     */
    record Said(String figure, String key, Object[] details, String tone) {}
}
