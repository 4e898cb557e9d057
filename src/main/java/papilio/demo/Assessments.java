package papilio.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.patient.FindingEntry;

/** Disease activity and vital signs of one visit; where a laboratory value decides a sign of the SLEDAI-2K, it does. */
final class Assessments {
    private Assessments() {}

    static List<FindingEntry> at(
            Health health, Visits.Visit visit, LocalDate on, long day, List<FindingEntry> blood, Dice dice) {
        var sledai = sledai(health, day, blood);
        var pga = Math.clamp(0.115 * sledai + 0.42 * health.left(day) + 0.16 * dice.normal(0, 1, -2, 2), 0, 3);
        var values = new ArrayList<FindingEntry>();
        values.add(value("ASSESSMENT", "SLEDAI-2K", "SLEDAI-2K", BigDecimal.valueOf(sledai), null, visit, on));
        values.add(value("ASSESSMENT", "PGA", "PGA", Laboratory.decimal(pga, 1), null, visit, on));
        var weight = health.weight + dice.normal(0, 0.8, -2, 2);
        values.add(value("VITAL_SIGN", "WEIGHT", "Weight", Laboratory.decimal(weight, 1), "kg", visit, on));
        values.add(value("VITAL_SIGN", "SBP", "Systolic blood pressure", whole(dice, 116, 10), "mmHg", visit, on));
        values.add(value("VITAL_SIGN", "DBP", "Diastolic blood pressure", whole(dice, 74, 7), "mmHg", visit, on));
        values.add(value(
                "VITAL_SIGN",
                "TEMP",
                "Temperature",
                Laboratory.decimal(dice.normal(36.5, 0.2, 36, 37.2), 1),
                "°C",
                visit,
                on));
        return values;
    }

    static int sledai(Health health, long day, List<FindingEntry> blood) {
        var score = health.signsOn(day);
        if (Laboratory.value(blood, "C3") < 0.70 || Laboratory.value(blood, "C4") < 0.10) score += 2;
        if (Laboratory.value(blood, "DSDNA") > 100) score += 2;
        if (Laboratory.value(blood, "UPCR") > 500) score += 4;
        if (Laboratory.value(blood, "PLT") < 100) score += 1;
        if (Laboratory.value(blood, "WBC") < 3) score += 1;
        return score;
    }

    private static BigDecimal whole(Dice dice, double mean, double deviation) {
        return Laboratory.decimal(dice.normal(mean, deviation, mean - 2.5 * deviation, mean + 3 * deviation), 0);
    }

    private static FindingEntry value(
            String kind,
            String code,
            String name,
            BigDecimal number,
            @Nullable String unit,
            Visits.Visit visit,
            LocalDate on) {
        return new FindingEntry(
                null, kind, code, name, null, number, null, unit, null, null, null, on, null, visit.name(), null, null);
    }
}
