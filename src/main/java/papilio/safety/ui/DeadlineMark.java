package papilio.safety.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.access.Role;
import papilio.safety.DeadlineAlarm;
import papilio.safety.DeadlineService;
import papilio.shared.NotFound;
import papilio.shared.ui.MenuMark;

/** How many deadlines of the caller's sites are missed or end soon, beside the entry of the safety page. */
@Component
class DeadlineMark implements MenuMark {
    private final DeadlineService deadlines;
    private final Access access;

    DeadlineMark(DeadlineService deadlines, Access access) {
        this.deadlines = deadlines;
        this.access = access;
    }

    @Override
    public String path() {
        return "safety";
    }

    @Override
    public Optional<Said> of(@Nullable String study) {
        if (study == null || !readsEvents()) return Optional.empty();
        try {
            return said(deadlines.alarm(study));
        } catch (NotFound unknown) {
            return Optional.empty(); // the page itself says that there is nothing of this name
        }
    }

    private boolean readsEvents() {
        return access.may(Role.STUDY_MANAGER, Role.MONITOR, Role.INVESTIGATOR, Role.COORDINATOR);
    }

    /** The missed ones first; with a sign, so that colour is not needed to tell them from those that end soon. */
    private static Optional<Said> said(DeadlineAlarm alarm) {
        if (alarm.silent()) return Optional.empty();
        var details = new Object[] {alarm.overdue(), alarm.dueSoon()};
        return Optional.of(
                alarm.overdue() > 0
                        ? new Said("◆ " + alarm.overdue(), "safety.menu.deadlines", details, "overdue")
                        : new Said(String.valueOf(alarm.dueSoon()), "safety.menu.deadlines", details, "attention"));
    }
}
