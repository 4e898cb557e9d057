package papilio.safety.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventContent;
import papilio.safety.codes.BodySystem;

/** One version of the list of expected reactions. */
public record ExpectedList(String label, @Nullable LocalDate validFrom, List<ExpectedReaction> reactions) {
    /** Stands where a study has no list of its own; the current package insert replaces it. */
    public static final ExpectedList DEFAULT = new ExpectedList("Papilio 2026-01", null, defaults());

    public ExpectedList {
        reactions = List.copyOf(reactions);
    }

    /** Why a reaction is listed, or is not. */
    public enum Why {
        NAMED,
        NOT_NAMED,
        FATAL,
        WORSE,
        SERIOUS;

        public boolean listed() {
            return this == NAMED;
        }
    }

    /**
     * Empty where the event has no coded term and no class: nobody can say. A listed term that is fatal or worse than listed is not;
     * what is said of a term goes before what is said of its class.
     */
    public Optional<Why> judge(EventContent event) {
        if (event.codedTerm() == null && event.soc() == null) return Optional.empty();
        return Optional.of(why(event, false).or(() -> why(event, true)).orElse(Why.NOT_NAMED));
    }

    private Optional<Why> why(EventContent event, boolean wholeClass) {
        return reactions.stream()
                .filter(one -> one.wholeClass() == wholeClass && names(one, event))
                .map(one -> why(one, event))
                .min(Why::compareTo);
    }

    private static Why why(ExpectedReaction one, EventContent event) {
        if (event.fatal()) return Why.FATAL;
        var highest = one.highestGrade();
        if (highest != null && event.grade() != null && event.grade() > highest) return Why.WORSE;
        return one.nonSerious() && event.serious() ? Why.SERIOUS : Why.NAMED;
    }

    private static boolean names(ExpectedReaction one, EventContent event) {
        if (!one.wholeClass()) return one.term().equalsIgnoreCase(Objects.toString(event.codedTerm(), ""));
        var system = event.soc() == null ? null : BodySystem.of(event.soc()).orElse(null);
        return system != null && system.name().equals(one.term());
    }

    private static List<ExpectedReaction> defaults() {
        var whole = Stream.of(new ExpectedReaction(BodySystem.INFEC.name(), true, null, true));
        var any = Arrays.stream(new String[] {
                    "Upper respiratory infection",
                    "Urinary tract infection",
                    "Injection site reaction",
                    "IgG decreased",
                    "IgM decreased",
                    "IgA decreased",
                    "Diarrhea",
                    "Nausea",
                    "Headache",
                    "Dizziness",
                    "Rash maculo-papular",
                    "Pruritus",
                    "Fever",
                    "Fatigue",
                    "White blood cell decreased",
                    "Neutrophil count decreased"
                })
                .map(ExpectedReaction::mild);
        var limited = Stream.of(
                        "Shingles", "Alanine aminotransferase increased", "Aspartate aminotransferase increased")
                .map(term -> ExpectedReaction.upTo(2, term));
        return Stream.of(whole, any, limited).flatMap(one -> one).toList();
    }
}
