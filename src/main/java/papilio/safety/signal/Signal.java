package papilio.safety.signal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.shared.FieldRefusal;

/** A proposal while it is decided on; rules write and withdraw it, see {@link SignalBook}. */
@Entity
@Table(name = "safety_signal")
class Signal {
    static final String RECORD_TYPE = "safety_signal";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;
    private String siteCode;
    private String patientNo;
    private String ruleCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Proposal.About about;

    private long recordId;
    private LocalDate seenOn;
    private String facts;
    private String term;
    private @Nullable Integer grade;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SignalState state;

    private @Nullable String eventNo;
    private @Nullable String reason;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Signal() {} // for JPA only

    /** @throws SignalDecided where it is no longer what the person saw */
    void accept(long seen, String by, Instant at) {
        decide(seen, SignalState.ACCEPTED, by, at);
    }

    void dismiss(DismissSignal wish, String by, Instant at) {
        if (wish.reason().isBlank()) throw new FieldRefusal("reason", "safety.refused.reason");
        decide(wish.version(), SignalState.DISMISSED, by, at);
        reason = wish.reason().strip();
    }

    void becameEvent(String number) {
        eventNo = number;
    }

    AuditNote decided() {
        return AuditNote.of(Action.CLOSED, RECORD_TYPE, Objects.requireNonNull(id), label(ruleCode, facts, seenOn))
                .at(studyCode, siteCode, patientNo)
                .clinical()
                .because(reason)
                .change("state", SignalState.OPEN, state)
                .change("eventNo", null, eventNo);
    }

    static String label(String rule, String facts, LocalDate on) {
        return rule + " · " + facts + " · " + on;
    }

    private void decide(long seen, SignalState to, String by, Instant at) {
        if (version != seen || state != SignalState.OPEN) throw new SignalDecided();
        state = to;
        decidedBy = by;
        decidedAt = at;
    }

    String siteCode() {
        return siteCode;
    }

    String patientNo() {
        return patientNo;
    }

    String ruleCode() {
        return ruleCode;
    }

    Proposal.About about() {
        return about;
    }

    long recordId() {
        return recordId;
    }

    LocalDate seenOn() {
        return seenOn;
    }

    String facts() {
        return facts;
    }

    String term() {
        return term;
    }

    @Nullable
    Integer grade() {
        return grade;
    }

    @Nullable
    String eventNo() {
        return eventNo;
    }
}
