package papilio.safety.rule;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.ClockLength;
import papilio.safety.clock.ClockRule;
import papilio.safety.clock.Recipient;
import papilio.safety.clock.ReportingRule;
import papilio.safety.clock.StudyKind;
import papilio.safety.clock.Trigger;

/** One revision of a rule at one place; it is never changed, a newer one takes its place. */
@Entity
@Table(name = "reporting_rule")
class RuleRevision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String studyCode;
    private String siteCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReportingRule ruleCode;

    private int number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Recipient recipient;

    private String fromEn;
    private String fromZh;
    private String toEn;
    private String toZh;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Trigger triggerCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable StudyKind studyKind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ClockLength.@Nullable Unit clockUnit;

    private @Nullable Integer clockAmount;
    private @Nullable Integer afterFirst;
    private String mark;
    private String sourceEn;
    private String sourceZh;
    private boolean active;
    private boolean withdrawn;
    private LocalDate validFrom;
    private String reason;
    private String madeBy;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected RuleRevision() {} // for JPA only

    RuleRevision(ReviseRule wish, boolean withdrawn, String by, Instant at) {
        var facts = wish.facts();
        studyCode = wish.study();
        siteCode = wish.site() == null ? "" : wish.site();
        ruleCode = wish.code();
        number = wish.number() + 1;
        recipient = facts.recipient();
        fromEn = facts.fromEn();
        fromZh = facts.fromZh();
        toEn = facts.toEn();
        toZh = facts.toZh();
        triggerCode = facts.trigger();
        studyKind = facts.kind();
        clockUnit = facts.unit();
        clockAmount = facts.amount();
        afterFirst = facts.afterFirst();
        mark = facts.mark();
        sourceEn = facts.sourceEn();
        sourceZh = facts.sourceZh();
        active = facts.active();
        this.withdrawn = withdrawn;
        validFrom = wish.validFrom();
        reason = wish.reason();
        madeBy = by;
        madeAt = at;
    }

    ClockRule rule() {
        return new ClockRule(
                ruleCode,
                number,
                recipient,
                fromEn,
                fromZh,
                toEn,
                toZh,
                triggerCode,
                studyKind,
                clockUnit == null || clockAmount == null ? null : new ClockLength(clockUnit, clockAmount),
                afterFirst,
                mark,
                sourceEn,
                sourceZh,
                active);
    }

    boolean isOf(ReportingRule code, String site) {
        return ruleCode == code && siteCode.equals(site);
    }

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day);
    }

    int number() {
        return number;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    LocalDate validFrom() {
        return validFrom;
    }
}
