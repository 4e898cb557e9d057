package papilio.oversight.limit;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.oversight.indicator.Reading;

/** One version of a limit; never changed, only followed by the next. */
@Entity
@Table(name = "quality_limit")
class QualityLimit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private QualityParameter parameter;

    private int limitVersion;
    private double expected;
    private double alertAt;
    private double tolerated;
    private boolean withdrawn;
    private String reason;
    private String madeBy;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected QualityLimit() {} // for JPA only

    QualityLimit(ReviseLimit command, String by, Instant at) {
        studyCode = command.study();
        parameter = command.parameter();
        limitVersion = command.basedOn() + 1;
        expected = command.expected();
        alertAt = command.alertAt();
        tolerated = command.tolerated();
        withdrawn = command.withdrawn();
        reason = command.reason();
        madeBy = by;
        madeAt = at;
    }

    QualityParameter parameter() {
        return parameter;
    }

    int limitVersion() {
        return limitVersion;
    }

    double tolerated() {
        return tolerated;
    }

    boolean isInForce() {
        return !withdrawn;
    }

    LimitRow row(Reading today) {
        return new LimitRow(parameter, limitVersion, expected, alertAt, tolerated, reason, madeBy, madeAt, today);
    }

    AuditNote created(@Nullable QualityLimit before) {
        return AuditNote.of(
                        before == null ? Action.CREATED : Action.CHANGED,
                        "quality_limit",
                        Objects.requireNonNull(id),
                        parameter + " v" + limitVersion)
                .at(studyCode, null, null)
                .change("expected", before == null ? null : before.expected, expected)
                .change("alertAt", before == null ? null : before.alertAt, alertAt)
                .change("tolerated", before == null ? null : before.tolerated, tolerated)
                .change("withdrawn", before == null ? null : before.withdrawn, withdrawn)
                .because(reason);
    }
}
