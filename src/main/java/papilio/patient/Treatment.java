package papilio.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A dose of the study drug, a treatment interval, a dose that was missed, or a pause. */
@Entity
@Table(name = "treatment")
@DynamicUpdate
class Treatment extends PatientRecord {
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TreatmentKind kind;

    private String drug;
    private @Nullable BigDecimal amount;
    private @Nullable String unit;
    private @Nullable String frequency;
    private @Nullable String route;
    private @Nullable LocalDate plannedOn;
    private LocalDate startedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable String reason;
    private @Nullable String lot;
    private @Nullable String place;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Treatment() {} // for JPA only

    @SuppressWarnings("NullAway.Init")
    Treatment(Patient patient, RecordTreatment entry) {
        super(patient);
        take(entry);
    }

    @Override
    void take(Observation entry) {
        if (!(entry instanceof RecordTreatment told)) throw wrongEntry(entry);
        kind = told.kind();
        drug = told.drug();
        amount = told.amount();
        unit = told.unit();
        frequency = told.frequency();
        route = told.route();
        plannedOn = told.kind() == TreatmentKind.MISSED ? told.startedOn() : null;
        startedOn = told.startedOn();
        endedOn = told.endedOn();
        reason = told.reason();
        lot = told.lot();
        place = told.place();
        note = told.note();
    }

    @Override
    String label() {
        return drug + " " + startedOn;
    }

    @Override
    void tell(Map<String, @Nullable Object> facts) {
        facts.put("kind", kind);
        facts.put("drug", drug);
        facts.put("amount", amount == null ? null : amount.stripTrailingZeros().toPlainString());
        facts.put("unit", unit);
        facts.put("frequency", frequency);
        facts.put("route", route);
        facts.put("startedOn", startedOn);
        facts.put("endedOn", endedOn);
        facts.put("reason", reason);
        facts.put("lot", lot);
        facts.put("place", place);
        facts.put("note", note);
    }
}
