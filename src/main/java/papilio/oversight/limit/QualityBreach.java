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
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.oversight.indicator.Reading;
import papilio.shared.StaleEdit;

/** A limit that was exceeded, from the day on which that was first seen. */
@Entity
@Table(name = "quality_breach")
class QualityBreach {
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
    private LocalDate seenOn;
    private long part;
    private long whole;
    private double tolerated;
    private @Nullable LocalDate overOn;
    private @Nullable String justification;
    private @Nullable String acknowledgedBy;
    private @Nullable Instant acknowledgedAt;

    @SuppressWarnings("NullAway.Init")
    protected QualityBreach() {} // for JPA only

    QualityBreach(String study, QualityLimit limit, Reading today, LocalDate day) {
        studyCode = study;
        parameter = limit.parameter();
        limitVersion = limit.limitVersion();
        seenOn = day;
        part = today.part();
        whole = Math.round(today.base());
        tolerated = limit.tolerated();
    }

    QualityParameter parameter() {
        return parameter;
    }

    AuditNote created() {
        return note(Action.CREATED)
                .change("seenOn", null, seenOn)
                .change("part", null, part)
                .change("whole", null, whole)
                .change("tolerated", null, tolerated);
    }

    AuditNote end(LocalDate day) {
        overOn = day;
        return note(Action.CLOSED).change("overOn", null, day);
    }

    /** The same words may be put better later: each time is in the audit trail. */
    AuditNote acknowledge(AcknowledgeBreach command, String by, Instant at) {
        if (version != command.version()) throw new StaleEdit();
        var note = note(Action.REVIEWED).change("justification", justification, command.justification());
        justification = command.justification();
        acknowledgedBy = by;
        acknowledgedAt = at;
        return note;
    }

    BreachRow row() {
        return new BreachRow(
                Objects.requireNonNull(id),
                version,
                parameter,
                limitVersion,
                seenOn,
                part,
                whole,
                tolerated,
                overOn,
                justification,
                acknowledgedBy,
                acknowledgedAt);
    }

    private AuditNote note(Action action) {
        return AuditNote.of(action, "quality_breach", Objects.requireNonNull(id), parameter + " " + seenOn)
                .at(studyCode, null, null);
    }
}
