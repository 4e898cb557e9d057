package papilio.site.monitoring;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.site.SiteRefused;
import papilio.site.record.Typed;

/** What has to be done after a visit, until when, and since when it is. */
@Embeddable
public record ActionFacts(
        long visitId,
        String words,
        LocalDate dueOn,
        @Nullable LocalDate doneOn) {
    @SuppressWarnings("ConstantValue") // an empty field gives no day
    public ActionFacts {
        words = Typed.needed("words", words, 1000);
        if (dueOn == null) throw SiteRefused.missing("dueOn");
    }

    public boolean overdueOn(LocalDate day) {
        return doneOn == null && dueOn.isBefore(day);
    }
}
