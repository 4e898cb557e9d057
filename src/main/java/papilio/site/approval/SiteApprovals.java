package papilio.site.approval;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import papilio.site.record.Kept;

/** The approvals of one site, the newest first. */
public record SiteApprovals(List<Kept<ApprovalFacts>> approvals) {
    private static final Comparator<Kept<ApprovalFacts>> NEWEST_FIRST = Comparator.comparing(SiteApprovals::begins)
            .thenComparing(SiteApprovals::ends)
            .reversed();
    public static final SiteApprovals NONE = new SiteApprovals(List.of());

    public SiteApprovals {
        approvals = approvals.stream().sorted(NEWEST_FIRST).toList();
    }

    /** The newest that had begun by then, expired or not. */
    public Optional<ApprovalFacts> newest(LocalDate day) {
        return approvals.stream()
                .map(Kept::facts)
                .filter(one -> one.begunBy(day))
                .findFirst();
    }

    /** The newest that held on that day. */
    public Optional<ApprovalFacts> valid(LocalDate day) {
        return approvals.stream()
                .map(Kept::facts)
                .filter(one -> one.validOn(day))
                .findFirst();
    }

    /** An approval that begins later, but no later than the day after this one ends. */
    public boolean goesOnAfter(LocalDate expires) {
        return approvals.stream().map(Kept::facts).anyMatch(one -> one.validOn(expires.plusDays(1)));
    }

    /** What a patient may sign on that day: of the newest valid approval that names a consent form (several may begin together). */
    public List<ConsentVersion> consentVersions(LocalDate day) {
        var valid = approvals.stream()
                .map(Kept::facts)
                .filter(one -> one.consentVersion() != null && one.validOn(day))
                .toList();
        return valid.stream()
                .filter(one -> Objects.equals(one.validFrom(), valid.getFirst().validFrom()))
                .map(one -> new ConsentVersion(
                        Objects.requireNonNull(one.consentVersion()),
                        one.consentDatedOn(),
                        one.number(),
                        one.validFrom()))
                .distinct()
                .toList();
    }

    /** Whether any of them says which text of the consent may be used. */
    public boolean nameConsents() {
        return approvals.stream().anyMatch(one -> one.facts().consentVersion() != null);
    }

    private static LocalDate begins(Kept<ApprovalFacts> one) {
        var day = one.facts().validFrom();
        return day == null ? LocalDate.MIN : day;
    }

    private static LocalDate ends(Kept<ApprovalFacts> one) {
        var day = one.facts().expiresOn();
        return day == null ? LocalDate.MAX : day;
    }
}
