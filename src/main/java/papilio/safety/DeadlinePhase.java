package papilio.safety;

/** What was done about a clock; whether a running one is due soon or overdue depends on the time. */
enum DeadlinePhase {
    RUNNING,
    ON_TIME,
    LATE,
    SUPERSEDED
}
