package papilio.safety.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.access.AccessDeniedException;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.safety.DeadlineFilter;
import papilio.safety.DeadlineGroup;
import papilio.safety.DeadlineService;
import papilio.safety.EventContent;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.safety.Submission;
import papilio.safety.SubmitDeadline;
import papilio.safety.codes.Causality;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.shared.FieldRefusal;
import papilio.shared.PartialDate;

@PapilioTest
class TheDigestWaitsForItsServerTest {
    private static final String STUDY = "S1";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Instant NOW = Instant.parse("2026-06-30T00:00:00Z");

    @Autowired
    JdbcClient database;

    @Autowired
    EventService events;

    @Autowired
    DeadlineService deadlines;

    @Autowired
    DigestService digests;

    @Autowired
    DigestWriter writer;

    @Autowired
    DigestPost post;

    private @Nullable GreenMail server;

    @BeforeEach
    void study() {
        SampleStudy.of(database, STUDY).site("01", 70).site("02", 69);
        SamplePatient.of(database, STUDY, "01", "01-001");
        SamplePatient.of(database, STUDY, "02", "02-001");
    }

    @AfterEach
    void out() {
        SignIn.out();
        if (server != null) server.stop();
    }

    @Test
    void aSiteHearsOfItsOwnEventsInNumbersOnly() throws MessagingException, IOException {
        var own = recorded("01-001");
        var foreign = recorded("02-001");
        subscribe("01", "site01@hospital.example");
        writer.write(STUDY, DAY, NOW, NOW);
        assertThat(post.send(sender(started(0)), "papilio@localhost", NOW)).isEqualTo(1);
        var mail = received()[0];
        assertThat(mail.getSubject()).isEqualTo("S1: 2 deadlines missed, 0 due soon");
        assertThat((String) mail.getContent())
                .contains("Missed: 2 (" + own)
                .contains("逾期：2项")
                .doesNotContain(foreign)
                .doesNotContain("Pneumonia");
    }

    @Test
    void aServerThatIsAwayLeavesTheDigestWaitingAndItIsSentOnceWhenItIsBack() throws IOException {
        recorded("01-001");
        subscribe(null, "lead@hospital.example");
        writer.write(STUDY, DAY, NOW, NOW);
        var port = freePort();
        assertThat(post.send(sender(port), "papilio@localhost", NOW)).isZero();
        assertThat(outbox()).containsExactly(new DigestMailRow(DAY, "lead@hospital.example", "WAITING", 1));
        started(port);
        assertThat(post.send(sender(port), "papilio@localhost", NOW.plusSeconds(60)))
                .as("it is not tried again at once")
                .isZero();
        assertThat(post.send(sender(port), "papilio@localhost", NOW.plus(Duration.ofMinutes(5))))
                .isEqualTo(1);
        assertThat(post.send(sender(port), "papilio@localhost", NOW.plus(Duration.ofHours(2))))
                .isZero();
        assertThat(received()).hasSize(1);
        assertThat(outbox()).containsExactly(new DigestMailRow(DAY, "lead@hospital.example", "SENT", 2));
    }

    @Test
    void theBoardDoesNotWaitForTheServer() throws IOException {
        var number = recorded("01-001");
        subscribe(null, "lead@hospital.example");
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        var all = new DeadlineFilter(DeadlineGroup.ALL, null, null);
        var before = deadlines.page(STUDY, all, null, 10);
        writer.write(STUDY, DAY, NOW, NOW);
        assertThat(post.send(sender(freePort()), "papilio@localhost", NOW)).isZero();
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        assertThat(deadlines.page(STUDY, all, null, 10)).isEqualTo(before).hasSize(2);
        var first = before.getFirst();
        deadlines.submit(new SubmitDeadline(
                STUDY, first.id(), first.version(), new Submission(first.aware().plusSeconds(60), null, null, null)));
        assertThat(deadlines.counts(STUDY, all).running()).isEqualTo(1);
        assertThat(recorded("02-001")).isNotEqualTo(number);
    }

    @Test
    void ofTwoPortalsThatSendAtOnceOneDoes() throws IOException {
        recorded("01-001");
        subscribe(null, "lead@hospital.example");
        writer.write(STUDY, DAY, NOW, NOW);
        var sender = sender(started(0));
        var other = new AtomicInteger(-1);
        assertThat(post.send(
                        mail -> {
                            other.set(post.send(sender, "papilio@localhost", NOW));
                            sender.send(mail);
                        },
                        "papilio@localhost",
                        NOW))
                .isEqualTo(1);
        assertThat(other).as("it found the letter claimed").hasValue(0);
        assertThat(received()).hasSize(1);
    }

