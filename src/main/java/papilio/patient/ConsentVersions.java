package papilio.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import papilio.shared.FieldRefusal;
import papilio.site.approval.ApprovalService;
import papilio.site.approval.ConsentVersion;

/** Which texts of the consent a site may use on a day, by the ethics approvals of that site. */
@Component
class ConsentVersions {
    private static final String FIELD = "consentVersion";

    private final ApprovalService approvals;

    ConsentVersions(ApprovalService approvals) {
        this.approvals = approvals;
    }

    List<String> valid(String study, String site, LocalDate day) {
        return approvals.consentVersions(study, site, day).stream()
                .map(ConsentVersion::version)
                .distinct()
                .toList();
    }

    /**
     * What stands against enrolling by the patient's consent: the text that was signed has to have been valid at the site
     * on that day. Empty where it was, and where there is no consent at all, which is another refusal.
     *
     * @throws FieldRefusal where it is only not named yet: nobody enrolls in spite of that
     */
    Optional<FieldRefusal> obstacle(Patient patient) {
        var day = patient.consentOn();
        if (day == null) return Optional.empty();
        var site = patient.site();
        var version = patient.consentVersion();
        var valid = valid(patient.study(), site, day);
        var texts = String.join(", ", valid);
        if (valid.isEmpty()) return Optional.of(new FieldRefusal(FIELD, "patient.refusal.noApproval", site, day));
        if (version == null) throw new FieldRefusal(FIELD, "patient.refusal.consentVersionOpen", day, texts);
        if (valid.contains(version)) return Optional.empty();
        return Optional.of(new FieldRefusal(FIELD, "patient.refusal.consentVersion", version, site, day, texts));
    }

    /**
     * The version as it is kept: the only valid one where none was named. Where no approval holds, what was signed is kept
     * as it was named; it does not enroll.
     */
    @Nullable
    String checked(String study, String site, @Nullable LocalDate day, @Nullable String named) {
        var version = named == null || named.isBlank() ? null : named.strip();
        if (day == null) return Sizes.fits(FIELD, version, 60);
        var valid = valid(study, site, day);
        if (version == null) return valid.size() == 1 ? valid.getFirst() : null;
        if (!valid.isEmpty() && !valid.contains(version))
            throw new FieldRefusal(
                    FIELD, "patient.refusal.consentVersion", version, site, day, String.join(", ", valid));
        return Sizes.fits(FIELD, version, 60);
    }
}
