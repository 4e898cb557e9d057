package papilio.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Too many failures: nothing is looked at before the time that it names. */
class Braked extends AuthenticationException {
    private final Instant freeAt;

    Braked(Instant freeAt) {
        super("braked");
        this.freeAt = freeAt;
    }

    /** At least one, so that whoever waits so long gets through. */
    long secondsFrom(Instant now) {
        return Math.max(1, Duration.between(now, freeAt).plusMillis(999).toSeconds());
    }
}
