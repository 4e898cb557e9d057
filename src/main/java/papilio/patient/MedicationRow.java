package papilio.patient;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Another drug than the study's; dates partial as text, with the day they allow first and last. */
public record MedicationRow(
        long id,
        long version,
        long patientId,
        String name,
        @Nullable String standardName,
        @Nullable String indication,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String frequency,
        @Nullable String route,
        @Nullable String started,
        @Nullable LocalDate startedFirst,
        @Nullable String ended,
        @Nullable LocalDate endedLast,
        boolean ongoing,
        @Nullable String note) {

    /** As the site wrote it; for readers of another language than Chinese the standard name of what it wrote in Chinese. */
    public String name(Locale locale) {
        var chinese = name.codePoints().anyMatch(Character::isIdeographic);
        var reads = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        return chinese && !reads && standardName != null ? standardName : name;
    }
}
