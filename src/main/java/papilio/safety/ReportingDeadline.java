package papilio.safety;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.ReportingRule;

/** A running, met, missed or superseded clock of one event. */
@Entity
@Table(name = "reporting_deadline")
class ReportingDeadline {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;
    private String siteCode;
    private long eventId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReportingRule ruleCode;

    private Instant awareAt;
    private Instant dueAt;
    private @Nullable Instant supersededAt;
    private @Nullable Instant submittedAt;
    private @Nullable String lateReason;

    @SuppressWarnings("NullAway.Init")
    protected ReportingDeadline() {} // for JPA only

    ReportingDeadline(AdverseEvent event, ReportingRule rule, Instant aware, ZoneId zone) {
        studyCode = event.study();
        siteCode = event.site();
        eventId = event.id();
        ruleCode = rule;
        awareAt = aware;
        dueAt = rule.due(aware, zone);
    }

    void supersede(Instant at) {
        supersededAt = at;
    }

    void revive() {
        supersededAt = null;
    }

    /** The awareness itself was wrong: the clock counts from the right one. */
    void countFrom(Instant aware, ZoneId zone) {
        awareAt = aware;
        dueAt = ruleCode.due(aware, zone);
    }

    void followUpOf(Instant firstSubmitted, ZoneId zone) {
        dueAt = ReportingRule.followUpDue(awareAt, firstSubmitted, zone);
    }

    /** Sent at this instant; a late one says why. */
    void submit(Instant at, @Nullable String whyLate) {
        if (submittedAt != null || supersededAt != null) throw new DeadlineRefused(null, "safety.refused.notRunning");
        if (at.isBefore(awareAt)) throw new DeadlineRefused("submittedAt", "safety.refused.sentBeforeAware");
        if (at.isAfter(dueAt) && (whyLate == null || whyLate.isBlank()))
            throw new DeadlineRefused("lateReason", "safety.refused.lateReason");
        submittedAt = at;
        lateReason = whyLate == null || whyLate.isBlank() ? null : whyLate.strip();
    }

    boolean running() {
        return submittedAt == null && supersededAt == null;
    }

    boolean submitted() {
        return submittedAt != null;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    long eventId() {
        return eventId;
    }

    ReportingRule rule() {
        return ruleCode;
    }

    Instant aware() {
        return awareAt;
    }

    Instant due() {
        return dueAt;
    }
}
