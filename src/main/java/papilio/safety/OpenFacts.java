package papilio.safety;

import java.util.Map;
import org.springframework.stereotype.Component;
import papilio.access.Scope;

/** The door through which the stored counts read what is open; overdue is not among it, being a matter of the instant. */
@Component
public class OpenFacts {
    private final QueueCounts counts;

    OpenFacts(QueueCounts counts) {
        this.counts = counts;
    }

    /** Events to review and open questions by site; who calls it answers for the scope. */
    public Map<String, OpenCounts.Open> bySite(Scope scope) {
        return counts.open(scope);
    }
}
