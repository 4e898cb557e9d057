package papilio.site.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Formats;
import papilio.site.SiteStatus;

/** How a site's status and the expiry of its approval look: a word, a shape and only then a colour. */
public final class SiteBadges {
    private static final int SOON_DAYS = 60;

    private SiteBadges() {}

    public static Component status(Component place, SiteStatus status) {
        var tone = switch (status) {
            case ENROLLING -> "good";
            case PAUSED -> "attention";
            case PLANNED, INITIATED, CLOSED -> "neutral";
        };
        return new Badge(statusWords(place, status), tone);
    }

    public static String statusWords(Component place, SiteStatus status) {
        return place.getTranslation("site.status." + status.name());
    }

    /** The day on which the approval expires, and how near that is. */
    public static Component approval(Component place, @Nullable LocalDate expires, LocalDate today) {
        var words = approvalWords(place, expires, today);
        if (expires == null || expires.isAfter(today.plusDays(SOON_DAYS))) return new Span(words);
        return new Badge(words, expires.isBefore(today) ? "overdue" : "attention");
    }

    public static String approvalWords(Component place, @Nullable LocalDate expires, LocalDate today) {
        if (expires == null) return Formats.UNKNOWN;
        var days = ChronoUnit.DAYS.between(today, expires);
        if (days < 0) return place.getTranslation("site.approval.expired", expires.toString());
        return days > SOON_DAYS
                ? expires.toString()
                : place.getTranslation("site.approval.soon", expires.toString(), days);
    }
}
