package papilio.safety.version;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.safety.EventChanged;
import papilio.safety.EventsTakenIn;
import papilio.safety.KnownContent;
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
    private final JdbcTemplate database;
    private final Clock clock;

    VersionBook(EventVersions versions, KnownContents events, Access access, JdbcTemplate database, Clock clock) {
        this.versions = versions;
        this.events = events;
        this.access = access;
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    void keep(EventChanged change) {
        var event = change.event();
        var newest = versions.findFirstByEventIdOrderByNumberDesc(event.id());
        if (newest.isEmpty() && !event.content().serious()) return;
        var version = new EventVersion(
                event,
                newest.map(EventVersion::number).orElse(0) + 1,
                change.cause(),
                change.reason(),
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
        var wanted = new ArrayList<Next>();
        for (var event : events.versioned(end.study())) {
            var before = newest.get(event.id());
            var frozen = FrozenContent.of(event.content());
            if (before == null) wanted.add(new Next(event, 1, frozen));
            else if (!before.hash().equals(frozen.hash())) wanted.add(new Next(event, before.number() + 1, frozen));
        }
        if (!wanted.isEmpty()) write(wanted);
    }

    private record Newest(int number, String hash) {}

    private record Next(KnownContent event, int number, FrozenContent frozen) {}

    private Map<Long, Newest> newest(String study) {
        var found = new HashMap<Long, Newest>();
        database.query(
                "select event_id, version_no, content_hash from event_version where study_code = ? order by event_id, version_no",
                (RowCallbackHandler) row -> found.put(row.getLong(1), new Newest(row.getInt(2), row.getString(3))),
                study);
        return found;
    }

    private void write(List<Next> wanted) {
        var by = access.caller().username();
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        database.batchUpdate("""
                insert into event_version (study_code, site_code, event_id, event_no, version_no, kind, cause, content, content_hash,
                  made_at, made_by) values (?, ?, ?, ?, ?, ?, 'IMPORTED', ?, ?, ?, ?)
                """, wanted, 500, (row, next) -> {
            row.setString(1, next.event().study());
            row.setString(2, next.event().site());
            row.setLong(3, next.event().id());
            row.setString(4, next.event().eventNo());
            row.setInt(5, next.number());
            row.setString(6, (next.number() == 1 ? VersionKind.INITIAL : VersionKind.FOLLOW_UP).name());
            row.setString(7, next.frozen().text());
            row.setString(8, next.frozen().hash());
            row.setObject(9, now);
            row.setString(10, by);
        });
        var opened = wanted.stream().filter(next -> next.event().finished()).toList();
        database.batchUpdate(
                "update adverse_event set finished = false, version = version + 1 where id = ?",
                opened,
                500,
                (row, next) -> row.setLong(1, next.event().id()));
    }
}
