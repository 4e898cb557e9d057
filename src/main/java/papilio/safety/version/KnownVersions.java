package papilio.safety.version;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.safety.EventChanged.Cause;
import papilio.safety.KnownContent;

/** Writes versions in bulk: of what an import brought, and for a cohort that comes in whole those made before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KnownVersions {
    private final JdbcTemplate database;

    KnownVersions(JdbcTemplate database) {
        this.database = database;
    }

    /** {@code event} holds the content of this version. */
    public record Known(
            KnownContent event,
            int number,
            Cause cause,
            @Nullable String reason,
            String by,
            Instant at) {}

    public void write(Collection<Known> versions) {
        database.batchUpdate("""
                insert into event_version (study_code, site_code, event_id, event_no, version_no, kind, cause, reason, content,
                  content_hash, made_at, made_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, versions, 500, (row, one) -> {
            var frozen = FrozenContent.of(one.event().content());
            row.setString(1, one.event().study());
            row.setString(2, one.event().site());
            row.setLong(3, one.event().id());
            row.setString(4, one.event().eventNo());
            row.setInt(5, one.number());
            row.setString(6, VersionKind.of(one.number(), one.cause()).name());
            row.setString(7, one.cause().name());
            row.setString(8, one.reason());
            row.setString(9, frozen.text());
            row.setString(10, frozen.hash());
            row.setObject(11, LocalDateTime.ofInstant(one.at(), ZoneOffset.UTC));
            row.setString(12, one.by());
        });
        setFinished(versions, true);
        setFinished(versions, false);
    }

    /** An event is closed exactly as long as its newest version is a final one. */
    private void setFinished(Collection<Known> versions, boolean closed) {
        var moved = versions.stream()
                .filter(one -> (one.cause() == Cause.FINISHED) == closed)
                .filter(one -> one.event().finished() != closed)
                .toList();
        database.batchUpdate(
                "update adverse_event set finished = ?, version = version + 1 where id = ?", moved, 500, (row, one) -> {
                    row.setBoolean(1, closed);
                    row.setLong(2, one.event().id());
                });
    }
}
