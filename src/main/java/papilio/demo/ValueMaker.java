package papilio.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.patient.FindingEntry;
import papilio.patient.IncomingPatient;

/**
 * Disease activity and laboratory values of one patient over time: about two in three respond, complement rises,
 * immunoglobulin G and antibodies fall, as published results have it.
 */
final class ValueMaker {
    private static final double SETTLING_DAYS = 70;

    private final Chance chance;
    private final boolean female;
    private final boolean responder;
    private final boolean nephritis;
    private final double sledai;
    private final double sledaiLate;
    private final double pga;
    private final double c3;
    private final double c4;
    private final double igg;
    private final double iggFall;
    private final double dna;
    private final double upcr;
    private final double hb;
    private final double wbc;
    private final double plt;
    private final double alt;
    private final double crea;
    private final double weight;

    ValueMaker(Chance chance, IncomingPatient patient) {
        this.chance = chance;
        female = "FEMALE".equals(patient.sex());
        responder = chance.yes(0.72);
        nephritis = chance.yes(0.48);
        sledai = chance.normal(10.8, 3.2, 4, 24);
        sledaiLate = responder
                ? Math.max(0, sledai * (0.18 + 0.25 * chance.fraction()))
                : sledai * (0.7 + 0.35 * chance.fraction());
        pga = chance.normal(1.6, 0.45, 0.4, 2.9);
        c3 = chance.normal(0.65, 0.18, 0.25, 1.3);
        c4 = chance.normal(0.11, 0.05, 0.03, 0.35);
        igg = chance.normal(14.2, 3.6, 8.2, 27);
        iggFall = chance.normal(0.27, 0.1, 0.05, 0.58);
        dna = Math.min(800, chance.skewed(75, 0.9));
        upcr = nephritis ? Math.min(5500, chance.skewed(950, 0.6)) : Math.min(190, chance.skewed(85, 0.35));
        hb = chance.normal(female ? 113 : 128, 12, 78, 160);
        wbc = chance.normal(5.2, 1.5, 2.3, 11);
        plt = chance.normal(205, 55, 62, 380);
        alt = Math.min(75, chance.skewed(19, 0.4));
        crea = chance.normal(female ? 58 : 76, 10, 36, 118);
        weight = chance.normal(female ? 56 : 68, 8, 40, 92);
    }

    boolean responder() {
        return responder;
    }

    boolean nephritis() {
        return nephritis;
    }

    List<FindingEntry> at(String visit, LocalDate day, long studyDay) {
        var settled = studyDay <= 0 ? 0 : 1 - Math.exp(-studyDay / SETTLING_DAYS);
        var rows = new ArrayList<FindingEntry>();
        var activity = sledaiLate + (sledai - sledaiLate) * (1 - settled) + chance.normal(0, 0.8);
        rows.add(row("ASSESSMENT", "SLEDAI-2K", "SLEDAI-2K", Math.max(0, activity), 0, null, null, null, visit, day));
        rows.add(row(
                "ASSESSMENT",
                "PGA",
                "PGA",
                within(pga * (1 - (responder ? 0.7 : 0.25) * settled) + chance.normal(0, 0.12), 0, 3),
                1,
                null,
                null,
                null,
                visit,
                day));
        lab(
                rows,
                "C3",
                "Complement C3",
                c3 + (responder ? 0.17 : 0.06) * settled,
                0.05,
                2,
                "g/L",
                0.70,
                1.40,
                visit,
                day);
        lab(
                rows,
                "C4",
                "Complement C4",
                c4 + (responder ? 0.06 : 0.02) * settled,
                0.01,
                2,
                "g/L",
                0.10,
                0.40,
                visit,
                day);
        lab(
                rows,
                "DSDNA",
                "Anti-dsDNA antibody",
                dna * (1 - (responder ? 0.65 : 0.25) * settled),
                dna * 0.06,
                1,
                "IU/mL",
                null,
                30.0,
                visit,
                day);
        lab(rows, "IGG", "Immunoglobulin G", igg * (1 - iggFall * settled), 0.5, 2, "g/L", 7.0, 16.0, visit, day);
        lab(
                rows,
                "HB",
                "Haemoglobin",
                hb + (responder ? 8 : 1) * settled,
                3,
                0,
                "g/L",
                female ? 115.0 : 130.0,
                female ? 150.0 : 175.0,
                visit,
                day);
        lab(rows, "WBC", "Leucocytes", wbc, 0.6, 2, "10⁹/L", 3.5, 9.5, visit, day);
        lab(rows, "PLT", "Platelets", plt + 10 * settled, 14, 0, "10⁹/L", 125.0, 350.0, visit, day);
        lab(
                rows,
                "UPCR",
                "Urine protein/creatinine",
                upcr * (1 - (responder ? 0.6 : 0.2) * settled),
                upcr * 0.1,
                0,
                "mg/g",
                null,
                150.0,
                visit,
                day);
        lab(
                rows,
                "ALT",
                "Alanine aminotransferase",
                alt,
                4,
                0,
                "U/L",
                female ? 7.0 : 9.0,
                female ? 40.0 : 50.0,
                visit,
                day);
        lab(rows, "CREA", "Creatinine", crea, 4, 0, "µmol/L", female ? 41.0 : 57.0, female ? 73.0 : 97.0, visit, day);
        rows.add(
                row("VITAL_SIGN", "WEIGHT", "Weight", weight + chance.normal(0, 0.7), 1, "kg", null, null, visit, day));
        rows.add(row(
                "VITAL_SIGN",
                "SBP",
                "Systolic blood pressure",
                chance.normal(118, 11, 92, 162),
                0,
                "mmHg",
                null,
                null,
                visit,
                day));
        return rows;
    }

    private void lab(
            List<FindingEntry> rows,
            String code,
            String name,
            double mean,
            double noise,
            int decimals,
            String unit,
            @Nullable Double low,
            @Nullable Double high,
            String visit,
            LocalDate day) {
        var value = Math.max(mean * 0.5, mean + chance.normal(0, noise));
        rows.add(row("LABORATORY", code, name, value, decimals, unit, low, high, visit, day));
    }

    private static FindingEntry row(
            String kind,
            String code,
            String name,
            double value,
            int decimals,
            @Nullable String unit,
            @Nullable Double low,
            @Nullable Double high,
            String visit,
            LocalDate day) {
        var number = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return new FindingEntry(
                null,
                kind,
                code,
                name,
                null,
                number,
                null,
                unit,
                low == null ? null : BigDecimal.valueOf(low),
                high == null ? null : BigDecimal.valueOf(high),
                flag(number.doubleValue(), low, high),
                day,
                day.toString(),
                visit,
                null,
                null);
    }

    private static @Nullable String flag(double value, @Nullable Double low, @Nullable Double high) {
        if (low != null && value < low) return "L";
        return high != null && value > high ? "H" : null;
    }

    private static double within(double value, double low, double high) {
        return Math.min(high, Math.max(low, value));
    }
}
