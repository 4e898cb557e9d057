package papilio.shared;

/** Somebody else saved the record while it was being edited; nothing was saved now, and nothing typed is lost. */
public class StaleEdit extends Refusal {
    public StaleEdit() {
        super("shared.staleEdit");
    }
}
