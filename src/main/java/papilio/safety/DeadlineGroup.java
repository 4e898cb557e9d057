package papilio.safety;

/** Parts of the deadlines board; each is read from an index. */
public enum DeadlineGroup {
    RUNNING("d.phase = 'RUNNING'"),
    OVERDUE("d.phase = 'RUNNING' and d.due_at < :now"),
    DUE_SOON("d.phase = 'RUNNING' and d.warn_at < :now and d.due_at >= :now"),
    SENT("d.phase in ('ON_TIME', 'LATE')"),
    ON_TIME("d.phase = 'ON_TIME'"),
    LATE("d.phase = 'LATE'"),
    SUPERSEDED("d.phase = 'SUPERSEDED'"),
    ALL("d.phase is not null");

    private final String condition;

    DeadlineGroup(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
