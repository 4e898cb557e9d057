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
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.ClockChange;
import papilio.safety.clock.ClockLength;
import papilio.safety.clock.ClockRule;
import papilio.safety.clock.DeadlineStatus;
import papilio.safety.clock.Recipient;
import papilio.safety.clock.ReportingRule;
import papilio.safety.clock.Trigger;
import papilio.shared.FieldRefusal;

/** A running, met, missed or superseded clock of one event. */
@Entity
@Table(name = "reporting_deadline")
class ReportingDeadline {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

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

    private int ruleVersion;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Recipient recipient;

    private @Nullable String toEn;
    private @Nullable String toZh;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Trigger triggerCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ClockLength.Unit clockUnit;

    private int clockAmount;
    private @Nullable Integer afterFirst;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DeadlinePhase phase = DeadlinePhase.RUNNING;

    private Instant awareAt;
    private Instant dueAt;
    private @Nullable Instant warnAt;
    private @Nullable Instant supersededAt;
    private @Nullable Instant submittedAt;
    private @Nullable String lateReason;
    private @Nullable String channel;
    private @Nullable Integer eventVersion;
    private @Nullable String submittedBy;

    @SuppressWarnings("NullAway.Init")
    protected ReportingDeadline() {} // for JPA only

    ReportingDeadline(AdverseEvent event, ClockRule rule, Instant aware, ZoneId zone) {
        var length = Objects.requireNonNull(rule.length());
        studyCode = event.study();
        siteCode = event.site();
        eventId = event.id();
        ruleCode = rule.code();
        ruleVersion = rule.version();
        recipient = rule.recipient();
        toEn = rule.toEn();
        toZh = rule.toZh();
        triggerCode = rule.trigger();
        clockUnit = length.unit();
        clockAmount = length.amount();
        afterFirst = rule.afterFirst();
        awareAt = aware;
        countTo(rule.due(aware, zone));
    }

    void supersede(Instant at) {
        supersededAt = at;
        phase = DeadlinePhase.SUPERSEDED;
    }

    void revive() {
        supersededAt = null;
        phase = DeadlinePhase.RUNNING;
    }

    /**
     * The awareness itself was wrong: the clock counts from the right one, on its own length. What was sent may be late
     * by that, and then waits for its reason.
     *
     * @throws FieldRefusal where it was sent before the awareness
     */
    void countFrom(Instant aware, ZoneId zone) {
        if (submittedAt != null && submittedAt.isBefore(minute(aware)))
            throw new FieldRefusal("awareAt", "safety.refused.awareAfterSent", MINUTE.format(submittedAt.atZone(zone)));
        awareAt = aware;
        countTo(length().due(aware, zone));
    }

    /** Whether this is the completed report after that first one. */
    boolean follows(ReportingDeadline first) {
        return triggerCode == Trigger.SUSAR_FATAL_FOLLOW_UP
                && first.triggerCode == Trigger.SUSAR_FATAL_OR_LIFE_THREATENING
                && recipient == first.recipient
                && awareAt.equals(first.awareAt);
    }

    /** Null: the first report is not sent, or no longer counts as sent. */
    void followUpOf(@Nullable Instant firstSubmitted, ZoneId zone) {
        countTo(
                firstSubmitted == null || afterFirst == null
                        ? length().due(awareAt, zone)
                        : ClockRule.followUpDue(length(), afterFirst, awareAt, firstSubmitted, zone));
    }

    /** Sent at this instant; a late one says why. */
    void submit(Submission sent, String by) {
        if (submittedAt != null || supersededAt != null) throw new DeadlineRefused(null, "safety.refused.notRunning");
        take(sent, by);
    }

    /** What was written down about the sending was wrong. */
    void correct(Submission sent, String by) {
        if (submittedAt == null) throw new DeadlineRefused(null, "safety.refused.notSent");
        take(sent, by);
    }

    /** It was not sent after all: the clock runs as if nothing had been said. */
    void unsend() {
        if (submittedAt == null) throw new DeadlineRefused(null, "safety.refused.notSent");
        submittedAt = null;
        lateReason = null;
        channel = null;
        eventVersion = null;
        submittedBy = null;
        phase = supersededAt == null ? DeadlinePhase.RUNNING : DeadlinePhase.SUPERSEDED;
    }

    private void take(Submission sent, String by) {
        if (sent.at().isBefore(minute(awareAt)))
            throw new DeadlineRefused("submittedAt", "safety.refused.sentBeforeAware");
        var late = sent.at().isAfter(dueAt);
        if (late && sent.lateReason() == null) throw new DeadlineRefused("lateReason", "safety.refused.lateReason");
        submittedAt = sent.at();
        lateReason = late ? sent.lateReason() : null;
        channel = sent.channel();
        eventVersion = sent.eventVersion();
        submittedBy = by;
        phase = late ? DeadlinePhase.LATE : DeadlinePhase.ON_TIME;
    }

    /** As people write it down: what was known and sent within one minute was sent after it was known. */
    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    private void countTo(Instant due) {
        dueAt = due;
        warnAt = DeadlineStatus.warnFrom(awareAt, due);
        if (submittedAt == null) return;
        phase = submittedAt.isAfter(due) ? DeadlinePhase.LATE : DeadlinePhase.ON_TIME;
        if (phase == DeadlinePhase.ON_TIME) lateReason = null;
    }

    private ClockLength length() {
        return new ClockLength(clockUnit, clockAmount);
    }

    ClockChange.Kept kept() {
        return new ClockChange.Kept(ruleCode, recipient, triggerCode, submitted());
    }

    DeadlinePhase phase() {
        return phase;
    }

    @Nullable
    Submission submission() {
        return submittedAt == null ? null : new Submission(submittedAt, channel, lateReason, eventVersion);
    }

    Recipient recipient() {
        return recipient;
    }

    String study() {
        return studyCode;
    }

    String site() {
        return siteCode;
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
