package papilio.safety.version;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.safety.EventChanged;
import papilio.safety.EventsTakenIn;
import papilio.safety.KnownContents;
import papilio.shared.StaleEdit;

/**
 * Freezes what is said about a serious event each time it changes, in the transaction of the change. An event that is no
 * longer serious goes on being versioned: what was told about it still counts.
 */
@Component
class VersionBook {
    private final EventVersions versions;
    private final KnownContents events;
    private final Access access;
    private final KnownVersions book;
    private final JdbcTemplate database;
    private final Clock clock;

    VersionBook(
            EventVersions versions,
            KnownContents events,
            Access access,
            KnownVersions book,
            JdbcTemplate database,
            Clock clock) {
        this.versions = versions;
        this.events = events;
        this.access = access;
        this.book = book;
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    void keep(EventChanged change) {
        var event = change.event();
        var newest = versions.findFirstByEventIdOrderByNumberDesc(event.id());
        if (newest.isEmpty() && !event.content().serious()) return;
        var version = new EventVersion(
                change,
                newest.map(EventVersion::number).orElse(0) + 1,
                FrozenContent.of(event.content()),
                access.caller().username(),
                clock.instant());
        try {
            versions.saveAndFlush(version);
        } catch (DuplicateKeyException second) {
            throw new StaleEdit();
        }
    }

    /** One statement to compare, then batches: the first version of what is new, the next of what an import changed. */
    @EventListener
    void keep(EventsTakenIn end) {
        var newest = newest(end.study());
        var wanted = new ArrayList<KnownVersions.Known>();
        var by = access.caller().username();
        var now = clock.instant();
        for (var event : events.versioned(end.study())) {
            var before = newest.get(event.id());
            if (before != null
                    && before.hash().equals(FrozenContent.of(event.content()).hash())) continue;
            var number = before == null ? 1 : before.number() + 1;
            wanted.add(new KnownVersions.Known(event, number, EventChanged.Cause.IMPORTED, null, by, now));
        }
        book.write(wanted);
    }

    private record Newest(int number, String hash) {}

    private Map<Long, Newest> newest(String study) {
        var found = new HashMap<Long, Newest>();
        database.query(
                "select event_id, version_no, content_hash from event_version where study_code = ? order by event_id, version_no",
                (RowCallbackHandler) row -> found.put(row.getLong(1), new Newest(row.getInt(2), row.getString(3))),
                study);
        return found;
    }
}
