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
 */
public record ScreenPatient(
        String study,
        String site,
        @Nullable String screeningNo,
        @Nullable LocalDate consentOn,
        @Nullable LocalDate screenedOn,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear) {}
