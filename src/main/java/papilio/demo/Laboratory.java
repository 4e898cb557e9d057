package papilio.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.patient.FindingEntry;

/** Blood and urine of one visit, with the ranges of the laboratory and the flags that follow from them. */
final class Laboratory {
    private Laboratory() {}

    /** A test with its range for this patient; null where there is no limit on that side. */
    private record Test(
            String code,
            String name,
            String unit,
            @Nullable Double low,
            @Nullable Double high,
            int decimals) {}

    static List<FindingEntry> at(Person person, Health health, Visits.Visit visit, LocalDate on, long day, Dice dice) {
        var left = health.left(day);
        var drug = health.drug(day);
        var female = person.isFemale();
        var neutrophils = health.wbc * (1 - 0.12 * drug) - health.lymphocytes - 0.5;
        var sample = new Sample(visit, on, dice, new ArrayList<>());
        sample.add(new Test("C3", "Complement C3", "g/L", 0.70, 1.40, 2), health.c3 + 0.34 * (1 - left), 0.05);
        sample.add(new Test("C4", "Complement C4", "g/L", 0.10, 0.40, 2), health.c4 + 0.085 * (1 - left), 0.06);
        sample.add(
                new Test("DSDNA", "Anti-dsDNA", "IU/mL", null, 100.0, 1), health.dna * Math.pow(left, 1.1) + 8, 0.12);
        sample.add(new Test("IGG", "IgG", "g/L", 7.0, 16.0, 2), health.igg * (1 - health.iggFall * drug), 0.03);
        sample.add(new Test("WBC", "Leucocytes", "10⁹/L", 3.5, 9.5, 2), health.wbc * (1 - 0.10 * drug), 0.09);
        sample.add(new Test("ANC", "Neutrophils", "10⁹/L", 1.8, 6.3, 2), Math.max(1.1, neutrophils), 0.11);
        sample.add(new Test("LYM", "Lymphocytes", "10⁹/L", 1.1, 3.2, 2), health.lymphocytes + 0.2 * (1 - left), 0.08);
        sample.add(new Test("PLT", "Platelets", "10⁹/L", 125.0, 350.0, 0), health.platelets + 12 * (1 - left), 0.07);
        sample.add(
                new Test("HB", "Haemoglobin", "g/L", female ? 115.0 : 130.0, female ? 150.0 : 175.0, 0),
                health.haemoglobin + 8 * (1 - left),
                0.025);
        sample.add(new Test("UPCR", "Urine protein/creatinine", "mg/g", null, 150.0, 0), protein(health, left), 0.15);
        sample.add(
                new Test("ALT", "Alanine aminotransferase", "U/L", female ? 7.0 : 9.0, female ? 40.0 : 50.0, 0),
                alt(health, dice),
                0.18);
        sample.add(
                new Test("CREA", "Creatinine", "µmol/L", female ? 41.0 : 57.0, female ? 73.0 : 97.0, 0),
                health.creatinine,
                0.05);
        sample.add(new Test("CRP", "C-reactive protein", "mg/L", null, 8.0, 1), health.crp * (0.5 + left / 2), 0.3);
        // dice of its own, so that the other values stay what they are
        new Sample(visit, on, health.igmDice, sample.values())
                .add(
                        new Test("IGM", "IgM", "g/L", female ? 0.5 : 0.3, female ? 2.8 : 2.2, 2),
                        health.igm * (1 - health.igmFall * drug),
                        0.05);
        return sample.values();
    }

    /** What is measured when a serious infection is seen: much inflammation first, little at the control. */
    static List<FindingEntry> ofInfection(Visits.Visit visit, LocalDate on, boolean first, Dice dice) {
        var sample = new Sample(visit, on, dice, new ArrayList<>());
        sample.add(new Test("WBC", "Leucocytes", "10⁹/L", 3.5, 9.5, 2), first ? 12.4 : 6.8, 0.06);
        sample.add(new Test("ANC", "Neutrophils", "10⁹/L", 1.8, 6.3, 2), first ? 9.8 : 4.4, 0.06);
        sample.add(new Test("CRP", "C-reactive protein", "mg/L", null, 8.0, 1), first ? 96 : 7, 0.2);
        return sample.values();
    }

    static double value(List<FindingEntry> values, String code) {
        return values.stream()
                .filter(value -> value.code().equals(code))
                .mapToDouble(
                        value -> value.number() == null ? 0 : value.number().doubleValue())
                .findFirst()
                .orElseThrow();
    }

    private static double protein(Health health, double left) {
        return health.nephritis ? 90 + health.protein * left : health.protein;
    }

    private static double alt(Health health, Dice dice) {
        return dice.chance(0.05) ? health.alt * dice.between(1.8, 4.2) : health.alt;
    }

    private record Sample(Visits.Visit visit, LocalDate on, Dice dice, List<FindingEntry> values) {
        void add(Test test, double expected, double noise) {
            var number = decimal(expected * (1 + dice.normal(0, noise, -2.2 * noise, 2.2 * noise)), test.decimals());
            var low = test.low() == null ? null : decimal(test.low(), test.decimals());
            var high = test.high() == null ? null : decimal(test.high(), test.decimals());
            var flag = low != null && number.compareTo(low) < 0
                    ? "L"
                    : high != null && number.compareTo(high) > 0 ? "H" : null;
            values.add(new FindingEntry(
                    null,
                    "LABORATORY",
                    test.code(),
                    test.name(),
                    null,
                    number,
                    null,
                    test.unit(),
                    low,
                    high,
                    flag,
                    on,
                    null,
                    visit.name(),
                    null,
                    null));
        }
    }

    static BigDecimal decimal(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
