package papilio.safety;

import org.jspecify.annotations.Nullable;

/**
 * A monitor's decision on the version that was on the screen; the words are the question, the concern or a remark.
 *
 * @param topic what the question is about, where one is asked
 */
public record DecideReview(
        String study,
        String eventNo,
        long version,
        Decision decision,
        @Nullable String words,
        QueryTopic topic) {
    public DecideReview(String study, String eventNo, long version, Decision decision, @Nullable String words) {
        this(study, eventNo, version, decision, words, QueryTopic.WHOLE);
    }
}
