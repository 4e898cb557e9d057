package papilio.site.people;

/** Functions that people have at a site. */
public enum StaffFunction {
    PRINCIPAL_INVESTIGATOR,
    SUB_INVESTIGATOR,
    COORDINATOR,
    NURSE,
    PHARMACIST,
    LABORATORY,
    DATA_ENTRY,
    ETHICS_OFFICE
}
