package papilio.oversight;

/** Ends an open call with what came of it; {@code version} is the one that the person looked at. */
public record CloseCall(String study, long id, long version, String note) {
    public CloseCall {
        note = LogCall.words("note", note);
    }
}
