package papilio.lupus;

/** Whether something was ever seen in a patient; UNKNOWN is not ABSENT: nobody looked, or nobody remembers. */
public enum Evidence {
    PRESENT,
    ABSENT,
    UNKNOWN
}
