package papilio.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import papilio.access.Role;
import papilio.audit.signature.SignatureMeaning;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.report.MakeReport.OfEvent;
import papilio.report.paper.PrintingCancelled;
import papilio.safety.CorrectEvent;
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.safety.SafetyService;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.version.SignVersion;
import papilio.safety.version.VersionService;
import papilio.shared.NotFound;
import papilio.shared.PartialDate;

/** Serious events from the record to the paper: listing, tables and case forms, with signatures that go stale by an edit. */
@PapilioTest
class SeriousEventsOnPaperTest {
    private static final String STUDY = "PAPER-1";
    private static final String PASSWORD = "a quiet river bends";

    @Autowired
    private JdbcClient database;

    @Autowired
    private ReportService reports;

    @Autowired
    private EventService events;

    @Autowired
    private SafetyService safety;

    @Autowired
    private VersionService versions;

    @Autowired
    private VerificationService verification;

    @Autowired
    private PasswordEncoder encoder;

    private String own = "";
    private String foreign = "";

    @BeforeEach
    void twoSitesWithASeriousEventEach() {
        SampleStudy.of(database, STUDY).site("01", 70).site("02", 69);
        SamplePatient.of(database, STUDY, "01", "01-001");
        SamplePatient.of(database, STUDY, "02", "02-001");
        database.sql("""
                        insert into study_product (study_code, route, indication, manufacturer, country)
                        values (?, 'subcutaneous', 'systemic lupus erythematosus', 'RemeGen', 'CN')
                        """).param(STUDY).update();
        medication("prednisone", "2025-11", null, true);
        medication("stopped before", "2025-11-01", "2026-02-01", false);
        medication("given afterwards", "2026-06-03", null, true);
        medication("treats the reaction", "2026-06-01", null, true);
        laboratory("C-reactive protein", "84.2", "2026-06-02");
        laboratory("Potassium", "4.0", "2026-06-02");
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        own = events.record(new RecordEvent(STUDY, "01-001", pneumonia().facts()));
        foreign = events.record(new RecordEvent(STUDY, "02-001", pneumonia().facts()));
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void anEditOfASignedEventMakesTheSignatureStaleInTheNextPdf() {
        sign(own);
        manager();
        for (var kind : Set.of(ReportKind.SAE_LISTING, ReportKind.SAFETY))
            assertThat(text(kind)).contains("confirmed for the site").doesNotContain("stale: covers");
        assertThat(form(own, null)).contains("confirmed for the site").doesNotContain("stale: covers");
        edit(own, pneumonia().outcome(Outcome.RECOVERING).actionTaken(ActionTaken.DRUG_INTERRUPTED));
        manager();
        for (var kind : Set.of(ReportKind.SAE_LISTING, ReportKind.SAFETY))
            assertThat(text(kind)).contains("stale: covers version 1, current is 2");
        assertThat(form(own, 2)).contains("stale: covers version 1, current is 2");
        assertThat(form(own, 1)).contains("stale: covers version 1, current is 2");
    }

    @Test
    void aFormIsPrintedFromTheFrozenVersionAndFollowUpsMarkTheirChanges() {
        edit(own, pneumonia().outcome(Outcome.RECOVERING).actionTaken(ActionTaken.DRUG_INTERRUPTED));
        manager();
        assertThat(form(own, 1))
                .contains("version 1 · Initial", "outcome: –", "[ ] Yes [ ] No [X] NA")
                .doesNotContain("Changed since");
        assertThat(form(own, 2))
                .contains(
                        "version 2 · Follow-up 1",
                        "Changed since version 1, the version before (bar and asterisk at the box): Outcome, Action with drug",
                        "No earlier version is recorded as sent to anybody.",
                        "* 20.",
                        "[X] Yes [ ] No [ ] NA",
                        "outcome: recovering");
        assertThat(form(own, null)).as("the newest").contains("version 2");
    }

    @Test
    void aFollowUpSaysAlsoWhatChangedSinceTheVersionThatEachRecipientHas() {
        sent(own, "ETHICS", 1, "2026-06-03 02:00:00");
        edit(own, pneumonia().outcome(Outcome.RECOVERING));
        sent(own, "ADR_SYSTEM", 2, "2026-06-05 02:00:00");
        edit(own, pneumonia().outcome(Outcome.RECOVERING).actionTaken(ActionTaken.DRUG_INTERRUPTED));
        manager();
        assertThat(form(own, 3))
                .contains(
                        "* Changed since version 2, the version before and the last one sent to National ADR system on 2026-06-05 "
                                + "(bar and asterisk at the box): Action with drug",
                        "* Changed since version 1, the last one sent to Ethics committee on 2026-06-03 "
                                + "(bar and asterisk at the box): Outcome, Action with drug");
        assertThat(form(own, 2))
                .contains("* Changed since version 1, the version before and the last one sent to Ethics");
        assertThat(form(own, 1)).doesNotContain("Changed since", "recorded as sent");
    }

    @Test
    void theCountryIsNamedInTheReadersLanguageAndTheReporterOnce() {
        database.sql("update site set country = 'China 中国', investigator = 'Dr. Example · 示例医生' where study_code = ?")
                .param(STUDY)
                .update();
        manager();
        assertThat(form(own, 1))
                .contains("China (CN)", "Dr. Example; Hospital 01")
                .doesNotContain("中国", "示例医生");
        var chinese = reports.make(MakeReport.caseForm(STUDY, new OfEvent(own, 1), Locale.CHINESE));
        assertThat(text(chinese)).contains("中国（CN）", "示例医生").doesNotContain("Dr. Example");
    }

    @Test
    void theBoxesAreFilledFromThePatientsRecords() {
        manager();
        assertThat(form(own, 1))
                .contains(
                        "01-001",
                        "1991",
                        "2026-01-12 to 2026-06-01 (last dose before onset)",
                        "141 days (20.1 weeks)",
                        "C-reactive protein 84.2 mg/L (range 0–5)",
                        "prednisone, since 2025-11, continuing",
                        "subcutaneous",
                        "RemeGen",
                        "[X] 9. Involved",
                        "2026-06-02")
                .doesNotContain("stopped before", "given afterwards", "treats the reaction", "Potassium");
    }

    @Test
    void anotherSitesEventIsAsUnknownAsNone() {
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        assertThat(form(own, null)).contains(own);
        assertThatThrownBy(() -> form(foreign, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> form(foreign, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> form("NO-SUCH-E1", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> form(own, 9)).isInstanceOf(NotFound.class);
        assertThat(text(ReportKind.SAE_LISTING)).contains(own).doesNotContain(foreign);
        assertThat(text(ReportKind.CIOMS)).contains(own).doesNotContain(foreign);
    }

    @Test
    void aRunAboutOneEventBelongsToItsSite() {
        manager();
        var run = reports.make(MakeReport.caseForm(STUDY, new OfEvent(foreign, null), Locale.ENGLISH));
        assertThat(run.sites()).isEqualTo("02");
        assertThat(run.about()).isEqualTo(foreign + " · 1");
        assertThat(run.fileName()).isEqualTo("PAPER-1-cioms-" + foreign + "-v1-2026-06-30-en.pdf");
        SignIn.as(database, Role.COORDINATOR, STUDY, "01");
        assertThatThrownBy(() -> reports.pdf(STUDY, run.runNo())).isInstanceOf(NotFound.class);
        SignIn.as(database, Role.COORDINATOR, STUDY, "02");
        assertThat(reports.runs(STUDY, ReportKind.CIOMS, null, 5)).containsExactly(run);
    }

    @Test
    void anotherEventsFormIsNoNewerOneButTheNextVersionIs() {
        manager();
        var first = reports.make(MakeReport.caseForm(STUDY, new OfEvent(own, 1), Locale.ENGLISH));
        reports.make(MakeReport.caseForm(STUDY, new OfEvent(foreign, 1), Locale.ENGLISH));
        assertThat(verification.byCode(first.checkCode(), "p").orElseThrow().newer())
                .isFalse();
        edit(own, pneumonia().outcome(Outcome.RECOVERING));
        manager();
        reports.make(MakeReport.caseForm(STUDY, new OfEvent(own, 2), Locale.ENGLISH));
        assertThat(verification.byCode(first.checkCode(), "p").orElseThrow().newer())
                .isTrue();
    }

    @Test
    void allFormsOfACutoffAreOneRunAndAStoppedOneKeepsNothing() {
        manager();
        assertThat(text(ReportKind.CIOMS)).contains("Control number " + own, "Control number " + foreign);
        var before = reports.runs(STUDY, null, null, 10);
        assertThatThrownBy(() -> reports.make(order(ReportKind.CIOMS), (done, all) -> done < 1))
                .isInstanceOf(PrintingCancelled.class);
        assertThat(reports.runs(STUDY, null, null, 10)).isEqualTo(before);
        var early = new MakeReport(STUDY, ReportKind.CIOMS, LocalDate.of(2026, 5, 31), Locale.ENGLISH, Set.of());
        assertThat(reports.preview(early).lines().getFirst()).startsWith("None:");
    }

    @Test
    void theIntervalIsPartOfTheWholeTime() {
        manager();
        var all = order(ReportKind.CUMULATIVE);
        assertThat(reports.preview(all.since(LocalDate.of(2026, 6, 1))).lines())
                .contains(
                        "From 2026-06-01 to 2026-06-30: 2 treatment-emergent events, 2 of them serious; patients with a serious one: 2/2 (100.0\u00a0%).");
        assertThat(reports.preview(all.since(LocalDate.of(2026, 6, 2))).lines())
                .contains(
                        "From 2026-06-02 to 2026-06-30: 0 treatment-emergent events, 0 of them serious; patients with a serious one: 0/2 (0.0\u00a0%).",
                        "Since the first dose: 2 treatment-emergent events, 2 of them serious; patients with a serious one: 2/2 (100.0\u00a0%).");
        assertThat(reports.preview(all).problems()).isEmpty();
    }

    @Test
    void aFollowUpFormSaysWhenItsInformationWasReceived() {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var event = events.record(new RecordEvent(STUDY, "01-001", pneumonia().facts()));
        events.correct(new CorrectEvent(
                STUDY,
                event,
                0,
                pneumonia().narrative("CT").facts(),
                Instant.parse("2026-06-10T01:00:00Z"),
                "CT report"));
        manager();
        assertThat(form(event, null)).contains("Follow-up information 2026-06-10");
    }

    @Test
    void aDeadlineIsPrintedOnTheDayOfTheSite() {
        database.sql("update site set zone = 'America/New_York' where code = '01'")
                .update();
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        events.record(new RecordEvent(STUDY, "01-001", pneumonia().facts()));
        manager();
        assertThat(text(ReportKind.SAE_LISTING)).contains("R3B: overdue since 2026-06-16");
    }

    private static EventDraft pneumonia() {
        return EventContent.of("Pneumonia")
                .grade(3)
                .seriousBecause(SeriousnessCriterion.HOSP)
                .onset(PartialDate.of("2026-06-01"))
                .awareAt(Instant.parse("2026-06-02T01:00:00Z"));
    }

    private void sent(String event, String recipient, int version, String at) {
        database.sql("""
                        insert into reporting_deadline (study_code, site_code, event_id, rule_code, aware_at, due_at, submitted_at, recipient,
                          event_version)
                        select study_code, site_code, id, ?, timestamp '2026-06-02 01:00:00', timestamp '2026-07-01 00:00:00',
                          cast(? as datetime(6)), ?, ? from adverse_event where event_no = ?
                        """).params("X" + version, at, recipient, version, event).update();
    }

    private void manager() {
        SignIn.as(database, Role.STUDY_MANAGER, STUDY);
    }

    private void sign(String event) {
        var name = SignIn.as(database, Role.INVESTIGATOR, STUDY);
        database.sql("update account set password_hash = ? where username = ?")
                .params(encoder.encode(PASSWORD), name)
                .update();
        var newest = versions.versions(STUDY, event).getFirst();
        versions.sign(new SignVersion(
                STUDY, event, newest.number(), newest.hash(), SignatureMeaning.INVESTIGATOR_CONFIRMS, PASSWORD));
    }

    private void edit(String event, EventDraft draft) {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var version = safety.event(STUDY, event).version();
        events.correct(new CorrectEvent(STUDY, event, version, draft.facts(), null, "new information"));
    }

    private static MakeReport order(ReportKind kind) {
        return new MakeReport(STUDY, kind, null, Locale.ENGLISH, Set.of());
    }

    private String text(ReportKind kind) {
        return text(reports.make(order(kind)));
    }

    private String form(String event, @org.jspecify.annotations.Nullable Integer version) {
        return text(reports.make(MakeReport.caseForm(STUDY, new OfEvent(event, version), Locale.ENGLISH)));
    }

    private String text(RunRow run) {
        return String.join(" ", PdfPages.of(reports.pdf(STUDY, run.runNo()).bytes()));
    }

    private void medication(String name, String from, @org.jspecify.annotations.Nullable String to, boolean ongoing) {
        database.sql("""
                        insert into medication (study_code, site_code, patient_id, name, started, started_first, ended, ended_last, ongoing)
                        select study_code, site_code, id, ?, ?, ?, ?, ?, ? from patient where study_code = ? and patient_no = '01-001'
                        """)
                .params(
                        name,
                        from,
                        PartialDate.of(from).earliest(),
                        to,
                        to == null ? null : LocalDate.parse(to),
                        ongoing,
                        STUDY)
                .update();
    }

    private void laboratory(String name, String value, String day) {
        database.sql("""
                        insert into finding (study_code, site_code, patient_id, kind, code, name, value_number, unit, range_low, range_high, taken_on)
                        select study_code, site_code, id, 'LABORATORY', 'X', ?, ?, 'mg/L', 0, 5, ? from patient
                        where study_code = ? and patient_no = '01-001'
                        """)
                .params(name, new java.math.BigDecimal(value), LocalDate.parse(day), STUDY)
                .update();
    }
}
