package papilio.safety.version;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventChanged;

/** What was said about a serious event from one moment on; never changed afterwards. */
@Entity
@Table(name = "event_version")
class EventVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String studyCode;
    private String siteCode;
    private long eventId;
    private String eventNo;

    @Column(name = "version_no")
    private int number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private VersionKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EventChanged.Cause cause;

    private @Nullable String reason;

    @Column(columnDefinition = "longtext")
    private String content;

    private String contentHash;
    private @Nullable Instant informedAt;
    private Instant madeAt;
    private String madeBy;

    @SuppressWarnings("NullAway.Init")
    protected EventVersion() {} // for JPA only

    EventVersion(EventChanged change, int number, FrozenContent frozen, String by, Instant now) {
        var event = change.event();
        studyCode = event.study();
        siteCode = event.site();
        eventId = event.id();
        eventNo = event.eventNo();
        this.number = number;
        kind = VersionKind.of(number, change.cause());
        cause = change.cause();
        reason = change.reason();
        informedAt = change.informedAt();
        content = frozen.text();
        contentHash = frozen.hash();
        madeAt = now;
        madeBy = by;
    }

    int number() {
        return number;
    }

    String hash() {
        return contentHash;
    }
}
