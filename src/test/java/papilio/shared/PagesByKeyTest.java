package papilio.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A grid asks by offset; the source is asked by key, and never for more than the page once its key is known. */
class PagesByKeyTest {
    private final List<Integer> asked = new ArrayList<>();
    private final KeyPages<Integer, Integer> pages = new KeyPages<>(
            (after, limit) -> {
                asked.add(limit);
                return IntStream.rangeClosed(after == null ? 1 : after + 1, 1000)
                        .limit(limit)
                        .boxed()
                        .toList();
            },
            row -> row);

    @Test
    void everyPageHoldsItsRows() {
        assertThat(pages.page(0, 50)).first().isEqualTo(1);
        assertThat(pages.page(50, 50)).first().isEqualTo(51);
        assertThat(pages.page(100, 50)).hasSize(50).last().isEqualTo(150);
        assertThat(asked).containsExactly(50, 50, 50);
    }

    @Test
    void aJumpIsWalkedOnceAndRememberedThen() {
        assertThat(pages.page(600, 50)).first().isEqualTo(601);
        assertThat(pages.page(600, 50)).first().isEqualTo(601);
        assertThat(pages.page(650, 50)).first().isEqualTo(651);
        assertThat(asked).containsExactly(650, 50, 50);
    }

    @Test
    void pastTheEndThereIsNothing() {
        assertThat(pages.page(990, 50)).hasSize(10);
        assertThat(pages.page(1000, 50)).isEmpty();
        assertThat(pages.page(5000, 50)).isEmpty();
    }
}
