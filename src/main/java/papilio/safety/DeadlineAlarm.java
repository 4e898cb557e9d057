package papilio.safety;

/** What the caller's sites must not miss: clocks past their due instant, and those that end soon. */
public record DeadlineAlarm(long overdue, long dueSoon) {
    public static final DeadlineAlarm NONE = new DeadlineAlarm(0, 0);

    public boolean silent() {
        return overdue == 0 && dueSoon == 0;
    }
}
