package papilio.safety.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.RealMySqlTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.EventsTakenIn;

/** The statements of the proposals mean the same on the database of production. */
@RealMySqlTest
class ProposalsOnMySqlTest {
    private static final String STUDY = "S1";

    @Autowired
    JdbcClient database;

    @Autowired
    SignalService signals;

    @Autowired
    ApplicationEventPublisher told;

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void whatAnImportBroughtIsProposedPagedAndDismissed() {
        SampleStudy.of(database, STUDY).site("01", 70);
        SamplePatient.of(database, STUDY, "01", "01-001");
        database.sql(
                        "insert into study_special_interest (study_code, code, position, name_en) values ('S1', 'LOW_IGG', 1, 'Low IgG')")
                .update();
        database.sql("""
                        insert into finding (study_code, site_code, patient_id, kind, code, name, value_number, unit, range_low, taken_on)
                        select study_code, site_code, id, 'LABORATORY', 'IGG', 'IgG', 3.2, 'g/L', 7, date '2026-05-04'
                        from patient where study_code = 'S1'
                        """).update();
        SignIn.as(database, Role.STUDY_MANAGER);
        told.publishEvent(new EventsTakenIn(STUDY));
        SignIn.as(database, Role.INVESTIGATOR, STUDY, "01");

        var open = new SignalFilter(SignalState.OPEN, SignalRule.LOW_IGG, "01");
        var proposal = signals.page(STUDY, open, null, 10).getFirst();
        assertThat(proposal.seenOn()).isEqualTo(LocalDate.parse("2026-05-04"));
        assertThat(proposal.alert()).isTrue();
        assertThat(signals.page(STUDY, open, SignalAnchor.after(proposal), 10)).isEmpty();
        signals.dismiss(new DismissSignal(STUDY, proposal.id(), proposal.version(), "Known"));
        assertThat(signals.counts(STUDY, open)).containsEntry(SignalState.DISMISSED, 1L);
    }
}
