package papilio.safety;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What the room needs to know of a patient. */
record EventPatient(
        long id,
        String study,
        String site,
        String patientNo,
        @Nullable LocalDate consentOn,
        boolean voided,
        ZoneId zone) {}
