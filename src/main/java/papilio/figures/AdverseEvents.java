package papilio.figures;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventFact;

/**
 * Treatment-emergent events and the groups among them.
 *
 * @param special events of special interest; null where the study defines none
 */
public record AdverseEvents(
        Incidence treatmentEmergent,
        Incidence serious,
        Incidence related,
        Incidence severe,
        Incidence fatal,
        @Nullable Incidence special) {

    static AdverseEvents of(List<Emergent> events, Exposed exposed, boolean specialInterest) {
        return new AdverseEvents(
                Incidence.of(events, exposed),
                among(events, exposed, EventFact::serious),
                among(events, exposed, EventFact::related),
                among(events, exposed, EventFact::isSevere),
                among(events, exposed, EventFact::isFatal),
                specialInterest ? among(events, exposed, event -> event.specialInterest() != null) : null);
    }

    private static Incidence among(List<Emergent> events, Exposed exposed, Predicate<EventFact> wanted) {
        return Incidence.of(
                events.stream().filter(one -> wanted.test(one.event())).toList(), exposed);
    }
}
