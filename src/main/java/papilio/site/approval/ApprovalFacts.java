package papilio.site.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.site.SiteRefused;
import papilio.site.record.Typed;

/**
 * What an ethics committee approved: which protocol and consent, from when until when, and how often it wants a report.
 *
 * @param validFrom null: from before the study was kept here
 * @param expiresOn the last day on which it holds; null: it does not expire
 * @param reviewMonths how often the committee reviews: every 3, 6, 9 or 12 months; null: it does not
 */
@Embeddable
public record ApprovalFacts(
        @Column(name = "approval_no") String number,
        @Nullable String protocolVersion,
        @Nullable LocalDate protocolOn,
        @Nullable String consentVersion,
        @Column(name = "consent_on") @Nullable LocalDate consentDatedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate expiresOn,
        @Nullable Integer reviewMonths,
        @Nullable LocalDate lastReviewOn) {
    public static final List<Integer> REVIEW_MONTHS = List.of(3, 6, 9, 12);

    public ApprovalFacts {
        number = Typed.needed("number", number, 60);
        protocolVersion = Typed.text("protocolVersion", protocolVersion, 40);
        consentVersion = Typed.text("consentVersion", consentVersion, 40);
        Typed.inOrder(validFrom, "expiresOn", expiresOn);
        Typed.inOrder(validFrom, "lastReviewOn", lastReviewOn);
        if (reviewMonths != null && !REVIEW_MONTHS.contains(reviewMonths))
            throw SiteRefused.because("reviewMonths", "site.refused.reviewMonths");
    }

    /** The day by which the committee wants its next report; null where it wants none or nobody knows since when. */
    public @Nullable LocalDate nextReviewOn() {
        var last = lastReviewOn != null ? lastReviewOn : validFrom;
        return last == null || reviewMonths == null ? null : last.plusMonths(reviewMonths);
    }

    /** Whether it has begun by then, expired or not. */
    public boolean begunBy(LocalDate day) {
        return validFrom == null || !validFrom.isAfter(day);
    }

    public boolean validOn(LocalDate day) {
        return begunBy(day) && (expiresOn == null || !expiresOn.isBefore(day));
    }
}
