package papilio.report;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.report.CaseForm.Drug;
import papilio.report.CaseForm.Lab;
import papilio.report.CaseForm.Past;
import papilio.report.CaseForm.Therapy;
import papilio.safety.RecordLink;
import papilio.shared.PartialDate;

/** What else is known of the patients of some events: doses, laboratory values, medication, history; four statements. */
@Component
class PatientBackground {
    private static final int CHUNK = 500;
    private static final int WINDOW_DAYS = 14;
    private static final int MOST_VALUES = 12;
    private static final String DOSES = """
            select patient_id, kind, started_on, ended_on, amount, unit, frequency, route, lot from treatment
            where patient_id in (:patients) and voided = false and kind in ('DOSE', 'INTERVAL') order by started_on, id
            """;
    private static final String LABORATORY = """
            select f.patient_id, f.id, f.taken_on, f.name, f.value_number, f.value_text, f.unit, f.range_low, f.range_high from finding f
            where f.patient_id in (:patients) and f.voided = false and f.kind = 'LABORATORY' and f.taken_on is not null
              and (f.value_number is not null or f.value_text is not null) order by f.taken_on, f.id
            """;
    private static final String MEDICATION = """
            select patient_id, id, name, amount, unit, frequency, indication, started, started_first, ended, ended_last, ongoing from medication
            where patient_id in (:patients) and voided = false order by started_first, id
            """;
    private static final String HISTORY = """
            select patient_id, coalesce(standard_term, term), started, ended from medical_history
            where patient_id in (:patients) and voided = false order by started, id
            """;

    private final JdbcClient database;

    PatientBackground(JdbcClient database) {
        this.database = database;
    }

    private record Dose(
            long patient,
            boolean interval,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal amount,
            @Nullable String unit,
            @Nullable String frequency,
            @Nullable String route,
            @Nullable String lot) {
        LocalDate lastDay(LocalDate onset) {
            if (!interval) return from;
            return to == null || to.isAfter(onset) ? onset : to;
        }
    }

    private record Value(long patient, long id, @Nullable BigDecimal number, Lab lab) {
        boolean outOfRange() {
            return number != null
                    && (lab.low() != null && number.compareTo(lab.low()) < 0
                            || lab.high() != null && number.compareTo(lab.high()) > 0);
        }

        long daysFrom(LocalDate onset) {
            return Math.abs(ChronoUnit.DAYS.between(onset, lab.on()));
        }
    }

