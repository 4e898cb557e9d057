package papilio.exchange;

import java.util.function.Consumer;

/** Counts the rows of a file, tells the progress and turns what a row throws into a listed refusal. */
record RowGuard(Tally tally, PassResult result, Progress progress) {
    void each(CsvRows rows, Consumer<CsvRow> work) {
        rows.each(
                row -> guarded(row, work),
                ragged -> guarded(ragged, row -> {
                    throw new RowRefused(
                            null, "exchange.row.ragged", String.valueOf(row.width()), String.valueOf(rows.width()));
                }));
    }

    private void guarded(CsvRow row, Consumer<CsvRow> work) {
        tally.read++;
        try {
            work.accept(row);
        } catch (RowRefused refused) {
            result.refuse(tally, row.number(), refused);
        }
        progress.row();
    }
}
