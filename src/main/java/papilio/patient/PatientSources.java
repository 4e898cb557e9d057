package papilio.patient;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.shared.intake.SourceHash;

/**
 * What the files that make a patient said last, each as a {@link SourceHash}; null where nothing is known of that.
 *
 * @param demography DM
 * @param disposition DS
 * @param criterion the failed criterion of SUPPDS
 * @param lastDose the last day of EX
 */
public record PatientSources(
        @Nullable String demography,
        @Nullable String disposition,
        @Nullable String criterion,
        @Nullable String lastDose) {
    public static final PatientSources NONE = new PatientSources(null, null, null, null);

    /** What of a patient stands in DM: all but the course, of which the file knows whether screening failed. */
    public static String demographyOf(IncomingPatient patient, boolean failure) {
        var told = new ArrayList<@Nullable Object>(
                List.of(patient.patientNo(), patient.screeningNo(), patient.site(), patient.screenedOn(), failure));
        told.add(patient.consentOn());
        told.add(patient.sex());
        told.add(patient.birthYear());
        told.add(patient.age());
        told.add(patient.enrolledOn());
        told.add(patient.firstDoseOn());
        told.add(patient.referenceEndOn());
        told.add(patient.diedOn());
        told.add(patient.plannedArm());
        told.add(patient.actualArm());
        return SourceHash.of(told);
    }

    public PatientSources demography(String hash) {
        return new PatientSources(hash, disposition, criterion, lastDose);
    }

    public PatientSources disposition(String hash) {
        return new PatientSources(demography, hash, criterion, lastDose);
    }

    public PatientSources criterion(String hash) {
        return new PatientSources(demography, disposition, hash, lastDose);
    }

    public PatientSources lastDose(String hash) {
        return new PatientSources(demography, disposition, criterion, hash);
    }
}
