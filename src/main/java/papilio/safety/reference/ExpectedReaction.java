package papilio.safety.reference;

import org.jspecify.annotations.Nullable;

/**
 * A reaction that is expected.
 *
 * @param term a coded term; with {@code wholeClass} the code of a system organ class, all of whose terms are meant
 * @param highestGrade the worst grade that is still expected; null: any that is not fatal
 * @param nonSerious expected only where it is not serious
 */
public record ExpectedReaction(
        String term, boolean wholeClass, @Nullable Integer highestGrade, boolean nonSerious) {

    static ExpectedReaction of(String term) {
        return new ExpectedReaction(term, false, null, false);
    }

    static ExpectedReaction upTo(int grade, String term) {
        return new ExpectedReaction(term, false, grade, false);
    }

    static ExpectedReaction mild(String term) {
        return new ExpectedReaction(term, false, null, true);
    }
}
