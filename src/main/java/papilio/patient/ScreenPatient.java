package papilio.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new entry of the screening log.
 *
 * @param screeningNo null: the next number of the site
 * @param screenedOn null: the day of consent
 * @param birthDate asked for the age alone; its year is what is kept
 * @param birthYear where the date is not known
 * @param consentVersion of the text that was signed; null: the one that was valid on that day, where it was the only one
 * @param earlier the number of a failed or declined screening of the same person
 * @param againReason why it is entered although another entry has the same site, day of consent, year of birth and sex
 * @param entryKey of the form that is sent; sent twice it makes one entry
 */
public record ScreenPatient(
        String study,
        String site,
        @Nullable String screeningNo,
        @Nullable LocalDate consentOn,
        @Nullable LocalDate screenedOn,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable String consentVersion,
        @Nullable String earlier,
        @Nullable String againReason,
        @Nullable String entryKey) {

    public ScreenPatient(
            String study,
            String site,
            @Nullable String screeningNo,
            @Nullable LocalDate consentOn,
            @Nullable LocalDate screenedOn,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear) {
        this(study, site, screeningNo, consentOn, screenedOn, sex, birthDate, birthYear, null, null, null, null);
    }
}
