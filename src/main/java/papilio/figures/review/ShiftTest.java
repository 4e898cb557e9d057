package papilio.figures.review;

import java.util.Set;

/** The tests of the laboratory shift (domain: ethics reports, table T7), each with the codes under which its values come. */
public enum ShiftTest {
    IGG("IGG"),
    WBC("WBC"),
    ANC("ANC", "NEUT"),
    PLT("PLT", "PLAT"),
    ALT("ALT"),
    CREA("CREA", "CREAT");

    private final Set<String> codes;

    ShiftTest(String... codes) {
        this.codes = Set.of(codes);
    }

    public Set<String> codes() {
        return codes;
    }
}
