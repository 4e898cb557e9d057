package papilio.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts the entry of the screening log right; an age that is named is a confirmed one.
 *
 * @param birthDate null: year and age as given
 * @param consentVersion null: as it was
 */
public record CorrectScreening(
        String study,
        String patientNo,
        long version,
        @Nullable LocalDate consentOn,
        LocalDate screenedOn,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable Integer confirmedAge,
        @Nullable String consentVersion,
        String reason) {

    public CorrectScreening(
            String study,
            String patientNo,
            long version,
            @Nullable LocalDate consentOn,
            LocalDate screenedOn,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable Integer confirmedAge,
            String reason) {
        this(study, patientNo, version, consentOn, screenedOn, sex, birthDate, birthYear, confirmedAge, null, reason);
    }
}
