package papilio.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A visit of the schedule or an unscheduled one. */
@Entity
@Table(name = "visit")
@DynamicUpdate
class Visit extends PatientRecord {
    private @Nullable String visitCode;
    private String visitName;
    private @Nullable LocalDate startedOn;
    private @Nullable LocalDate endedOn;
    private boolean unplanned;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private VisitState status;

    private boolean remote;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Visit() {} // for JPA only

    @SuppressWarnings("NullAway.Init")
    Visit(Patient patient, RecordVisit entry) {
        super(patient);
        take(entry);
    }

    @Override
    void take(Observation entry) {
        if (!(entry instanceof RecordVisit told)) throw wrongEntry(entry);
        visitCode = told.visitCode();
        visitName = told.visitName();
        status = told.state();
        startedOn = told.startedOn();
        endedOn = told.endedOn();
        unplanned = told.isUnplanned();
        remote = told.remote();
        note = told.note();
    }

    @Override
    String label() {
        return visitName + (startedOn == null ? "" : " " + startedOn);
    }

    @Override
    void tell(Map<String, @Nullable Object> facts) {
        facts.put("visitCode", visitCode);
        facts.put("visitName", visitName);
        facts.put("state", status);
        facts.put("startedOn", startedOn);
        facts.put("endedOn", endedOn);
        facts.put("unplanned", unplanned);
        facts.put("remote", remote);
        facts.put("note", note);
    }
}
