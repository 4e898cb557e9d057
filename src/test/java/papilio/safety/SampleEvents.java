package papilio.safety;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.shared.PartialDate;

/** Study S1 with patients 01-001 at site 01 and 02-001 at site 02, and events that say only what matters. */
final class SampleEvents {
    static final String STUDY = "S1";

    private SampleEvents() {}

    static void study(JdbcClient database) {
        SampleStudy.of(database, STUDY).site("01", 70).site("02", 69);
        SamplePatient.of(database, STUDY, "01", "01-001");
        SamplePatient.of(database, STUDY, "02", "02-001");
    }

    /** A mild cough of 2026-06-01, known on 2026-06-02 09:00 in Shanghai, not yet judged. */
    static EventDraft cough() {
        return EventContent.of("Cough")
                .grade(1)
                .onset(PartialDate.of("2026-06-01"))
                .awareAt(Instant.parse("2026-06-02T01:00:00Z"));
    }

    /** Serious, and unlikely to come from the drug. */
    static EventDraft pneumonia() {
        return cough().term("Pneumonia")
                .grade(3)
                .seriousBecause(SeriousnessCriterion.HOSP)
                .causality(Causality.UNLIKELY)
                .causalityScale(CausalityScale.CHINA_ADR);
    }

    static EventDraft related(EventDraft event) {
        return event.causality(Causality.POSSIBLE).causalityScale(CausalityScale.CHINA_ADR);
    }

    /** Recorded by an investigator of all sites. */
    static String recorded(JdbcClient database, EventService events, String patientNo, EventDraft event) {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        return events.record(new RecordEvent(STUDY, patientNo, event.facts()));
    }
}
