package papilio.safety;

import papilio.audit.Action;

/** What a monitor decides about one version of an event. */
public enum Decision {
    REVIEWED(ReviewState.REVIEWED, Action.REVIEWED, false),
    QUERY(ReviewState.QUERIED, Action.QUERIED, true),
    NO_ACTION(ReviewState.REVIEWED, Action.REVIEWED, false),
    ESCALATE(ReviewState.ESCALATED, Action.ESCALATED, true);

    private final ReviewState state;
    private final Action action;
    private final boolean needsWords;

    Decision(ReviewState state, Action action, boolean needsWords) {
        this.state = state;
        this.action = action;
        this.needsWords = needsWords;
    }

    public ReviewState state() {
        return state;
    }

    Action action() {
        return action;
    }

    /** Nothing of it waits for anybody any more. */
    public boolean settles() {
        return state == ReviewState.REVIEWED;
    }

    /** A question and an escalation say what about; a sign-off may stand alone. */
    public boolean needsWords() {
        return needsWords;
    }
}
