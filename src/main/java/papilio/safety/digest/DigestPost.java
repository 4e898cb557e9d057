package papilio.safety.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;
import papilio.shared.Rows;

/**
 * Sends what waits in the outbox. A digest is claimed before it is sent, so that of two portals one sends it; what was
 * claimed when a portal died is not sent again. A server that is away leaves it waiting, longer after each attempt.
 */
@Component
class DigestPost {
    private static final Logger LOG = LoggerFactory.getLogger(DigestPost.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 50;

    private final JdbcClient database;

    DigestPost(JdbcClient database) {
        this.database = database;
    }

    record Letter(long id, String address, String subject, String body, int attempts) {}

    /** @return how many the server took */
    int send(MailSender server, String from, Instant now) {
        var taken = 0;
        for (var letter : waiting(now)) {
            if (!claim(letter)) continue;
            if (!post(server, from, letter, now)) return taken;
            taken++;
        }
        return taken;
    }

    private List<Letter> waiting(Instant now) {
        return database.sql("""
                        select id, address, subject, body, attempts from digest_mail
                        where state = 'WAITING' and next_try_at <= :now order by next_try_at, id limit :limit
                        """)
                .param("now", utc(now))
                .param("limit", AT_ONCE)
                .query(Rows.of(Letter.class))
                .list();
    }

    private boolean claim(Letter letter) {
        return database.sql("""
                        update digest_mail set state = 'SENDING', attempts = attempts + 1 where id = ? and state = 'WAITING'
                        """).param(letter.id()).update() == 1;
    }

    private boolean post(MailSender server, String from, Letter letter, Instant now) {
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(letter.address());
        mail.setSubject(letter.subject());
        mail.setText(letter.body());
        try {
            server.send(mail);
        } catch (MailException away) {
            LOG.warn(
                    "The mail server did not take a digest, it waits: {}",
                    away.getClass().getSimpleName());
            wait(letter, now);
            return false;
        }
        database.sql("update digest_mail set state = 'SENT', sent_at = ? where id = ?")
                .params(utc(now), letter.id())
                .update();
        return true;
    }

    private void wait(Letter letter, Instant now) {
        database.sql("update digest_mail set state = 'WAITING', next_try_at = ? where id = ?")
                .params(utc(now.plus(pause(letter.attempts()))), letter.id())
                .update();
    }

    /** 5, 10, 20, 40 minutes, then every hour. */
    private static Duration pause(int attempts) {
        var pause = Duration.ofMinutes(5L << Math.min(attempts, 4));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
