package papilio.safety.tally;

import java.util.Arrays;
import java.util.List;

/** What is counted at a site: its events that are not voided, and its questions. */
public enum QueueCount {
    EVENTS("events", "e.id is not null"),
    TO_REVIEW("to_review", "e.waits_as is not null"),
    NEW("fresh", "e.waits_as = 'NEW'"),
    CHANGED("changed", "e.waits_as = 'CHANGED'"),
    /** Among those to review. */
    SERIOUS("serious", "e.waits_as is not null and e.serious = true"),
    /** Among those to review. */
    SPECIAL("special", "e.waits_as is not null and e.of_interest = true"),
    DISPUTED("disputed", "e.disputed = true"),
    /** Events about which a question is not closed. */
    QUERIED("queried", "e.queried = true"),
    OPEN("asked", "q.state = 'OPEN'"),
    REOPENED("asked_again", "q.state = 'REOPENED'"),
    ANSWERED("answered", "q.state = 'ANSWERED'"),
    CLOSED("closed", "q.state = 'CLOSED'");

    private final String column;
    private final String fact;

    QueueCount(String column, String fact) {
        this.column = column;
        this.fact = fact;
    }

    String column() {
        return column;
    }

    /** The count in a statement over {@code adverse_event e} or {@code data_query q}. */
    String sum() {
        return "sum(case when " + fact + " then 1 else 0 end) as " + column;
    }

    static List<QueueCount> ofEvents() {
        return Arrays.asList(values()).subList(0, OPEN.ordinal());
    }

    static List<QueueCount> ofQuestions() {
        return Arrays.asList(values()).subList(OPEN.ordinal(), values().length);
    }
}
