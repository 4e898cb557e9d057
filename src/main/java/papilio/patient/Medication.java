package papilio.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import papilio.shared.PartialDate;

/** Another drug than the study's. */
@Entity
@Table(name = "medication")
@DynamicUpdate
class Medication extends PatientRecord {
    private String name;
    private @Nullable String indication;
    private @Nullable String amount;
    private @Nullable String unit;
    private @Nullable String frequency;
    private @Nullable String route;
    private @Nullable String started;
    private @Nullable LocalDate startedFirst;
    private @Nullable String ended;
    private @Nullable LocalDate endedLast;
    private boolean ongoing;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Medication() {} // for JPA only

    @SuppressWarnings("NullAway.Init")
    Medication(Patient patient, RecordMedication entry) {
        super(patient);
        take(entry);
    }

    @Override
    void take(Observation entry) {
        if (!(entry instanceof RecordMedication told)) throw wrongEntry(entry);
        name = told.name();
        indication = told.indication();
        amount = told.amount();
        unit = told.unit();
        frequency = told.frequency();
        route = told.route();
        started = told.started() == null ? null : told.started().text();
        startedFirst = told.started() == null ? null : told.started().earliest();
        ended = told.ended() == null ? null : told.ended().text();
        endedLast = told.ended() == null ? null : told.ended().latest();
        ongoing = told.ongoing();
        note = told.note();
    }

    @Override
    String label() {
        return name;
    }

    @Override
    void tell(Map<String, @Nullable Object> facts) {
        facts.put("name", name);
        facts.put("indication", indication);
        facts.put("amount", amount);
        facts.put("unit", unit);
        facts.put("frequency", frequency);
        facts.put("route", route);
        facts.put("started", started);
        facts.put("ended", ended);
        facts.put("ongoing", ongoing);
        facts.put("note", note);
    }

    static boolean isReversed(@Nullable PartialDate started, @Nullable PartialDate ended) {
        return started != null && ended != null && ended.latest().isBefore(started.earliest());
    }
}
