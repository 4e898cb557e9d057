package papilio.safety.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.fixtures.Statements;
import papilio.patient.Correction;
import papilio.patient.FindingKind;
import papilio.patient.RecordFinding;
import papilio.patient.RecordKind;
import papilio.patient.RecordService;
import papilio.patient.VoidRecord;
import papilio.safety.EventContent;
import papilio.safety.EventIntake;
import papilio.safety.EventService;
import papilio.safety.EventsTakenIn;
import papilio.safety.RecordEvent;
import papilio.safety.RecordLink;
import papilio.safety.SafetyService;
import papilio.safety.VoidEvent;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.PartialDate;

/** What the rules find is proposed once, follows corrections, and is decided on by an investigator of the site. */
@PapilioTest
class ProposalsTest {
    static final String STUDY = "S1";

    @Autowired
    JdbcClient database;

    @Autowired
    RecordService records;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    SignalService signals;

    @Autowired
    ApplicationEventPublisher told;

    @Autowired
    EventIntake intake;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void study() {
        SampleStudy.of(database, STUDY).site("01", 70).site("02", 69);
        interests("LOW_IGG", "HZ");
        SamplePatient.of(database, STUDY, "01", "01-001");
        SamplePatient.of(database, STUDY, "02", "02-001");
        SignIn.as(database, Role.INVESTIGATOR, STUDY, "01");
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void aNewValueIsProposedWithItsNumberAndNotTwice() {
        igg("3.2", "2026-05-04");
        igg("3.3", "2026-05-11");

        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.facts()).isEqualTo("IgG 3.2 g/L (7–16)");
            assertThat(one.alert()).isTrue();
            assertThat(one.grade()).isEqualTo(2);
            assertThat(one.seenOn()).isEqualTo(LocalDate.parse("2026-05-04"));
        });
        assertThat(audited("CREATED")).isEqualTo(1);
    }

    @Test
    void aCorrectedValueThatMeetsTheRuleNoMoreWithdrawsTheProposal() {
        var value = igg("3.2", "2026-05-04");
        correct(value, "8.2");
        assertThat(open()).isEmpty();
        assertThat(all(SignalState.WITHDRAWN)).hasSize(1);

        correct(value, "3.1");
        assertThat(open())
                .singleElement()
                .satisfies(one -> assertThat(one.facts()).startsWith("IgG 3.1"));
    }

    @Test
    void aVoidedValueWithdrawsItAsWell() {
        var value = igg("3.2", "2026-05-04");
        records.voidRecord(new VoidRecord(STUDY, RecordKind.FINDING, value, 0, "Another patient's tube"));
        assertThat(open()).isEmpty();
    }

    @Test
    void anInvestigatorAcceptsAndTheEventIsLinked() {
        igg("3.2", "2026-05-04");
        var proposal = open().getFirst();
        var draft = signals.draft(STUDY, proposal.id());
        assertThat(draft.codedTerm()).isEqualTo("IgG decreased");
        assertThat(draft.grade()).isEqualTo(2);
        assertThat(draft.specialInterest()).isEqualTo("LOW_IGG");
        assertThat(draft.onset()).isEqualTo(PartialDate.of("2026-05-04"));
        assertThat(draft.narrative()).contains("3.2 g/L");

        var number = signals.accept(accept(proposal, draft));

        assertThat(all(SignalState.ACCEPTED))
                .singleElement()
                .satisfies(one -> assertThat(one.eventNo()).isEqualTo(number));
        assertThat(safety.event(STUDY, number).content().specialInterest()).isEqualTo("LOW_IGG");
        assertThat(safety.event(STUDY, number).content().links())
                .containsExactly(new RecordLink(RecordLink.Kind.FINDING, proposal.recordId()));
        assertThat(audited("CLOSED")).isEqualTo(1);
        igg("3.0", "2026-05-11");
        assertThat(open()).as("the event tells of it").isEmpty();
    }

    @Test
    void aDismissedProposalNeedsAReasonAndComesBackOnlyWhereItGetsWorse() {
        var value = igg("4.5", "2026-05-04");
        var proposal = open().getFirst();
        assertThatThrownBy(() -> signals.dismiss(new DismissSignal(STUDY, proposal.id(), proposal.version(), " ")))
                .isInstanceOf(FieldRefusal.class);
        signals.dismiss(new DismissSignal(STUDY, proposal.id(), proposal.version(), "Known before"));
        correct(value, "4.4");
        assertThat(open()).isEmpty();
        assertThat(all(SignalState.DISMISSED)).extracting(SignalRow::reason).containsExactly("Known before");
        correct(value, "2.1");
        assertThat(open()).hasSize(1);
    }

    @Test
    void theLawOfHyRaisesAProposalThatStandsAndReopensOneThatWasDismissed() {
        interests("LIV");
        liver("ALT", "250", "40", "2026-05-04");
        var alone = open().getFirst();
        assertThat(alone.alert()).isFalse();

        var bilirubin = liver("TBIL", "63", "21", "2026-05-07");
        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(alone.id());
            assertThat(one.alert()).isTrue();
            assertThat(one.facts()).contains("ALT 250").contains("TBIL 63");
        });

        records.voidRecord(new VoidRecord(STUDY, RecordKind.FINDING, bilirubin, 0, "Another patient's tube"));
        var again = open().getFirst();
        assertThat(again.alert()).isFalse();
        signals.dismiss(new DismissSignal(STUDY, again.id(), again.version(), "Known before"));
        liver("TBIL", "64", "21", "2026-05-08");
        assertThat(open())
                .singleElement()
                .satisfies(one -> assertThat(one.alert()).isTrue());
    }

    @Test
    void anEventGradedLowerDoesNotHideAWorseValue() {
        var mild = EventContent.of("IgG下降")
                .codedTerm("IgG decreased")
                .specialInterest("LOW_IGG")
                .grade(1)
                .onset(PartialDate.of("2026-04-20"))
                .facts();
        events.record(new RecordEvent(STUDY, "01-001", mild));
        igg("5.5", "2026-05-04");
        assertThat(open()).as("the event tells of it").isEmpty();
        igg("2.5", "2026-05-11");
        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.grade()).isEqualTo(3);
            assertThat(one.alert()).isTrue();
        });
    }

    @Test
    void aVoidedEventGivesItsValueBackToTheProposals() {
        igg("3.2", "2026-05-04");
        var proposal = open().getFirst();
        var number = signals.accept(accept(proposal, signals.draft(STUDY, proposal.id())));
        assertThat(open()).isEmpty();

        events.voidEvent(
                new VoidEvent(STUDY, number, safety.event(STUDY, number).version(), "Another patient's"));

        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(proposal.id());
            assertThat(one.eventNo()).isNull();
        });
    }

    @Test
    void anEventOfTheMonthOfTheFirstDoseCountsAsAfterIt() {
        var month = database.sql("select first_dose_on from patient where patient_no = '01-001'")
                .query(LocalDate.class)
                .single()
                .toString()
                .substring(0, 7);
        events.record(new RecordEvent(STUDY, "01-001", shingles(month)));
        assertThat(open()).hasSize(1);
        events.record(new RecordEvent(STUDY, "01-001", shingles("2025")));
        assertThat(open()).hasSize(1);
    }

    @Test
    void whatWasDecidedMeanwhileIsToldAndNothingIsSaved() {
        igg("3.2", "2026-05-04");
        var seen = open().getFirst();
        signals.dismiss(new DismissSignal(STUDY, seen.id(), seen.version(), "Known before"));

        var draft = signals.draft(STUDY, seen.id());
        assertThatThrownBy(() -> signals.accept(accept(seen, draft))).isInstanceOf(SignalDecided.class);
        assertThat(database.sql("select count(*) from adverse_event")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aTermOfASpecialInterestProposesToMarkItsEvent() {
        var number = events.record(new RecordEvent(STUDY, "01-001", shingles()));
        var proposal = open().getFirst();
        assertThat(proposal.about()).isEqualTo(Proposal.About.ADVERSE_EVENT);
        assertThat(proposal.eventNo()).isEqualTo(number);

        signals.mark(new MarkEvent(STUDY, proposal.id(), proposal.version(), "By its term"));

        assertThat(safety.event(STUDY, number).content().specialInterest()).isEqualTo("HZ");
        assertThat(open()).isEmpty();
        assertThat(all(SignalState.ACCEPTED)).hasSize(1);
    }

    @Test
    void aVoidedEventTakesItsProposalAlong() {
        var number = events.record(new RecordEvent(STUDY, "01-001", shingles()));
        events.voidEvent(
                new VoidEvent(STUDY, number, safety.event(STUDY, number).version(), "Entered twice"));
        assertThat(open()).isEmpty();
    }

    @Test
    void aPatientWhoMovesTakesTheProposalsAlong() {
        igg("3.2", "2026-05-04");
        var patient = open().getFirst().patientId();
        database.sql("update patient set site_code = '02' where id = ?")
                .param(patient)
                .update();
        SignIn.as(database, Role.STUDY_MANAGER, STUDY);
        new TransactionTemplate(transactions).executeWithoutResult(status -> intake.moveRecords(List.of(patient)));

        SignIn.as(database, Role.INVESTIGATOR, STUDY, "01");
        assertThat(open()).isEmpty();
        SignIn.as(database, Role.INVESTIGATOR, STUDY, "02");
        assertThat(open()).hasSize(1);
    }

    @Test
    void anotherSiteSeesNothingAndCannotDecide() {
        igg("3.2", "2026-05-04");
        var proposal = open().getFirst();
        SignIn.as(database, Role.INVESTIGATOR, STUDY, "02");
        assertThat(open()).isEmpty();
        assertThat(signals.counts(STUDY, filter(null)).values()).containsOnly(0L);
        assertThatThrownBy(() -> signals.draft(STUDY, proposal.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> signals.dismiss(new DismissSignal(STUDY, proposal.id(), proposal.version(), "Not mine")))
                .isInstanceOf(NotFound.class);
        SignIn.as(database, Role.MONITOR, STUDY);
        assertThat(open()).hasSize(1);
        assertThatThrownBy(() -> signals.dismiss(new DismissSignal(STUDY, proposal.id(), proposal.version(), "No")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anImportIsLookedThroughAtItsEndInAsManyStatementsForTenPatientsAsForOne() {
        SignIn.as(database, Role.STUDY_MANAGER);
        takenIn("01-001");
        var one = Statements.of(() -> told.publishEvent(new EventsTakenIn(STUDY)));
        for (var number = 10; number < 20; number++) {
            SamplePatient.of(database, STUDY, "01", "01-0" + number);
            takenIn("01-0" + number);
        }
        var ten = Statements.of(() -> told.publishEvent(new EventsTakenIn(STUDY)));

        assertThat(all(SignalState.OPEN)).hasSize(11);
        assertThat(audited("CREATED")).as("one line an import").isEqualTo(2);
        assertThat(database.sql("""
                        select changes from audit_entry where record_type = 'safety_signal' order by id desc limit 1
                        """).query(String.class).single()).contains("proposals", "10");
        assertThat(ten).hasSameSizeAs(one);
        told.publishEvent(new EventsTakenIn(STUDY));
        assertThat(all(SignalState.OPEN)).hasSize(11);
    }

    @Test
    void whatAnImportChangesInAProposalIsALineOfItsOwn() {
        takenIn("01-001");
        SignIn.as(database, Role.STUDY_MANAGER);
        told.publishEvent(new EventsTakenIn(STUDY));
        database.sql("update finding set value_number = 8.2").update();
        told.publishEvent(new EventsTakenIn(STUDY));

        assertThat(all(SignalState.WITHDRAWN)).hasSize(1);
        assertThat(database.sql("""
                        select patient_no from audit_entry where record_type = 'safety_signal' and action = 'CHANGED'
                        """).query(String.class).list()).containsExactly("01-001");
    }

    @Test
    void pagesGoOnAfterTheLastRowAndTheFiltersNarrow() {
        igg("6.5", "2026-05-04");
        igg("4.5", "2026-05-11");
        igg("2.5", "2026-05-18");
        var first = signals.page(STUDY, filter(SignalState.OPEN), null, 2);
        assertThat(days(first)).containsExactly("2026-05-18", "2026-05-11");
        var rest = signals.page(STUDY, filter(SignalState.OPEN), SignalAnchor.after(first.getLast()), 2);
        assertThat(days(rest)).containsExactly("2026-05-04");
        assertThat(signals.page(STUDY, new SignalFilter(null, SignalRule.HZ, null), null, 9))
                .isEmpty();
    }

    private static List<String> days(Collection<SignalRow> rows) {
        return rows.stream().map(row -> row.seenOn().toString()).toList();
    }

    private List<SignalRow> open() {
        return all(SignalState.OPEN);
    }

    private List<SignalRow> all(SignalState state) {
        return signals.page(STUDY, filter(state), null, 50);
    }

    private static SignalFilter filter(@org.jspecify.annotations.Nullable SignalState state) {
        return new SignalFilter(state, null, null);
    }

    private static AcceptSignal accept(SignalRow proposal, EventContent draft) {
        return new AcceptSignal(
                STUDY,
                proposal.id(),
                proposal.version(),
                draft.but().awareAt(Instant.parse("2026-06-02T01:00:00Z")).facts());
    }

    private static EventContent shingles() {
        return shingles("2026-05-20");
    }

    private static EventContent shingles(String onset) {
        return EventContent.of("带状疱疹")
                .codedTerm("Shingles")
                .grade(2)
                .onset(PartialDate.of(onset))
                .facts();
    }

    private void interests(String... codes) {
        for (var code : codes)
            database.sql(
                            "insert into study_special_interest (study_code, code, position, name_en, name_zh) values (?, ?, 1, ?, ?)")
                    .params(STUDY, code, code + " in words", code + "中文")
                    .update();
    }

    private long igg(String grams, String on) {
        return records.record(finding(grams, on));
    }

    private long liver(String code, String number, String upper, String on) {
        return records.record(new RecordFinding(
                STUDY,
                "01-001",
                FindingKind.LABORATORY,
                code,
                code,
                new BigDecimal(number),
                null,
                "TBIL".equals(code) ? "µmol/L" : "U/L",
                null,
                new BigDecimal(upper),
                LocalDate.parse(on),
                null,
                null));
    }

    private void correct(long id, String grams) {
        var version = database.sql("select version from finding where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        records.correct(finding(grams, "2026-05-04"), new Correction(id, version, "Misread"));
    }

    private void takenIn(String patient) {
        database.sql("""
                        insert into finding (study_code, site_code, patient_id, kind, code, name, value_number, unit, range_low, range_high, taken_on)
                        select study_code, site_code, id, 'LABORATORY', 'IGG', 'IgG', 3.2, 'g/L', 7, 16, date '2026-05-04'
                        from patient where study_code = ? and patient_no = ?
                        """).params(STUDY, patient).update();
    }

    private static RecordFinding finding(String grams, String on) {
        return new RecordFinding(
                STUDY,
                "01-001",
                FindingKind.LABORATORY,
                "IGG",
                "IgG",
                new BigDecimal(grams),
                null,
                "g/L",
                new BigDecimal("7.0"),
                new BigDecimal("16.0"),
                LocalDate.parse(on),
                null,
                null);
    }

    private long audited(String action) {
        return database.sql("select count(*) from audit_entry where record_type = 'safety_signal' and action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }
}
