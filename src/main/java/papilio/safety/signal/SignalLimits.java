package papilio.safety.signal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/**
 * From where on a laboratory value is proposed; refuses what no value can meet. A value on the limit itself is not proposed,
 * but a rise of hepatitis B DNA is.
 *
 * @param iggAlert g/L, {@code igmAlert} likewise: an alert below
 * @param neutrophils 10⁹/L, {@code lymphocytes} and {@code platelets} likewise: proposed below
 * @param transaminase multiple of the upper limit: proposed above
 * @param hyTransaminase multiple above which a transaminase is proposed together with bilirubin above {@code hyBilirubin}
 *     times its upper limit, no more than {@code hyDays} apart (Hy's law)
 * @param hbvLogRise steps of ten by which hepatitis B DNA rose
 */
public record SignalLimits(
        BigDecimal iggAlert,
        BigDecimal igmAlert,
        BigDecimal neutrophils,
        BigDecimal lymphocytes,
        BigDecimal platelets,
        BigDecimal transaminase,
        BigDecimal hyTransaminase,
        BigDecimal hyBilirubin,
        int hyDays,
        BigDecimal hbvLogRise) {
    private static final int MOST_DAYS = 90;

    /** Those of the safety definitions, section 6. */
    public static final SignalLimits DELIVERED = of("4.0", "0.2", "1.0", "0.5", "50", "5", "3", "2", 14, "1");

    public SignalLimits {
        iggAlert = within("iggAlert", iggAlert, 30);
        igmAlert = within("igmAlert", igmAlert, 30);
        neutrophils = within("neutrophils", neutrophils, 20);
        lymphocytes = within("lymphocytes", lymphocytes, 20);
        platelets = within("platelets", platelets, 1000);
        transaminase = within("transaminase", transaminase, 100);
        hyTransaminase = within("hyTransaminase", hyTransaminase, 100);
        hyBilirubin = within("hyBilirubin", hyBilirubin, 100);
        hbvLogRise = within("hbvLogRise", hbvLogRise, 6);
        if (hyDays < 0 || hyDays > MOST_DAYS) throw new FieldRefusal("hyDays", "safety.signal.refused.days", MOST_DAYS);
        if (hyTransaminase.compareTo(transaminase) > 0)
            throw new FieldRefusal("hyTransaminase", "safety.signal.refused.hy");
    }

    private static SignalLimits of(
            String igg,
            String igm,
            String neutrophils,
            String lymphocytes,
            String platelets,
            String liver,
            String hyLiver,
            String hyBilirubin,
            int hyDays,
            String hbv) {
        return new SignalLimits(
                new BigDecimal(igg),
                new BigDecimal(igm),
                new BigDecimal(neutrophils),
                new BigDecimal(lymphocytes),
                new BigDecimal(platelets),
                new BigDecimal(liver),
                new BigDecimal(hyLiver),
                new BigDecimal(hyBilirubin),
                hyDays,
                new BigDecimal(hbv));
    }

    /** Equal limits are equal however many zeros were typed. */
    private static BigDecimal within(String field, @Nullable BigDecimal typed, int most) {
        if (typed == null) throw new FieldRefusal(field, "safety.rules.refused.missing");
        var limit = new BigDecimal(typed.stripTrailingZeros().toPlainString());
        if (limit.signum() <= 0 || limit.compareTo(BigDecimal.valueOf(most)) > 0)
            throw new FieldRefusal(field, "safety.signal.refused.limit", most);
        if (limit.scale() > 3) throw new FieldRefusal(field, "safety.signal.refused.decimals", 3);
        return limit;
    }
}
