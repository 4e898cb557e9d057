package papilio.exchange;

/** Told after every row; may end the import by throwing {@link ImportCancelled}. */
interface Progress {
    Progress NONE = () -> {};

    void row();
}
