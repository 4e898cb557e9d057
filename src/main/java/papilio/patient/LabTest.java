package papilio.patient;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The study's laboratory list with units and adult ranges, proposed by the form; the site's own range wins. */
public enum LabTest {
    HB("g/L", "115-150", "130-175"),
    WBC("10⁹/L", "3.5-9.5"),
    ANC("10⁹/L", "1.8-6.3"),
    LYM("10⁹/L", "1.1-3.2"),
    PLT("10⁹/L", "125-350"),
    ALT("U/L", "7-40", "9-50"),
    AST("U/L", "13-35", "15-40"),
    GGT("U/L", "7-45", "10-60"),
    ALP("U/L", "35-100", "45-125"),
    TBIL("µmol/L", "-21", "-26"),
    TP("g/L", "65-85"),
    ALB("g/L", "40-55"),
    CREA("µmol/L", "41-73", "57-97"),
    UREA("mmol/L", "2.6-7.5", "3.1-8.0"),
    UA("µmol/L", "155-357", "208-428"),
    GLU("mmol/L", "3.9-6.1"),
    K("mmol/L", "3.5-5.3"),
    NA("mmol/L", "137-147"),
    CHOL("mmol/L", "-5.2"),
    TG("mmol/L", "-1.7"),
    LDL("mmol/L", "-3.4"),
    CK("U/L", "40-200", "50-310"),
    LDH("U/L", "120-250"),
    C3("g/L", "0.70-1.40"),
    C4("g/L", "0.10-0.40"),
    DSDNA("IU/mL", "-"),
    IGG("g/L", "8.6-17.4"),
    IGA("g/L", "1.0-4.2"),
    IGM("g/L", "0.5-2.8", "0.3-2.2"),
    ESR("mm/h", "0-20", "0-15"),
    CRP("mg/L", "-8"),
    URBC("/HPF", "0-3"),
    UWBC("/HPF", "0-5"),
    UPRO24("g/24 h", "-0.15"),
    UPCR("mg/g", "-150"),
    CD19("cells/µL", "90-560");

    private final String unit;
    private final String female;
    private final String male;

    LabTest(String unit, String both) {
        this(unit, both, both);
    }

    LabTest(String unit, String female, String male) {
        this.unit = unit;
        this.female = female;
        this.male = male;
    }

    public static @Nullable LabTest of(String code) {
        for (var one : values()) if (one.name().equals(code)) return one;
        return null;
    }

    public String unit() {
        return unit;
    }

    public @Nullable BigDecimal low(@Nullable Sex sex) {
        return limit(sex, 0);
    }

    public @Nullable BigDecimal high(@Nullable Sex sex) {
        return limit(sex, 1);
    }

    private @Nullable BigDecimal limit(@Nullable Sex sex, int end) {
        var ends = (sex == Sex.MALE ? male : female).split("-", -1);
        return ends[end].isEmpty() ? null : new BigDecimal(ends[end]);
    }
}
