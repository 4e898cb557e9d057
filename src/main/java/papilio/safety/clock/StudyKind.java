package papilio.safety.clock;

/** Whether the study gives the drug by protocol; only then do the sponsor's SUSAR reports apply. */
public enum StudyKind {
    NON_INTERVENTIONAL,
    INTERVENTIONAL
}
