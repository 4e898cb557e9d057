package papilio.figures.review;

import java.util.List;

/**
 * The shift of one laboratory test: each dosed patient counts once.
 *
 * <p>Baseline is the last day up to that of the first dose (itself included) with a value that can be judged. Afterwards
 * means every later value up to the cut-off, at its worst: LOW or HIGH where any value lay below or above its range,
 * LOW_AND_HIGH where both happened, NORMAL only where none lay outside. The end of treatment does not end it.
 *
 * @param cells the combinations that occur; together they are the dosed
 */
public record LabShift(ShiftTest test, List<Cell> cells) {
    public LabShift {
        cells = List.copyOf(cells);
    }

    public record Cell(LabLevel baseline, LabLevel worst, int patients) {}

    /** 0 for a combination that does not occur. */
    public int patients(LabLevel baseline, LabLevel worst) {
        return cells.stream()
                .filter(cell -> cell.baseline() == baseline && cell.worst() == worst)
                .mapToInt(Cell::patients)
                .sum();
    }
}