    @Test
    void aDayIsWrittenOnceHoweverOftenTheRoundComes() {
        recorded("01-001");
        subscribe(null, "lead@hospital.example");
        writer.write(STUDY, DAY, NOW, NOW);
        writer.write(STUDY, DAY, NOW, NOW);
        assertThat(outbox()).hasSize(1);
    }

    @Test
    void whatSomebodyElseClaimedIsNotSentAgain() throws IOException {
        recorded("01-001");
        subscribe(null, "lead@hospital.example");
        writer.write(STUDY, DAY, NOW, NOW);
        database.sql("update digest_mail set state = 'SENDING'").update();
        assertThat(post.send(sender(started(0)), "papilio@localhost", NOW)).isZero();
        assertThat(received()).isEmpty();
    }

    @Test
    void aLaterDayReplacesWhatStillWaits() {
        recorded("01-001");
        subscribe(null, "lead@hospital.example");
        writer.write(STUDY, DAY, NOW, NOW);
        writer.write(STUDY, DAY.plusDays(1), NOW, NOW);
        assertThat(outbox()).extracting(DigestMailRow::state).containsExactly("WAITING", "REPLACED");
    }

    @Test
    void whoIsRemovedWhileTheServerIsAwayGetsNothing() throws IOException {
        recorded("01-001");
        recorded("02-001");
        subscribe("01", "lead@hospital.example");
        subscribe("02", "lead@hospital.example");
        writer.write(STUDY, DAY, NOW, NOW);
        digests.remove(STUDY, digests.addresses(STUDY).getFirst(), "left the hospital");
        assertThat(post.send(sender(started(0)), "papilio@localhost", NOW)).isZero();
        writer.write(STUDY, DAY, NOW, NOW);
        assertThat(database.sql("select subject from digest_mail where state = 'WAITING'")
                        .query(String.class)
                        .single())
                .as("what is left of it on the same day")
                .isEqualTo("S1: 2 deadlines missed, 0 due soon");
        digests.remove(STUDY, digests.addresses(STUDY).getFirst(), "left the hospital");
        assertThat(outbox()).extracting(DigestMailRow::state).containsExactly("REPLACED");
    }

    @Test
    void whereNothingIsDueAnyMoreWhatWaitsIsReplaced() {
        recorded("01-001");
        subscribe(null, "lead@hospital.example");
        writer.write(STUDY, DAY, NOW, NOW);
        database.sql("update reporting_deadline set phase = 'ON_TIME', submitted_at = due_at")
                .update();
        writer.write(STUDY, DAY.plusDays(1), NOW, NOW);
        assertThat(outbox()).extracting(DigestMailRow::state).containsExactly("REPLACED");
    }

    @Test
    void whereNothingIsDueNobodyIsWrittenTo() {
        subscribe(null, "lead@hospital.example");
        writer.write(STUDY, DAY, NOW, NOW);
        assertThat(outbox()).isEmpty();
    }

    @Test
    void onlyAnAdministratorSaysWhoGetsIt() {
        SignIn.as(database, Role.STUDY_MANAGER);
        assertThatThrownBy(() -> digests.addresses(STUDY)).isInstanceOf(AccessDeniedException.class);
        SignIn.as(database, Role.ADMINISTRATOR);
        assertThat(digests.hasServer()).isFalse();
        assertThatThrownBy(() -> digests.add(STUDY, null, "no address", "why"))
                .isInstanceOfSatisfying(
                        FieldRefusal.class,
                        refused -> assertThat(refused.field()).isEqualTo("address"));
        subscribe("01", "site01@hospital.example");
        digests.remove(STUDY, digests.addresses(STUDY).getFirst(), "left the hospital");
        assertThat(digests.addresses(STUDY)).isEmpty();
        subscribe("01", "site01@hospital.example");
        assertThat(digests.addresses(STUDY)).hasSize(1);
    }

    private String recorded(String patientNo) {
        SignIn.as(database, Role.INVESTIGATOR, STUDY);
        return events.record(new RecordEvent(
                STUDY,
                patientNo,
                EventContent.of("Pneumonia")
                        .grade(3)
                        .onset(PartialDate.of("2026-06-01"))
                        .awareAt(Instant.parse("2026-06-02T01:00:00Z"))
                        .seriousBecause(SeriousnessCriterion.HOSP)
                        .causality(Causality.UNLIKELY)
                        .facts()));
    }

    private void subscribe(@Nullable String site, String address) {
        SignIn.as(database, Role.ADMINISTRATOR);
        digests.add(STUDY, site, address, "asked for it");
    }

    private List<DigestMailRow> outbox() {
        SignIn.as(database, Role.ADMINISTRATOR);
        return digests.outbox(STUDY);
    }

    private int started(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server.getSmtp().getPort();
    }

    private jakarta.mail.internet.MimeMessage[] received() {
        return java.util.Objects.requireNonNull(server).getReceivedMessages();
    }

    private static JavaMailSenderImpl sender(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
