package papilio.desk.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import papilio.figures.review.EventKind;
import papilio.figures.review.EventSelection;
import papilio.figures.review.ReviewCell;
import papilio.safety.CountedEvents;
import papilio.safety.EventGroup;
import papilio.safety.EventTrait;

/** The filter behind a number of the tables is the same after it has been an address. */
class AnAddressKeepsItsDoorTest {
    private static final LocalDate CUTOFF = LocalDate.parse("2026-03-31");
    private static final ReviewCell ANY = ReviewCell.of(EventKind.ANY);

    @Test
    void ofEveryCellUnderEverySelection() {
        var cells = List.of(
                ANY,
                ANY.term("Skin, hair & nails", null),
                ANY.term("UNCODED", "头痛 = headache"),
                ANY.special("HZ").grade(4),
                ANY.severity("MILD").month(YearMonth.of(2026, 2)),
                ANY.severity(ReviewCell.UNKNOWN),
                ANY.grade(0));
        var selections = List.of(
                EventSelection.EVERYTHING,
                EventSelection.of(Set.of("02", "01"), 3, true),
                EventSelection.of(Set.of("01"), null, false));
        for (var selection : selections) {
            cells.forEach(cell -> same(cell, selection));
            for (var kind : EventKind.values()) same(ReviewCell.of(kind), selection);
        }
    }

    @Test
    void whatIsUnreadableIsAsIfItWereNot() {
        var address = Map.of(
                "cutoff", "2026-02-30", "traits", "SERIOUS,NONE", "grade", "7", "gradeFrom", "x", "began", "2026-13");
        assertThat(QueueFilters.of(address, EventGroup.ALL).counted())
                .isEqualTo(CountedEvents.ALL.with(List.of(EventTrait.SERIOUS)));
    }

    private static void same(ReviewCell cell, EventSelection selection) {
        var door = cell.door(selection, CUTOFF);
        assertThat(QueueFilters.of(QueueFilters.address(door), EventGroup.NEW)).isEqualTo(door);
    }
}
