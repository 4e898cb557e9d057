package papilio.safety.version;

/** The first report of a serious event, one that follows it, or the one that closes it. */
public enum VersionKind {
    INITIAL,
    FOLLOW_UP,
    FINAL
}
