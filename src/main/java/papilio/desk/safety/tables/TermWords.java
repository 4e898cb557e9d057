package papilio.desk.safety.tables;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import papilio.figures.SafetyTables;
import papilio.safety.ui.EventWords;
import papilio.study.SpecialInterest;
import papilio.study.StudySettings;

/** What the rows of the tables are called in the reader's language. */
final class TermWords {
    private final Component place;
    private final EventWords words;

    TermWords(Component place, Locale locale, StudySettings study, List<SpecialInterest> interests) {
        this.place = place;
        words = new EventWords(place, locale, study.zone(), interests);
    }

    /** @param soc null: all classes; {@code term} null: the whole class */
    String row(@Nullable String soc, @Nullable String term) {
        if (soc == null) return place.getTranslation("safety.tables.any");
        return term == null ? system(soc) : words.term(term);
    }

    String system(String soc) {
        return SafetyTables.UNCODED.equals(soc) ? place.getTranslation("safety.tables.uncoded") : words.system(soc);
    }

    String term(String term) {
        return words.term(term);
    }

    String interest(String category) {
        return words.interest(category);
    }

    /** 0: neither grade nor severity is recorded. */
    String grade(int grade) {
        return place.getTranslation(grade == 0 ? "safety.tables.ungraded" : "safety.grade." + grade);
    }

    /** How a row of a class, a term or of all is set. */
    static String style(@Nullable String soc, @Nullable String term) {
        if (soc == null) return "all";
        return term == null ? "soc" : "term";
    }
}
