package papilio.patient;

/** A visit took place, or it is known that it did not. */
public enum VisitState {
    DONE,
    MISSED
}
