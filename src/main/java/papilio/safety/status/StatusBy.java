package papilio.safety.status;

/** What the events are told apart by. */
public enum StatusBy {
    MONITOR("coalesce(e.decided_by, '-')"),
    SITE("e.site_code"),
    MONTH("left(concat(timestampadd(minute, :offset, e.changed_at), ''), 7)");

    final String expression;

    StatusBy(String expression) {
        this.expression = expression;
    }
}
