package papilio.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.patient.IncomingPatient;
import papilio.patient.StoredPatient;
import papilio.shared.intake.Entry;
import papilio.shared.intake.Placed;

/** A patient during one import: what is stored, what came in, and what it is to become. */
final class Known {
    final @Nullable StoredPatient stored;
    private long id;
    private IncomingPatient entry;
    private @Nullable LocalDate lastDose;
    private @Nullable LocalDate dispositionOn;
    private @Nullable String disposition;

    Known(@Nullable StoredPatient stored, IncomingPatient entry) {
        this.stored = stored;
        this.entry = entry;
        this.id = stored == null ? -1 : stored.id();
    }

    boolean isNew() {
        return stored == null;
    }

    long id() {
        return id;
    }

    void added(long newId) {
        id = newId;
    }

    IncomingPatient entry() {
        return entry;
    }

    void becomes(IncomingPatient newEntry) {
        entry = newEntry;
    }

    /** Remembers a disposition event; of several the latest counts, of two on one day the one read last. */
    void disposition(LocalDate on, String reason) {
        if (dispositionOn != null && on.isBefore(dispositionOn)) return;
        dispositionOn = on;
        disposition = reason;
    }

    @Nullable
    LocalDate dispositionOn() {
        return dispositionOn;
    }

    @Nullable
    String disposition() {
        return disposition;
    }

    /** A treatment interval ends; an open one at the reference end, where there is one, else it has lasted a day at least. */
    void treated(LocalDate from, @Nullable LocalDate to) {
        var end = to != null ? to : entry.referenceEndOn() != null ? entry.referenceEndOn() : from;
        if (lastDose == null || end.isAfter(lastDose)) lastDose = end;
    }

    @Nullable
    LocalDate lastDose() {
        return lastDose;
    }

    Placed placed(String study, Entry row) {
        return new Placed(study, entry.site(), id, entry.patientNo(), row);
    }
}
