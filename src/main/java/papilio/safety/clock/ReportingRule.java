package papilio.safety.clock;

/** Codes of the reporting rules; who is told, when and on which clock stands in the rows of {@link ClockRule}. */
public enum ReportingRule {
    /** Investigator to lead investigator and sponsor contact: any serious event. */
    R1,
    /** Investigator to the ethics committee: serious event at the own site. */
    R2,
    /** The follow-up of R2 on new information. */
    R2_FU,
    /** Hospital to the national system: reaction with death. */
    R3A,
    /** Hospital to the national system: new or serious reaction. */
    R3B,
    /** Hospital to the national system: any other reaction. */
    R3C,
    /** Study team to the holder of the authorization: serious event. */
    R4_SERIOUS,
    /** Study team to the holder of the authorization: other reaction. */
    R4_OTHER,
    /** Study team to the holder of the authorization: pregnancy. */
    R4_PREG,
    /** Holder to the ADR center: investigation of a death. */
    R5,
    /** Sponsor to the authority: fatal or life-threatening SUSAR (interventional studies only). */
    R6A,
    /** The completed follow-up of R6A: eight more days from its submission, never after day 15. */
    R6A_FU,
    /** Sponsor to the authority: any other SUSAR (interventional studies only). */
    R6B,
    /** The follow-up of R6 on new significant information. */
    R7,
    /** For information: what else the ethics committee may ask after a death. */
    R8,
    /** For information: what is reportable in a drug's monitoring period. */
    R9,
    /** Free for a rule of the hospital or the study. */
    X1,
    /** Free for a second one. */
    X2
}
