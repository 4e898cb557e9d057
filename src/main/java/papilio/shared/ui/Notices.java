package papilio.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionException;
import papilio.shared.DatabaseAway;
import papilio.shared.Refusal;

/** Tells a person what came of an action, in the own language. */
public final class Notices {
    private Notices() {}

    /**
     * Runs the action; a refusal, a stale edit or a database out of reach is told as a sentence, anything else goes to the session's error handler.
     *
     * @return whether it was done
     */
    public static boolean attempt(Component owner, Runnable action) {
        try {
            action.run();
            return true;
        } catch (Refusal refusal) {
            refused(sentence(owner, refusal));
        } catch (OptimisticLockingFailureException stale) {
            refused(owner.getTranslation("shared.staleEdit"));
        } catch (DataAccessException | TransactionException trouble) {
            if (!DatabaseAway.says(trouble)) throw trouble;
            refused(owner.getTranslation("shared.databaseAway"));
        }
        return false;
    }

    public static String sentence(Component owner, Refusal refusal) {
        return owner.getTranslation(refusal.key(), refusal.details());
    }

    public static void done(String sentence) {
        show(sentence, NotificationVariant.SUCCESS, 4_000);
    }

    public static void refused(String sentence) {
        show(sentence, NotificationVariant.ERROR, 8_000);
    }

    private static void show(String sentence, NotificationVariant variant, int milliseconds) {
        var notice = Notification.show(sentence, milliseconds, Notification.Position.TOP_CENTER);
        notice.addThemeVariants(variant);
        notice.setAssertive(variant == NotificationVariant.ERROR);
    }
}
