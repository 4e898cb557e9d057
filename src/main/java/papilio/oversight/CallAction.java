package papilio.oversight;

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
import papilio.shared.StaleEdit;

/** A call about a flag: open until somebody says what came of it. */
@Entity
@Table(name = "call_action")
class CallAction {
    private static final String RECORD_TYPE = "call_action";

    enum State {
        OPEN,
        CLOSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;
    private String siteCode;
    private String flag;
    private LocalDate calledOn;
    private String calledBy;
    private String agreed;
    private LocalDate nextOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    private @Nullable String closingNote;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected CallAction() {} // for JPA only

    CallAction(LogCall command, String by, LocalDate today) {
        if (command.calledOn().isAfter(today)) throw new FieldRefusal("calledOn", "oversight.log.callInFuture");
        studyCode = command.study();
        siteCode = command.site();
        flag = command.flag().toString();
        calledOn = command.calledOn();
        calledBy = by;
        agreed = command.agreed();
        nextOn = command.nextOn();
        state = State.OPEN;
    }

    String siteCode() {
        return siteCode;
    }

    AuditNote created() {
        return note(Action.CREATED)
                .change("calledOn", null, calledOn)
                .change("agreed", null, agreed)
                .change("nextOn", null, nextOn);
    }

    AuditNote revise(ReviseCall command) {
        mustBeOpenAt(command.version());
        if (command.nextOn().isBefore(calledOn)) throw new FieldRefusal("nextOn", "oversight.log.nextBeforeCall");
        var note = note(Action.CHANGED)
                .change("agreed", agreed, command.agreed())
                .change("nextOn", nextOn, command.nextOn());
        agreed = command.agreed();
        nextOn = command.nextOn();
        return note;
    }

    AuditNote close(CloseCall command, String by, Instant at) {
        mustBeOpenAt(command.version());
        state = State.CLOSED;
        closingNote = command.note();
        closedBy = by;
        closedAt = at;
        return note(Action.CLOSED).change("closingNote", null, closingNote);
    }

    CallRow row() {
        return new CallRow(
                Objects.requireNonNull(id),
                version,
                siteCode,
                CallFlag.parse(flag).orElseThrow(),
                calledOn,
                calledBy,
                agreed,
                nextOn,
                state == State.OPEN,
                closingNote,
                closedBy,
                closedAt);
    }

    private void mustBeOpenAt(long seen) {
        if (version != seen || state != State.OPEN) throw new StaleEdit();
    }

    private AuditNote note(Action action) {
        return AuditNote.of(action, RECORD_TYPE, Objects.requireNonNull(id), flag + " " + calledOn)
                .at(studyCode, siteCode, null);
    }
}
