package papilio.lupus;

/**
 * Antinuclear antibodies, ever: the entry criterion. POSITIVE is a titre of at least 1:80 on HEp-2 cells or an
 * equivalent positive test, at least once in the patient's history.
 */
public enum Ana {
    POSITIVE,
    NEGATIVE,
    UNKNOWN;

    private static final int ENTRY = 80;

    /** @param reciprocal of the highest titre ever, 80 for 1:80 */
    public static Ana ofTitre(int reciprocal) {
        if (reciprocal < 1) throw new IllegalArgumentException("not a titre: 1:" + reciprocal);
        return reciprocal >= ENTRY ? POSITIVE : NEGATIVE;
    }
}
