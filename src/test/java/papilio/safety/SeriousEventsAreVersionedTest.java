package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static papilio.safety.SampleEvents.STUDY;
import static papilio.safety.SampleEvents.cough;
import static papilio.safety.SampleEvents.pneumonia;
import static papilio.safety.SampleEvents.recorded;
import static papilio.safety.SampleEvents.related;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import papilio.access.Role;
import papilio.audit.signature.SignatureMeaning;
import papilio.audit.signature.SignatureRow;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;
import papilio.safety.EventChanged.Cause;
import papilio.safety.codes.Causality;
import papilio.safety.version.EventVersionRow;
import papilio.safety.version.SignOffBatch;
import papilio.safety.version.SignOffReport;
import papilio.safety.version.SignOffService;
import papilio.safety.version.SignVersion;
import papilio.safety.version.VersionKind;
import papilio.safety.version.VersionService;
import papilio.shared.FieldRefusal;
import papilio.shared.NotFound;
import papilio.shared.StaleEdit;

@PapilioTest
class SeriousEventsAreVersionedTest {
    private static final String PASSWORD = "a quiet river bends";

    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    SafetyService safety;

    @Autowired
    ReviewService reviews;

    @Autowired
    EventCloser closer;

    @Autowired
    VersionService versions;

    @Autowired
    SignOffService signOffs;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    ApplicationEventPublisher told;

    @BeforeEach
    void study() {
        SampleEvents.study(database);
    }

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void anEventThatIsNotSeriousHasNone() {
        var number = recorded(database, events, "01-001", cough());
        assertThat(versions.versions(STUDY, number)).isEmpty();
    }

    @Test
    void theFirstReportThenOneFollowUpForEachCorrection() {
        var number = recorded(database, events, "01-001", pneumonia());
        correct(number, pneumonia().grade(4));
        correct(number, pneumonia().grade(4)); // says the same
        correct(number, pneumonia().grade(3).narrative("Improved"));
        assertThat(versions.versions(STUDY, number))
                .extracting(
                        EventVersionRow::number, EventVersionRow::kind, EventVersionRow::cause, EventVersionRow::reason)
                .containsExactly(
                        tuple(3, VersionKind.FOLLOW_UP, Cause.CORRECTED, "new information"),
                        tuple(2, VersionKind.FOLLOW_UP, Cause.CORRECTED, "new information"),
                        tuple(1, VersionKind.INITIAL, Cause.RECORDED, null));
        var rows = versions.versions(STUDY, number);
        assertThat(rows.getFirst().changesFrom(rows.getLast()))
                .containsExactly(new FieldChange("narrative", null, "Improved"));
    }

    @Test
    void anEventThatBecomesSeriousBeginsWithWhatMadeItSo() {
        var number = recorded(database, events, "01-001", cough());
        correct(number, pneumonia());
        assertThat(versions.versions(STUDY, number))
                .extracting(EventVersionRow::number, EventVersionRow::kind)
                .containsExactly(tuple(1, VersionKind.INITIAL));
        correct(number, cough()); // no longer serious: what was told still counts
        assertThat(versions.versions(STUDY, number)).hasSize(2);
    }

