package papilio.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.patient.IncomingPatient;
import papilio.patient.PatientSources;
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
    private @Nullable String criterion;
    private PatientSources sources;

    Known(@Nullable StoredPatient stored, IncomingPatient entry) {
        this.stored = stored;
        this.entry = entry;
        this.id = stored == null ? -1 : stored.id();
        this.sources = before();
    }

    /** What the files said when they were last read. */
    PatientSources before() {
        return stored == null ? PatientSources.NONE : stored.sources();
    }

    /** What they say now. */
    PatientSources sources() {
        return sources;
    }

    void says(PatientSources now) {
        sources = now;
    }

    /** Whether there is anything new to remember. */
    boolean saysOtherwise() {
        return !sources.equals(before());
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

    /** The criterion that failed; of several the one read last. */
    void criterion(String failed) {
        criterion = failed;
    }

    @Nullable
    String criterion() {
        return criterion;
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
