package papilio.patient;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What every record of a patient's course carries: whose it is, its version, and whether it still counts. */
@MappedSuperclass
abstract class PatientRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;
    private String siteCode;
    private long patientId;
    private boolean voided;

    @SuppressWarnings("NullAway.Init")
    protected PatientRecord() {} // for JPA only

    PatientRecord(Patient patient) {
        studyCode = patient.study();
        siteCode = patient.site();
        patientId = patient.id();
    }

    /** Takes over what a form says, newly or as a correction; the rules were checked before. */
    abstract void take(Observation entry);

    abstract String label();

    /** Everything that a person can read about this row, for the audit trail's from and to. */
    final Map<String, @Nullable Object> facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        tell(facts);
        facts.put("voided", voided);
        return facts;
    }

    abstract void tell(Map<String, @Nullable Object> facts);

    void voidIt() {
        voided = true;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    String study() {
        return studyCode;
    }

    String site() {
        return siteCode;
    }

    long patientId() {
        return patientId;
    }

    boolean isVoided() {
        return voided;
    }

    static IllegalArgumentException wrongEntry(Observation entry) {
        return new IllegalArgumentException("not an entry of this kind: " + entry.getClass());
    }
}
