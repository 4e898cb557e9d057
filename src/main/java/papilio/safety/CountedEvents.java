package papilio.safety;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the treatment-emergent events a number of the safety tables counts, beyond what the queue itself filters by; for
 * the doors of those numbers. A grade is that of the record, else the one of its severity (mild 1, moderate 2, severe 3).
 *
 * @param cutoff the data cut-off, inclusive, at which they are treatment-emergent; null: the business today
 * @param sites of those that are the caller's; empty: all of the caller's
 * @param grade exactly this one; {@code gradeFrom} this one or a higher
 * @param special code of a special interest
 * @param began the month of the day from which the event counts: a partial onset that agrees with the first dose counts
 *     from that
 */
public record CountedEvents(
        @Nullable LocalDate cutoff,
        Set<String> sites,
        Set<EventTrait> traits,
        @Nullable Integer grade,
        @Nullable Integer gradeFrom,
        @Nullable String special,
        @Nullable YearMonth began) {
    /** Every treatment-emergent event at the business today. */
    public static final CountedEvents ALL = at(null);

    public CountedEvents {
        sites = Set.copyOf(sites);
        traits = Set.copyOf(traits);
    }

    public static CountedEvents at(@Nullable LocalDate cutoff) {
        return new CountedEvents(cutoff, Set.of(), Set.of(), null, null, null, null);
    }

    public CountedEvents sites(Set<String> only) {
        return new CountedEvents(cutoff, only, traits, grade, gradeFrom, special, began);
    }

    /** With these as well. */
    public CountedEvents with(Collection<EventTrait> more) {
        var all = EnumSet.noneOf(EventTrait.class);
        all.addAll(traits);
        all.addAll(more);
        return new CountedEvents(cutoff, sites, all, grade, gradeFrom, special, began);
    }

    public CountedEvents grade(@Nullable Integer exactly) {
        return new CountedEvents(cutoff, sites, traits, exactly, gradeFrom, special, began);
    }

    public CountedEvents gradeFrom(@Nullable Integer lowest) {
        return new CountedEvents(cutoff, sites, traits, grade, lowest, special, began);
    }

    public CountedEvents special(@Nullable String category) {
        return new CountedEvents(cutoff, sites, traits, grade, gradeFrom, category, began);
    }

    public CountedEvents began(@Nullable YearMonth month) {
        return new CountedEvents(cutoff, sites, traits, grade, gradeFrom, special, month);
    }
}
