package papilio.patient;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An illness or operation from before the study. */
public record HistoryRow(
        long id,
        long version,
        long patientId,
        String term,
        @Nullable String standardTerm,
        @Nullable String bodySystem,
        @Nullable String started,
        @Nullable String ended) {

    /** As the site wrote it; for readers of another language than Chinese the standard term of what it wrote in Chinese. */
    public String term(Locale locale) {
        var chinese = term.codePoints().anyMatch(Character::isIdeographic);
        var reads = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        return chinese && !reads && standardTerm != null ? standardTerm : term;
    }
}
