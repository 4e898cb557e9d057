package papilio.patient;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import papilio.shared.FieldRefusal;
import papilio.site.approval.ApprovalService;
import papilio.site.approval.ConsentVersion;

/** Which texts of the consent a site may use on a day, by the ethics approvals of that site. */
@Component
class ConsentVersions {
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

    /** Whoever enrolls has to know which text was signed, where several could have been. */
    void known(Patient patient) {
        var day = patient.consentOn();
        if (day == null || patient.consentVersion() != null) return;
        var valid = valid(patient.study(), patient.site(), day);
        if (valid.size() > 1)
            throw new FieldRefusal(
                    "consentVersion", "patient.refusal.consentVersionOpen", day, String.join(", ", valid));
    }

    /** The version as it is kept: the only valid one where none was named; a site without approvals takes any. */
    @Nullable
    String checked(String study, String site, @Nullable LocalDate day, @Nullable String named) {
        var version = named == null || named.isBlank() ? null : named.strip();
        if (day == null) return Sizes.fits("consentVersion", version, 60);
        var valid = valid(study, site, day);
        if (version == null) return valid.size() == 1 ? valid.getFirst() : null;
        if (!valid.isEmpty() && !valid.contains(version))
            throw new FieldRefusal(
                    "consentVersion", "patient.refusal.consentVersion", version, site, day, String.join(", ", valid));
        return Sizes.fits("consentVersion", version, 60);
    }
}
