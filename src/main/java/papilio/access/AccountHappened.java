package papilio.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something happened to an account; the audit trail listens, in the same transaction. */
public record AccountHappened(
        What what,
        String username,
        String label,
        @Nullable String actor,
        @Nullable Role actorRole,
        List<Detail> details,
        @Nullable String reason) {
    /** Named as the audit trail's actions are. */
    public enum What {
        CREATED,
        CHANGED,
        LOCKED,
        UNLOCKED,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        SIGNED_IN,
        SIGN_IN_FAILED,
        SIGNED_OUT
    }

    /** A field with what it was and what it became. */
    public record Detail(
            String field, @Nullable String from, @Nullable String to) {}

    static AccountHappened of(What what, String username, String label) {
        return new AccountHappened(what, username, label, null, null, List.of(), null);
    }

    /** Done by somebody who is not (or no longer) the one signed in. */
    AccountHappened by(String who, @Nullable Role role) {
        return new AccountHappened(what, username, label, who, role, details, reason);
    }

    AccountHappened with(String field, @Nullable Object from, @Nullable Object to) {
        if (Objects.equals(from, to)) return this;
        var more = new ArrayList<>(details);
        more.add(new Detail(field, from == null ? null : from.toString(), to == null ? null : to.toString()));
        return new AccountHappened(what, username, label, actor, actorRole, List.copyOf(more), reason);
    }

    AccountHappened because(@Nullable String why) {
        return new AccountHappened(what, username, label, actor, actorRole, details, why);
    }
}
