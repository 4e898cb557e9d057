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

/** What somebody said in the thread of a question, or corrected meanwhile; never changed afterwards. */
@Entity
@Table(name = "query_message")
class QueryMessage {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String studyCode;
    private String siteCode;
    private long queryId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private QueryLine.Kind kind;

    private @Nullable String words;

    @Column(columnDefinition = "longtext")
    private @Nullable String changes;

    private String saidBy;
    private Instant saidAt;

    @SuppressWarnings("NullAway.Init")
    protected QueryMessage() {} // for JPA only

    QueryMessage(DataQuery query, QueryLine line) {
        studyCode = query.study();
        siteCode = query.site();
        queryId = query.id();
        kind = line.kind();
        words = line.words();
        changes = line.changes().isEmpty() ? null : Snapshot.of(line.changes());
        saidBy = line.by();
        saidAt = line.at();
    }
}
