package papilio.patient;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import papilio.shared.FieldRefusal;

/** Which texts of the consent a site may use on a day, by the ethics approvals of that site. */
@Component
class ConsentVersions {

    List<String> valid(String study, String site, LocalDate day) {
        return List.of();
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
