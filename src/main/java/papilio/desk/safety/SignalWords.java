package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import papilio.safety.EventContent;
import papilio.safety.codes.CodedTerms;
import papilio.safety.signal.SignalRow;
import papilio.study.SpecialInterest;

/** What proposals are called in the reader's language. */
final class SignalWords {
    private final Component owner;
    private final Locale locale;
    private final List<SpecialInterest> interests;

    SignalWords(Component owner, Locale locale, List<SpecialInterest> interests) {
        this.owner = owner;
        this.locale = locale;
        this.interests = List.copyOf(interests);
    }

    /** As the study names the special interest. */
    String rule(String code) {
        return interests.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> one.name(locale))
                .orElse(code);
    }

    /** The name of a test or term comes as recorded; of a known term as the reader's language has it. */
    String facts(SignalRow row) {
        return isChinese()
                ? CodedTerms.chinese(row.term())
                        .map(term -> row.facts() + "（" + term + "）")
                        .orElse(row.facts())
                : row.facts();
    }

    String by(String who) {
        return "system".equals(who) ? owner.getTranslation("audit.system") : who;
    }

    /** The term in the reader's language, and in English beside it. */
    EventContent draft(EventContent facts) {
        var coded = facts.codedTerm();
        if (coded == null || !isChinese()) return facts;
        return CodedTerms.chinese(coded)
                .map(chinese -> facts.but().term(chinese).termEn(coded).facts())
                .orElse(facts);
    }

    private boolean isChinese() {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }
}
