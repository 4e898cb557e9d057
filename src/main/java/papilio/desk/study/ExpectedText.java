package papilio.desk.study;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.CodedTerms;
import papilio.safety.reference.ExpectedReaction;
import papilio.shared.FieldRefusal;

/** A list of expected reactions as it is typed: one term to a line, behind a bar its highest grade or that only the non-serious is meant; a class in square brackets. */
final class ExpectedText {
    private static final Pattern LINE =
            Pattern.compile("(\\[)?([^\\[\\]|]{1,200})(])?\\s*(?:\\|\\s*(?:([1-4])|(n)))?", Pattern.CASE_INSENSITIVE);

    private ExpectedText() {}

    static String write(List<ExpectedReaction> reactions) {
        return reactions.stream().map(ExpectedText::line).collect(Collectors.joining("\n"));
    }

    private static String line(ExpectedReaction one) {
        var name = one.wholeClass() ? "[" + one.term() + "]" : one.term();
        if (one.nonSerious()) return name + " | n";
        return one.highestGrade() == null ? name : name + " | " + one.highestGrade();
    }

    /** Each line at the number at which it stands. */
    static List<ExpectedReaction> read(String text) {
        var reactions = new ArrayList<ExpectedReaction>();
        var known = new HashSet<String>();
        var lines = text.lines().toList();
        for (var number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).strip();
            if (line.isEmpty()) continue;
            var one = reaction(line, number);
            if (!known.add(one.term().toLowerCase(Locale.ROOT)))
                throw new FieldRefusal("reactions", "study.expected.refused.twice", number, one.term());
            reactions.add(one);
        }
        return reactions;
    }

    private static ExpectedReaction reaction(String line, int number) {
        var match = LINE.matcher(line);
        if (!match.matches() || (match.group(1) == null) != (match.group(3) == null))
            throw new FieldRefusal("reactions", "study.expected.refused.line", number);
        var term = match.group(2).strip();
        var whole = match.group(1) != null;
        if (whole && !isClass(term)) throw new FieldRefusal("reactions", "study.expected.refused.class", number, term);
        var grade = match.group(4);
        return new ExpectedReaction(term, whole, grade == null ? null : Integer.valueOf(grade), match.group(5) != null);
    }

    private static boolean isClass(String code) {
        for (var one : BodySystem.values()) if (one.name().equals(code)) return true;
        return false;
    }

    static LocalDate day(@Nullable LocalDate day) {
        if (day == null) throw new FieldRefusal("validFrom", "study.expected.refused.day");
        return day;
    }

    /** In the reader's language where the lists have a name for it. */
    static String name(Component place, Locale language, ExpectedReaction one) {
        if (one.wholeClass())
            return place.getTranslation("study.expected.class", place.getTranslation("safety.soc." + one.term()));
        var chinese = Locale.CHINESE.getLanguage().equals(language.getLanguage());
        return chinese ? CodedTerms.chinese(one.term()).orElse(one.term()) : one.term();
    }
}
