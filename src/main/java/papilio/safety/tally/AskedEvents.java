package papilio.safety.tally;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether something is asked about an event stands with the event, which stays of the same version. */
@Component
public class AskedEvents {
    private static final int A_BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate tables;
    private final QueueTallyKeeper keeper;

    AskedEvents(JdbcClient database, JdbcTemplate tables, QueueTallyKeeper keeper) {
        this.database = database;
        this.tables = tables;
        this.keeper = keeper;
    }

    /** The same for many about which something open may have come in, in bulk. */
    public void follow(String study, Collection<Long> events) {
        tables.batchUpdate(
                "update adverse_event set queried = true where id = ? and voided = false and queried = false"
                        + " and exists (select 1 from data_query q where q.event_id = adverse_event.id and q.state <> 'CLOSED')",
                events,
                A_BATCH,
                (row, event) -> row.setLong(1, event));
        keeper.countAnew(study);
    }

    private record Mark(String study, String site, boolean voided, boolean queried) {}

    /** After a question about it was asked, closed or asked again, and written. */
    public void follow(long event) {
        var mark = mark(event);
        var asked = !mark.voided() && isAsked(event);
        if (asked == mark.queried()) return;
        database.sql("update adverse_event set queried = :asked where id = :event")
                .param("asked", asked)
                .param("event", event)
                .update();
        var one = QueueTally.one(Set.of(QueueCount.QUERIED));
        keeper.add(mark.study(), mark.site(), asked ? one : QueueTally.NOTHING.minus(one));
    }

    private Mark mark(long event) {
        return database.sql(
                        "select study_code, site_code, voided, queried from adverse_event where id = :event for update")
                .param("event", event)
                .query((row, number) ->
                        new Mark(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)))
                .single();
    }

    private boolean isAsked(long event) {
        return database.sql("select count(*) from data_query where event_id = :event and state <> 'CLOSED'")
                        .param("event", event)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
