package papilio.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a table may be cut by the end of a page. */
class BlocksTest {
    private record Row(Boolean whole) {}

    private record Plain(String label) {}

    @Test
    void aWholeStaysWithItsFirstPartAndTheLastThreeTogether() {
        assertThat(blocks("W P P W P P P P P")).containsExactly(0, 0, 2, 3, 3, 5, 6, 6, 6);
        assertThat(blocks("W W P P P P P")).containsExactly(0, 1, 1, 3, 4, 4, 4);
    }

    @Test
    void theLastThreeTakeTheWholeBeforeThemAlong() {
        assertThat(blocks("W P P W P P P")).containsExactly(0, 0, 2, 3, 3, 3, 3);
    }

    @Test
    void rowsWithoutAWholeAreBlocksOfTheirOwnButTheLast() {
        var rows = IntStream.range(0, 6).mapToObj(row -> new Plain("r" + row)).toList();
        assertThat(Blocks.of(rows)).containsExactly(0, 1, 2, 3, 3, 3);
        assertThat(Blocks.of(rows.subList(0, 2))).containsExactly(0, 0);
    }

    private static java.util.List<Integer> blocks(String rows) {
        return Blocks.of(java.util.Arrays.stream(rows.split(" "))
                .map(row -> new Row(row.equals("W")))
                .toList());
    }
}
