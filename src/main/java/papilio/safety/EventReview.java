package papilio.safety;

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

/** A monitor's decision on one version of an event, with the fields as they were; never changed afterwards. */
@Entity
@Table(name = "event_review")
class EventReview {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String studyCode;
    private String siteCode;
    private long eventId;
    private long eventVersion;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Decision decision;

    @Column(name = "comment")
    private @Nullable String words;

    @Column(columnDefinition = "longtext")
    private String snapshot;

    private String decidedBy;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected EventReview() {} // for JPA only

    EventReview(AdverseEvent event, Decision decision, @Nullable String words, String by, Instant now) {
        studyCode = event.study();
        siteCode = event.site();
        eventId = event.id();
        eventVersion = event.version();
        this.decision = decision;
        this.words = words;
        snapshot = Snapshot.of(event.facts());
        decidedBy = by;
        decidedAt = now;
    }

    boolean before(Instant moment) {
        return decidedAt.isBefore(moment);
    }

    Decision decision() {
        return decision;
    }
}
