package papilio.figures;

import java.util.Comparator;
import papilio.safety.EventFact;

/** The order of the listing of serious events: death first, then site, patient, onset. */
final class ListingOrder {
    static final Comparator<EventFact> DEATHS_FIRST = Comparator.comparing((EventFact event) -> !event.isFatal())
            .thenComparing(EventFact::site)
            .thenComparing(EventFact::patientNo)
            .thenComparing(event -> event.onset() == null ? "" : event.onset().text())
            .thenComparing(EventFact::eventNo);

    private ListingOrder() {}
}