    private record Medicine(
            long patient,
            long id,
            Drug drug,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private record Condition(long patient, Past past) {}

    Known of(List<Long> patients) {
        return new Known(
                byPatient(rows(DOSES, patients, PatientBackground::dose), Dose::patient),
                byPatient(rows(LABORATORY, patients, PatientBackground::value), Value::patient),
                byPatient(rows(MEDICATION, patients, PatientBackground::medicine), Medicine::patient),
                byPatient(
                        rows(
                                HISTORY,
                                patients,
                                (row, number) -> new Condition(
                                        row.getLong(1),
                                        new Past(row.getString(2), row.getString(3), row.getString(4)))),
                        Condition::patient));
    }

    /** The records of some patients, asked event by event. */
    record Known(
            Map<Long, List<Dose>> doses,
            Map<Long, List<Value>> values,
            Map<Long, List<Medicine>> medicines,
            Map<Long, List<Condition>> conditions) {

        /** Up to the onset; a partial one counts from its first possible day. */
        Therapy therapy(long patient, @Nullable PartialDate onset) {
            if (onset == null) return Therapy.NONE;
            var began = onset.earliest();
            var given = doses.getOrDefault(patient, List.of()).stream()
                    .filter(dose -> !dose.from().isAfter(began))
                    .toList();
            if (given.isEmpty()) return Therapy.NONE;
            var first = given.getFirst().from();
            var dose = given.stream().max(comparing(one -> one.lastDay(began))).orElseThrow();
            var last = dose.lastDay(began);
            var lot = dose.lot();
            return new Therapy(
                    first,
                    last,
                    (int) ChronoUnit.DAYS.between(first, last) + 1,
                    dose.amount(),
                    dose.unit(),
                    dose.frequency(),
                    dose.route(),
                    lot == null ? List.of() : List.of(lot));
        }

        /** Those linked to the event; where none is, those outside their range within two weeks of the onset, nearest first. */
        List<Lab> laboratory(long patient, @Nullable PartialDate onset, Map<String, String> fields, LocalDate cutoff) {
            var all = values.getOrDefault(patient, List.of());
            var linked = linked(fields, RecordLink.Kind.FINDING);
            var chosen =
                    all.stream().filter(value -> linked.contains(value.id())).toList();
            if (chosen.isEmpty() && onset != null)
                chosen = all.stream()
                        .filter(value -> value.outOfRange()
                                && value.daysFrom(onset.earliest()) <= WINDOW_DAYS
                                && !value.lab().on().isAfter(cutoff))
                        .sorted(comparing(value -> value.daysFrom(onset.earliest())))
                        .limit(MOST_VALUES)
                        .toList();
            return chosen.stream()
                    .map(Value::lab)
                    .sorted(comparing(Lab::on).thenComparing(Lab::name))
                    .toList();
        }

        /** What was taken already when the reaction began; a drug begun on the day of onset or later may treat it. */
        List<Drug> concomitant(long patient, @Nullable PartialDate onset, @Nullable String suspect) {
            if (onset == null) return List.of();
            return medicines.getOrDefault(patient, List.of()).stream()
                    .filter(one -> one.from() == null || one.from().isBefore(onset.earliest()))
                    .filter(one -> one.to() == null || !one.to().isBefore(onset.earliest()))
                    .map(Medicine::drug)
                    .filter(drug -> suspect == null || !drug.name().equalsIgnoreCase(suspect))
                    .distinct()
                    .toList();
        }

        List<Past> history(long patient) {
            return conditions.getOrDefault(patient, List.of()).stream()
                    .map(Condition::past)
                    .toList();
        }

        private static Set<Long> linked(Map<String, String> fields, RecordLink.Kind kind) {
            return RecordLink.parse(fields.getOrDefault("links", "")).stream()
                    .filter(link -> link.kind() == kind)
                    .map(RecordLink::id)
                    .collect(Collectors.toSet());
        }
    }

    private static Dose dose(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Dose(
                row.getLong(1),
                "INTERVAL".equals(row.getString(2)),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getBigDecimal(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    private static Value value(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        var measured = row.getBigDecimal(5);
        return new Value(
                row.getLong(1),
                row.getLong(2),
                measured,
                new Lab(
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        measured == null
                                ? row.getString(6)
                                : measured.stripTrailingZeros().toPlainString(),
                        row.getString(7),
                        plain(row.getBigDecimal(8)),
                        plain(row.getBigDecimal(9))));
    }

    private static Medicine medicine(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        var dose = Stream.of(row.getString(4), row.getString(5), row.getString(6))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Medicine(
                row.getLong(1),
                row.getLong(2),
                new Drug(
                        row.getString(3),
                        dose.isBlank() ? null : dose,
                        row.getString(7),
                        row.getString(8),
                        row.getString(10),
                        row.getBoolean(12)),
                row.getObject(9, LocalDate.class),
                row.getObject(11, LocalDate.class));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    private <T> List<T> rows(String sql, List<Long> patients, RowMapper<T> mapper) {
        var rows = new ArrayList<T>();
        for (var from = 0; from < patients.size(); from += CHUNK)
            rows.addAll(database.sql(sql)
                    .param("patients", patients.subList(from, Math.min(from + CHUNK, patients.size())))
                    .query(mapper)
                    .list());
        return rows;
    }

    private static <T> Map<Long, List<T>> byPatient(List<T> rows, java.util.function.Function<T, Long> patient) {
        var grouped = new HashMap<Long, List<T>>();
        rows.forEach(row -> grouped.computeIfAbsent(patient.apply(row), none -> new ArrayList<>())
                .add(row));
        return grouped;
    }
}
