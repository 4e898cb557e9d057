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
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.access.Role;
import papilio.safety.tally.QueueTally;
import papilio.safety.tally.Tallied;
import papilio.shared.FieldRefusal;

/** A question about a record: the site answers, a monitor closes it or asks again. */
@Entity
@Table(name = "data_query")
class DataQuery extends Tallied {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;
    private String siteCode;
    private long patientId;
    private String patientNo;
    private String recordType;
    private long recordId;
    private @Nullable Long eventId;
    private @Nullable String field;
    private @Nullable String ruleCode;
    private @Nullable String question;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private QueryState state;

    private String raisedBy;
    private Instant raisedAt;
    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role assignedTo = Role.COORDINATOR;

    private @Nullable String assignedAccount;

    @SuppressWarnings("NullAway.Init")
    protected DataQuery() {} // for JPA only

    DataQuery(AdverseEvent event, String question, QueryTopic topic, String by, Instant now) {
        studyCode = event.study();
        siteCode = event.site();
        patientId = event.patientId();
        patientNo = event.patientNo();
        recordType = EventService.RECORD_TYPE;
        recordId = event.id();
        eventId = event.id();
        this.question = question;
        field = topic.field();
        assignedTo = topic.assignedTo();
        assignedAccount = topic.person();
        state = QueryState.OPEN;
        raisedBy = by;
        raisedAt = now;
    }

    /** An answer may be put better until the question is closed. */
    void answer(String words, String by, Instant now) {
        if (state == QueryState.CLOSED) throw new FieldRefusal("answer", "safety.refused.queryClosed");
        answer = words;
        answeredBy = by;
        answeredAt = now;
        state = QueryState.ANSWERED;
    }

    /** What nobody answered stays open; a monitor may take it back instead. */
    void close(String by, Instant now) {
        if (state.waitsForSite()) throw new FieldRefusal("words", "safety.refused.queryNotAnswered");
        withdraw(by, now);
    }

    void withdraw(String by, Instant now) {
        if (state == QueryState.CLOSED) throw new FieldRefusal("words", "safety.refused.queryClosed");
        closedBy = by;
        closedAt = now;
        state = QueryState.CLOSED;
    }

    /** The answer does not settle it yet. */
    void askFurther() {
        if (state == QueryState.CLOSED) throw new FieldRefusal("words", "safety.refused.queryClosed");
        state = QueryState.OPEN;
    }

    void assign(Role function, @Nullable String person) {
        if (state == QueryState.CLOSED) throw new FieldRefusal("words", "safety.refused.queryClosed");
        assignedTo = function;
        assignedAccount = person;
    }

    void reopen() {
        if (state != QueryState.CLOSED) throw new FieldRefusal("words", "safety.refused.queryNotClosed");
        closedBy = null;
        closedAt = null;
        state = QueryState.REOPENED;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    @Override
    protected String study() {
        return studyCode;
    }

    @Override
    protected String site() {
        return siteCode;
    }

    @Override
    protected QueueTally tally() {
        return QueueTally.one(Set.of(state.counted()));
    }

    String patientNo() {
        return patientNo;
    }

    @Nullable
    Long eventId() {
        return eventId;
    }

    Role assignedTo() {
        return assignedTo;
    }

    @Nullable
    String assignedAccount() {
        return assignedAccount;
    }

    QueryState state() {
        return state;
    }

    @Nullable
    String field() {
        return field;
    }

    @Nullable
    String answeredBy() {
        return answeredBy;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    String answer() {
        return answer;
    }

    /** What the audit trail calls it: the question, or the rule that asked. */
    String label() {
        var words = question != null ? question : Objects.requireNonNullElse(ruleCode, "");
        return words.length() > 80 ? words.substring(0, 79) + "…" : words;
    }
}
