package papilio.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import papilio.shared.DatabaseAway;
import papilio.shared.Refusal;
import papilio.shared.ui.Notices;

/** What nobody expected: the person gets a number, the log has the same one and the rest. */
class Incidents implements ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /** Logs it and gives its number. */
    static String written(Throwable error) {
        var number = RANDOM.ints(8, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
        LOG.error("Incident {}", number, error);
        return number;
    }

    @Override
    public void error(ErrorEvent event) {
        var error = event.getThrowable();
        if (isGone(error)) {
            LOG.debug("The reader left before the answer", error);
            return;
        }
        var ui = UI.getCurrent();
        if (ui == null) {
            written(error);
            return;
        }
        var cause = expected(error);
        switch (cause) {
            case Refusal refusal -> Notices.refused(ui.getTranslation(refusal.key(), refusal.details()));
            case OptimisticLockingFailureException stale -> Notices.refused(ui.getTranslation("shared.staleEdit"));
            case AccessDeniedException denied -> Notices.refused(ui.getTranslation("shell.noAccess.why"));
            default ->
                Notices.refused(
                        DatabaseAway.says(error)
                                ? ui.getTranslation("shared.databaseAway")
                                : ui.getTranslation("shell.incident.notice", written(error)));
        }
    }

    /** A browser that was closed while it was answered is nobody's mistake. */
    private static boolean isGone(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause())
            if (cause instanceof ClientAbortException) return true;
        return false;
    }

    /** Flow wraps what a listener throws. */
    private static Throwable expected(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal
                    || cause instanceof AccessDeniedException
                    || cause instanceof OptimisticLockingFailureException) return cause;
        }
        return error;
    }
}
