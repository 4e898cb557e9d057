package papilio.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors A1–A9 of the adherence rules: planned, taken, on time, missed, extra and days covered. */
class AdherenceVectorsTest {
    static Stream<Arguments> vectors() {
        return Stream.of(
                arguments("A1", 84, weekly(77), List.of(), 12, 12, 12, 0, 0, 84),
                arguments("A2", 84, weekly(77, 28, 63), List.of(), 12, 10, 10, 2, 0, 70),
                arguments(
                        "A3", 84, days(0, 7, 16, 23, 28, 38, 42, 49, 56, 63, 70, 77), List.of(), 12, 12, 11, 0, 0, 79),
                arguments("A4", 84, weekly(77, 28, 35, 42), hold(28, 49), 9, 9, 9, 0, 0, 63),
                arguments("A5", 70, days(0, 7, 14, 28, 35, 42, 49, 63), List.of(), 10, 8, 8, 2, 0, 56),
                arguments("A6", 112, weekly(105, 84), List.of(), 16, 15, 15, 1, 0, 105),
                arguments("A7", 35, days(0, 4, 7, 14, 21, 28), List.of(), 5, 5, 5, 0, 1, 35),
                arguments(
                        "A8",
                        98,
                        days(0, 7, 14, 21, 28, 35, 47, 54, 61, 68, 75, 82, 89),
                        List.of(),
                        14,
                        13,
                        13,
                        1,
                        0,
                        91),
                arguments("A9", 364, weekly(357, 21, 70, 77, 175, 280), List.of(), 52, 47, 47, 5, 0, 329));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void dosesAreMatchedToTheirSlots(
            String vector,
            int end,
            List<Long> doses,
            List<DoseSlots.Hold> holds,
            int planned,
            int taken,
            int onTime,
            int missed,
            int extra,
            int covered) {
        var slots = DoseSlots.of(doses, holds, end, 7, 2, 1000);
        assertThat(slots.planned()).hasSize(planned);
        assertThat(slots.taken()).isEqualTo(taken);
        assertThat(slots.onTime()).isEqualTo(onTime);
        assertThat(slots.missed()).isEqualTo(missed);
        assertThat(slots.extra()).hasSize(extra);
        assertThat(slots.coveredDays()).isEqualTo(covered);
        assertThat(slots.period()).isEqualTo(end);
    }

    @Test
    void daysOfAHoldCanBeLeftOut() {
        var slots = DoseSlots.of(weekly(77, 28, 35, 42), hold(28, 49), 84, 7, 2, 1000);
        assertThat(slots.daysCovered()).isEqualTo(75.0);
        assertThat(slots.daysCoveredWithoutHolds()).isEqualTo(100.0);
    }

    @Test
    void dosesWithinFiveDaysAreQuestioned() {
        assertThat(DoseSlots.of(days(0, 4, 7, 14), List.of(), 35, 7, 2, 1000).shortIntervals())
                .containsExactly(4L, 7L);
    }

    @Test
    void aSlotIsMissedOnlyOnceItCannotBeGivenAnyMore() {
        assertThat(DoseSlots.of(days(0), List.of(), 14, 7, 2, 10).planned())
                .extracting(DoseSlots.Slot::status)
                .containsExactly(DoseSlots.Status.ON_TIME, DoseSlots.Status.OPEN);
        assertThat(DoseSlots.of(days(0), List.of(), 14, 7, 2, 11).missed()).isEqualTo(1);
    }

    private static List<Long> weekly(long last, Integer... without) {
        return LongStream.rangeClosed(0, last / 7)
                .map(slot -> slot * 7)
                .filter(day -> !Arrays.asList(without).contains((int) day))
                .boxed()
                .toList();
    }

    private static List<Long> days(long... days) {
        return LongStream.of(days).boxed().toList();
    }

    private static List<DoseSlots.Hold> hold(long from, long to) {
        return List.of(new DoseSlots.Hold(from, to));
    }
}
