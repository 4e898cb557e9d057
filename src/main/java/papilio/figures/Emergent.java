package papilio.figures;

import java.time.LocalDate;
import java.util.Collection;
import papilio.safety.EventFact;

/** A treatment-emergent event and the day from which it counts. */
public record Emergent(EventFact event, LocalDate onset) {
    /** A patient counts once. */
    public static int patients(Collection<Emergent> events) {
        return (int)
                events.stream().map(one -> one.event().patient()).distinct().count();
    }
}
