package papilio.safety.dictionary;

/** How far a load is: rows read of all rows of its files, terms written. */
public record LoadStep(long row, long rows, int terms) {}
