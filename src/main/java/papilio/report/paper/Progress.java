package papilio.report.paper;

/** Is told how far the printing is, and says whether it is still wanted. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, all) -> true;

    /** @return false: stop, and keep nothing */
    boolean goOn(int done, int all);
}
