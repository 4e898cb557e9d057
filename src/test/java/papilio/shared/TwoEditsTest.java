package papilio.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TwoEditsTest {
    private record Words(@Nullable String city, @Nullable String doctor, int target) {}

    @Test
    void whatWasTypedStaysAndTheRestIsTheNewer() {
        var edits = new TwoEdits<>(
                new Words("Wuhan", null, 10), new Words("Beijing", null, 10), new Words("Xi'an", "Dr Other", 12));
        assertThat(edits.merged()).isEqualTo(new Words("Beijing", "Dr Other", 12));
        assertThat(edits.touched()).containsExactly("city");
    }

    @Test
    void whatWasEmptiedStaysEmpty() {
        var edits = new TwoEdits<>(new Words("Wuhan", "A", 1), new Words("Wuhan", null, 1), new Words("Wuhan", "B", 1));
        assertThat(edits.merged().doctor()).isNull();
    }

    @Test
    void answersAreMergedByTheirNames() {
        var read = Map.of("I1", "PENDING", "I2", "PASSES", "E1", "FAILS");
        var mine = Map.of("I1", "PASSES", "I2", "PASSES");
        var newer = Map.of("I1", "FAILS", "I2", "FAILS", "E1", "FAILS", "E2", "PASSES");
        assertThat(TwoEdits.merged(read, mine, newer))
                .containsExactlyInAnyOrderEntriesOf(Map.of("I1", "PASSES", "I2", "FAILS", "E2", "PASSES"));
    }
}
