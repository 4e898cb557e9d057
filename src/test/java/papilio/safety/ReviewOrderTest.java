package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static papilio.safety.ReviewState.ANSWERED;
import static papilio.safety.ReviewState.CHANGED;
import static papilio.safety.ReviewState.ESCALATED;
import static papilio.safety.ReviewState.NEW;
import static papilio.safety.ReviewState.QUERIED;
import static papilio.safety.ReviewState.REVIEWED;

import org.junit.jupiter.api.Test;

class ReviewOrderTest {

    @Test
    void whatWaitsForAMonitorComesFirstAndSeriousBeforeTheRest() {
        assertThat(NEW.rank(true))
                .isEqualTo(CHANGED.rank(true))
                .isEqualTo(ANSWERED.rank(true))
                .isLessThan(NEW.rank(false));
        assertThat(CHANGED.rank(false)).isLessThan(ESCALATED.rank(true));
        assertThat(ESCALATED.rank(false)).isLessThan(QUERIED.rank(true));
        assertThat(QUERIED.rank(false)).isLessThan(REVIEWED.rank(true));
        assertThat(REVIEWED.rank(true)).isEqualTo(REVIEWED.rank(false)).isLessThanOrEqualTo(ReviewState.LAST_RANK);
    }

    @Test
    void theBorderLiesBetweenWaitingAndDecided() {
        for (var state : ReviewState.values()) {
            assertThat(state.rank(true) < ReviewState.TO_REVIEW_BELOW).isEqualTo(state.toReview());
            assertThat(state.rank(false) < ReviewState.TO_REVIEW_BELOW).isEqualTo(state.toReview());
        }
    }

    @Test
    void aCorrectionBringsBackWhatWasDecided() {
        assertThat(NEW.afterCorrection()).isEqualTo(NEW);
        assertThat(REVIEWED.afterCorrection()).isEqualTo(CHANGED);
        assertThat(QUERIED.afterCorrection()).isEqualTo(CHANGED);
        assertThat(ESCALATED.afterCorrection()).isEqualTo(CHANGED);
    }
}
