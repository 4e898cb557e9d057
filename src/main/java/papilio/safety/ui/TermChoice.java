package papilio.safety.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.CtcaeTerm;
import papilio.safety.codes.CtcaeTerms;
import papilio.safety.dictionary.DictionaryTerm;

/**
 * A term that the form offers: of the CTCAE list, of the loaded dictionary, or one that was recorded.
 *
 * @param coded what is kept as the coded term
 * @param source the dictionary's name; null for the CTCAE list and for what was recorded
 */
record TermChoice(
        String words,
        String coded,
        @Nullable String soc,
        @Nullable String source,
        @Nullable CtcaeTerm ctcae) {

    static TermChoice of(CtcaeTerm term, boolean chinese) {
        var words = chinese ? term.chinese() + " · " + term.english() : term.english() + " · " + term.chinese();
        return new TermChoice(words, term.english(), term.system().english(), null, term);
    }

    static TermChoice of(DictionaryTerm term, String source) {
        var words = term.term().equals(term.preferred()) ? term.term() : term.term() + " → " + term.preferred();
        return new TermChoice(
                words,
                term.preferred(),
                term.soc(),
                source,
                CtcaeTerms.named(term.preferred()).orElse(null));
    }

    static TermChoice recorded(String coded, @Nullable String soc, boolean chinese) {
        return CtcaeTerms.named(coded)
                .map(term -> of(term, chinese))
                .orElseGet(() -> new TermChoice(coded, coded, soc, null, null));
    }

    Optional<BodySystem> system() {
        return Optional.ofNullable(soc).flatMap(BodySystem::of);
    }

    String label() {
        return source == null ? words : words + " · " + source;
    }
}