    @Test
    void theSponsorsJudgementMakesAVersionToo() {
        var number = recorded(database, events, "01-001", related(pneumonia()));
        SignIn.as(database, Role.MONITOR);
        reviews.judge(new JudgeEvent(STUDY, number, 0, Causality.UNLIKELY, true));
        assertThat(newest(number).cause()).isEqualTo(Cause.JUDGED);
        assertThat(newest(number).content()).containsEntry("sponsorCausality", "UNLIKELY");
        assertThat(database.sql("select disputed from adverse_event where event_no = ?")
                        .param(number)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theHashIsThatOfTheStoredText() throws Exception {
        var number = recorded(database, events, "01-001", pneumonia());
        var text = database.sql("select content from event_version where event_no = ?")
                .param(number)
                .query(String.class)
                .single();
        var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat(newest(number).hash()).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(text).startsWith("{\"awareAt\":\"2026-06-02T01:00:00Z\",\"causality\":\"UNLIKELY\"");
    }

    @Test
    void aFinalVersionClosesTheEventUntilTheSponsorOpensIt() {
        var number = recorded(database, events, "01-001", pneumonia());
        SignIn.as(database, Role.MONITOR);
        closer.finish(new FinishEvent(STUDY, number, 0, "complete"));
        assertThat(newest(number).kind()).isEqualTo(VersionKind.FINAL);
        var version = safety.event(STUDY, number).version();
        assertThatThrownBy(() -> reviews.judge(new JudgeEvent(STUDY, number, version, Causality.POSSIBLE, null)))
                .isInstanceOf(EventFinished.class);
        SignIn.as(database, Role.INVESTIGATOR, STUDY, "01");
        assertThatThrownBy(() -> correctMyself(number, pneumonia().grade(4)))
                .isInstanceOf(EventFinished.class)
                .hasMessage("safety.refused.finished");
        assertThatThrownBy(() -> events.voidEvent(new VoidEvent(STUDY, number, version, "twice")))
                .isInstanceOf(EventFinished.class);
        assertThatThrownBy(() -> closer.reopen(new FinishEvent(STUDY, number, version, "late news")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(safety.event(STUDY, number).content().grade()).isEqualTo(3);

        SignIn.as(database, Role.MONITOR);
        closer.reopen(new FinishEvent(STUDY, number, version, "late news"));
        assertThat(newest(number).kind()).isEqualTo(VersionKind.FOLLOW_UP);
        SignIn.as(database, Role.INVESTIGATOR, STUDY, "01");
        correct(number, pneumonia().grade(4));
        assertThat(newest(number).number()).isEqualTo(4);
    }

    @Test
    void onlyASeriousEventIsClosedAndNotWithoutAReason() {
        var mild = recorded(database, events, "01-001", cough());
        var number = recorded(database, events, "01-001", pneumonia());
        SignIn.as(database, Role.MONITOR);
        assertThatThrownBy(() -> closer.finish(new FinishEvent(STUDY, mild, 0, "complete")))
                .hasMessage("safety.refused.finishNotSerious");
        assertThatThrownBy(() -> closer.finish(new FinishEvent(STUDY, number, 0, " ")))
                .hasMessage("safety.refused.reason");
        assertThatThrownBy(() -> closer.finish(new FinishEvent(STUDY, number, 7, "complete")))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void whatCameInInBulkGetsItsVersionsAtTheEnd() {
        var number = recorded(database, events, "01-001", pneumonia());
        database.sql("delete from event_version").update();
        told.publishEvent(new EventsTakenIn(STUDY));
        assertThat(newest(number).cause()).isEqualTo(Cause.IMPORTED);
        told.publishEvent(new EventsTakenIn(STUDY));
        assertThat(versions.versions(STUDY, number)).hasSize(1);
        database.sql("update adverse_event set grade = 4 where event_no = ?")
                .param(number)
                .update();
        told.publishEvent(new EventsTakenIn(STUDY));
        assertThat(versions.versions(STUDY, number))
                .extracting(EventVersionRow::kind)
                .containsExactly(VersionKind.FOLLOW_UP, VersionKind.INITIAL);
    }

    @Test
    void aSignatureCoversOneVersionAndIsStaleWithTheNext() {
        var number = recorded(database, events, "01-001", pneumonia());
        var name = signer(Role.INVESTIGATOR, "01");
        sign(number, SignatureMeaning.INVESTIGATOR_CONFIRMS, PASSWORD);
        assertThat(newest(number).signatures())
                .extracting(SignatureRow::name, SignatureRow::version, SignatureRow::stale)
                .containsExactly(tuple(name, 1, false));
        assertThat(database.sql("select changes from audit_entry where record_label = ? and action = 'SIGNED'")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains("INVESTIGATOR_CONFIRMS")
                .contains(newest(number).hash());

        correct(number, pneumonia().grade(4));
        assertThat(newest(number).signatures()).isEmpty();
        assertThat(versions.versions(STUDY, number).getLast().signatures())
                .extracting(SignatureRow::stale)
                .containsExactly(true);
    }

    @Test
    void contentThatChangedBesideTheVersionsMakesASignatureStaleToo() {
        var number = recorded(database, events, "01-001", pneumonia());
        signer(Role.MONITOR);
        sign(number, SignatureMeaning.SPONSOR_REVIEWED, PASSWORD);
        database.sql("update adverse_event set grade = 4 where event_no = ?")
                .param(number)
                .update();
        assertThat(newest(number).signatures()).extracting(SignatureRow::stale).containsExactly(true);
    }

    @Test
    void aVersionThatChangedWhileItWasReadIsNotSigned() {
        var number = recorded(database, events, "01-001", pneumonia());
        var read = newest(number);
        correct(number, pneumonia().grade(4));
        signer(Role.MONITOR);
        assertThatThrownBy(() -> versions.sign(new SignVersion(
                        STUDY, number, read.number(), read.hash(), SignatureMeaning.SPONSOR_REVIEWED, PASSWORD)))
                .isInstanceOf(StaleEdit.class);
        assertThat(signatures()).isZero();
    }

    @Test
    void aWrongPasswordSignsNothingAndIsKeptInTheTrail() {
        var number = recorded(database, events, "01-001", pneumonia());
        signer(Role.MONITOR);
        assertThatThrownBy(() -> sign(number, SignatureMeaning.SPONSOR_REVIEWED, "guess"))
                .asInstanceOf(type(FieldRefusal.class))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo("password");
                    assertThat(refused.key()).isEqualTo("access.password.wrong");
                });
        assertThat(signatures()).isZero();
    }

    @Test
    void nobodySignsOneVersionTwiceWithTheSameMeaning() {
        var number = recorded(database, events, "01-001", pneumonia());
        signer(Role.MONITOR);
        sign(number, SignatureMeaning.SPONSOR_REVIEWED, PASSWORD);
        assertThatThrownBy(() -> sign(number, SignatureMeaning.SPONSOR_REVIEWED, PASSWORD))
                .hasMessage("safety.version.signedAlready");
        assertThat(newest(number).signatures()).hasSize(1);
    }

    @Test
    void whoGuessesIsBraked() {
        var number = recorded(database, events, "01-001", pneumonia());
        signer(Role.MONITOR);
        for (var guess = 0; guess < 3; guess++)
            assertThatThrownBy(() -> sign(number, SignatureMeaning.SPONSOR_REVIEWED, "guess"))
                    .hasMessage("access.password.wrong");
        for (var more = 0; more < 8; more++) // the first waits are so short that a slow machine outlasts them
        assertThatThrownBy(() -> sign(number, SignatureMeaning.SPONSOR_REVIEWED, "guess"));
        assertThatThrownBy(() -> sign(number, SignatureMeaning.SPONSOR_REVIEWED, PASSWORD))
                .hasMessage("access.password.tooMany");
    }

    @Test
    void everyRoleSignsWithItsOwnMeaning() {
        var number = recorded(database, events, "01-001", pneumonia());
        signer(Role.MONITOR);
        assertThatThrownBy(() -> sign(number, SignatureMeaning.INVESTIGATOR_CONFIRMS, PASSWORD))
                .hasMessage("audit.signature.notYours");
        signer(Role.INVESTIGATOR, "01");
        assertThatThrownBy(() -> sign(number, SignatureMeaning.SPONSOR_REVIEWED, PASSWORD))
                .hasMessage("audit.signature.notYours");
        signer(Role.COORDINATOR, "01");
        assertThatThrownBy(() -> sign(number, SignatureMeaning.INVESTIGATOR_CONFIRMS, PASSWORD))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anEventOfAnotherSiteIsNotFound() {
        var foreign = recorded(database, events, "02-001", pneumonia());
        var read = newest(foreign);
        signer(Role.INVESTIGATOR, "01");
        assertThatThrownBy(() -> versions.versions(STUDY, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> versions.sign(new SignVersion(
                        STUDY, foreign, 1, read.hash(), SignatureMeaning.INVESTIGATOR_CONFIRMS, PASSWORD)))
                .isInstanceOf(NotFound.class);
        SignIn.as(database, Role.MONITOR, STUDY, "01");
        assertThatThrownBy(() -> closer.finish(new FinishEvent(STUDY, foreign, 0, "complete")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aBatchIsReviewedAndSignedAllOrNothingForEachEvent() {
        var serious = recorded(database, events, "01-001", pneumonia());
        var mild = recorded(database, events, "01-001", cough());
        var moved = recorded(database, events, "01-001", cough());
        correct(moved, cough().grade(2));
        var foreign = recorded(database, events, "02-001", cough());
        signer(Role.MONITOR, "01");
        var reads = Set.of(
                new SignOffBatch.Read(serious, 0),
                new SignOffBatch.Read(mild, 0),
                new SignOffBatch.Read(moved, 0),
                new SignOffBatch.Read(foreign, 0));
        assertThatThrownBy(() ->
                        signOffs.signOff(new SignOffBatch(STUDY, reads, SignatureMeaning.BATCH_SIGNED_OFF, "guess")))
                .hasMessage("access.password.wrong");
        assertThat(signatures()).isZero();
        var report = signOffs.signOff(new SignOffBatch(STUDY, reads, SignatureMeaning.BATCH_SIGNED_OFF, PASSWORD));
        assertThat(report.signed()).containsExactlyInAnyOrder(serious, mild);
        assertThat(report.left())
                .extracting(SignOffReport.Left::eventNo, SignOffReport.Left::key)
                .containsExactlyInAnyOrder(
                        tuple(moved, "safety.signOff.changed"), tuple(foreign, "safety.signOff.gone"));
        assertThat(safety.event(STUDY, mild).state()).isEqualTo(ReviewState.REVIEWED);
        assertThat(safety.event(STUDY, moved).state()).isEqualTo(ReviewState.NEW);
        assertThat(versions.unversioned(safety.event(STUDY, mild)))
                .extracting(SignatureRow::stale)
                .containsExactly(false);
        correct(mild, cough().grade(2));
        SignIn.as(database, Role.MONITOR);
        assertThat(versions.unversioned(safety.event(STUDY, mild)))
                .extracting(SignatureRow::stale)
                .containsExactly(true);
    }

    @Test
    void aVersionSaysWhenItsInformationWasReceived() {
        var number = recorded(database, events, "01-001", pneumonia());
        var received = Instant.parse("2026-06-10T01:00:00Z");
        events.correct(new CorrectEvent(STUDY, number, 0, pneumonia().grade(4).facts(), received, "CT report"));
        assertThat(versions.versions(STUDY, number))
                .extracting(EventVersionRow::informedAt)
                .containsExactly(received, null);
    }

    private String signer(Role role, String... sites) {
        var name = SignIn.as(database, role, STUDY, sites);
        database.sql("update account set password_hash = ? where username = ?")
                .params(encoder.encode(PASSWORD), name)
                .update();
        return name;
    }

    private void sign(String number, SignatureMeaning meaning, String password) {
        var read = newest(number);
        versions.sign(new SignVersion(STUDY, number, read.number(), read.hash(), meaning, password));
    }

    private void correct(String number, EventDraft event) {
        var reader = SecurityContextHolder.getContext();
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        try {
            correctMyself(number, event);
        } finally {
            SecurityContextHolder.setContext(reader);
        }
    }

    private void correctMyself(String number, EventDraft event) {
        var version = safety.event(STUDY, number).version();
        events.correct(new CorrectEvent(STUDY, number, version, event.facts(), null, "new information"));
    }

    private EventVersionRow newest(String number) {
        return versions.versions(STUDY, number).getFirst();
    }

    private long signatures() {
        return database.sql("select count(*) from electronic_signature")
                .query(Long.class)
                .single();
    }
}
