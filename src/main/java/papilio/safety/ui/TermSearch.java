package papilio.safety.ui;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import papilio.safety.codes.CtcaeTerms;
import papilio.safety.dictionary.DictionaryService;

/** The terms that words find: those of the CTCAE list first, then those of the dictionary that the installation loaded. */
@Component
class TermSearch {
    private final DictionaryService dictionary;

    TermSearch(DictionaryService dictionary) {
        this.dictionary = dictionary;
    }

    List<TermChoice> matching(String words, boolean chinese) {
        var found = new ArrayList<TermChoice>();
        CtcaeTerms.matching(words).forEach(term -> found.add(TermChoice.of(term, chinese)));
        if (!words.isBlank())
            dictionary
                    .inForce()
                    .ifPresent(name -> dictionary.search(words).forEach(term -> found.add(TermChoice.of(term, name))));
        return found;
    }
}
