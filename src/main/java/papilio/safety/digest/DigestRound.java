package papilio.safety.digest;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import papilio.access.Access;
import papilio.access.SystemWork;
import papilio.safety.BusinessTime;
import papilio.study.StudyService;

/** Every few minutes: from the morning hour of each study's zone on its digests of the day, then what waits. */
@Configuration
@EnableScheduling
class DigestRound {
    private final DigestWriter writer;
    private final DigestPost post;
    private final StudyService studies;
    private final Access access;
    private final ObjectProvider<MailSender> server;
    private final Clock clock;
    private final String from;
    private final int hour;

    DigestRound(
            DigestWriter writer,
            DigestPost post,
            StudyService studies,
            Access access,
            ObjectProvider<MailSender> server,
            Clock clock,
            @Value("${papilio.digest.from:papilio@localhost}") String from,
            @Value("${papilio.digest.hour:7}") int hour) {
        this.writer = writer;
        this.post = post;
        this.studies = studies;
        this.access = access;
        this.server = server;
        this.clock = clock;
        this.from = from;
        this.hour = hour;
    }

    /** Off without a mail server. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
    void go() {
        var sender = server.getIfAvailable();
        if (sender == null) return;
        SystemWork.run(() -> access.studies().forEach(this::write));
        post.send(sender, from, clock.instant());
    }

    private void write(String study) {
        var settings = studies.settings(study);
        var here = clock.instant().atZone(settings.zone());
        if (here.getHour() < hour) return;
        writer.write(study, here.toLocalDate(), BusinessTime.now(settings, clock), clock.instant());
    }
}
