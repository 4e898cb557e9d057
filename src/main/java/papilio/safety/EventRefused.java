package papilio.safety;

import java.util.List;
import papilio.shared.FieldRefusal;

/** The facts of an event contradict each other or what is known: the first breach is the sentence, all are for the form. */
public class EventRefused extends FieldRefusal {
    private final transient List<Breach> breaches;

    EventRefused(List<Breach> breaches) {
        super(
                breaches.getFirst().field(),
                breaches.getFirst().key(),
                breaches.getFirst().details().toArray());
        this.breaches = List.copyOf(breaches);
    }

    public List<Breach> breaches() {
        return breaches;
    }
}
