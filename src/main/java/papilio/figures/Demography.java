package papilio.figures;

import static papilio.figures.Course.upTo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFact;

/**
 * Who the enrolled are: age on the day of consent and sex.
 *
 * @param age null where no age is known
 * @param bySex by code (F, M …), NOT_RECORDED where it is unknown
 */
public record Demography(int enrolled, @Nullable Age age, List<Band> bands, Map<String, Integer> bySex) {
    private static final List<Band> BANDS = List.of(
            new Band(null, 17, 0),
            new Band(18, 29, 0),
            new Band(30, 39, 0),
            new Band(40, 49, 0),
            new Band(50, 59, 0),
            new Band(60, 70, 0),
            new Band(71, null, 0));

    /** @param standardDeviation of the sample; null for a single patient */
    public record Age(
            int known, double mean, @Nullable Double standardDeviation, double median, int youngest, int oldest) {

        static @Nullable Age of(List<Integer> ages) {
            if (ages.isEmpty()) return null;
            var sorted = ages.stream().sorted().toList();
            var count = sorted.size();
            var mean = sorted.stream().mapToInt(Integer::intValue).average().orElseThrow();
            var squares = sorted.stream()
                    .mapToDouble(age -> (age - mean) * (age - mean))
                    .sum();
            return new Age(
                    count,
                    mean,
                    count == 1 ? null : Math.sqrt(squares / (count - 1)),
                    (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2.0,
                    sorted.getFirst(),
                    sorted.getLast());
        }
    }

    /** Ages from … to, both included; null: no limit on that side. */
    public record Band(@Nullable Integer from, @Nullable Integer to, int patients) {
        boolean holds(int age) {
            return (from == null || age >= from) && (to == null || age <= to);
        }
    }

    public static Demography compute(List<PatientFact> patients, LocalDate cutoff) {
        var enrolled =
                patients.stream().filter(one -> upTo(one.enrolledOn(), cutoff)).toList();
        var ages = new ArrayList<Integer>();
        for (var one : enrolled) if (one.age() != null) ages.add(one.age());
        var bySex = new TreeMap<String, Integer>();
        for (var one : enrolled)
            bySex.merge(Objects.requireNonNullElse(one.sex(), Counts.NOT_RECORDED), 1, Integer::sum);
        return new Demography(enrolled.size(), Age.of(ages), bands(ages), bySex);
    }

    /** Bands at either end only where somebody is in them. */
    private static List<Band> bands(List<Integer> ages) {
        return BANDS.stream()
                .map(band -> new Band(band.from(), band.to(), (int)
                        ages.stream().filter(band::holds).count()))
                .filter(band -> band.patients() > 0 || band.from() != null && band.to() != null)
                .toList();
    }
}
