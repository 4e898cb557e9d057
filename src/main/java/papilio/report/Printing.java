package papilio.report;

/** Is told how many of a run's forms or sections are laid out, and says whether the run is still wanted. */
@FunctionalInterface
public interface Printing {
    Printing SILENT = (done, all) -> true;

    /** @return false: stop, and keep nothing */
    boolean goOn(int done, int all);
}
