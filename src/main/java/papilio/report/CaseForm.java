package papilio.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.report.Standing.Signed;

/**
 * What the CIOMS I form of one version of a serious event says, language apart.
 *
 * @param kind INITIAL, FOLLOW_UP or FINAL
 * @param newest the version that is said now
 * @param receivedOn the day on which the information of this version was received, else on which it was made
 * @param changed fields that differ from the version before, in reading order
 * @param content fields of the frozen version with their stored text
 * @param dayZero when anyone in the study team first knew
 * @param reportedOn the study's day on which the form was made
 * @param since older versions that were the last ones to go out to somebody, newest first; empty in data frozen before they were asked
 */
public record CaseForm(
        String eventNo,
        int version,
        String kind,
        int newest,
        String hash,
        LocalDate receivedOn,
        List<String> changed,
        Map<String, String> content,
        Person person,
        Therapy therapy,
        List<Lab> laboratory,
        List<Drug> concomitant,
        List<Past> history,
        Product product,
        Reporter reporter,
        Challenge abated,
        Challenge reappeared,
        @Nullable LocalDate dayZero,
        LocalDate reportedOn,
        List<Signed> signatures,
        List<Since> since) {
    public CaseForm {
        changed = List.copyOf(changed);
        content = Map.copyOf(content);
        laboratory = List.copyOf(laboratory);
        concomitant = List.copyOf(concomitant);
        history = List.copyOf(history);
        signatures = List.copyOf(signatures);
        since = since == null ? List.of() : List.copyOf(since);
    }

    /**
     * An older version that is the last one that somebody received, and what is said otherwise now.
     *
     * @param changed fields in reading order
     */
    public record Since(int version, List<Received> by, List<String> changed) {
        public Since {
            by = List.copyOf(by);
            changed = List.copyOf(changed);
        }
    }

    /** @param name where the rule has one of its own */
    public record Received(String recipient, @Nullable Both name, LocalDate on) {}

    /** Fields that differ from the version before or from one that was sent, in reading order. */
    List<String> marked() {
        var fields = new java.util.LinkedHashSet<>(changed);
        since.forEach(one -> fields.addAll(one.changed()));
        return List.copyOf(fields);
    }

    /** Nobody is named: the study's number and the year of birth. */
    public record Person(
            String patientNo,
            @Nullable String sex,
            @Nullable Integer birthYear,
            @Nullable Integer age,
            @Nullable String country) {}

    /** From the first dose to the last one before onset; days count both. */
    public record Therapy(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable Integer days,
            @Nullable BigDecimal amount,
            @Nullable String unit,
            @Nullable String frequency,
            @Nullable String route,
            List<String> lots) {
        static final Therapy NONE = new Therapy(null, null, null, null, null, null, null, List.of());

        public Therapy {
            lots = List.copyOf(lots);
        }
    }

    public record Lab(
            LocalDate on,
            String name,
            String value,
            @Nullable String unit,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    public record Drug(
            String name,
            @Nullable String dose,
            @Nullable String indication,
            @Nullable String from,
            @Nullable String to,
            boolean ongoing) {}

    public record Past(
            String term, @Nullable String from, @Nullable String to) {}

    public record Product(
            @Nullable Both name,
            @Nullable Both route,
            @Nullable Both indication,
            @Nullable Both manufacturer) {}

    public record Reporter(String site, Both name, @Nullable String investigator) {}

    /** The stored text of a field; null where nothing was said. */
    @Nullable
    String said(String field) {
        return content.get(field);
    }

    List<String> criteria() {
        var criteria = said("criteria");
        return criteria == null || criteria.isBlank() ? List.of() : List.of(criteria.split(","));
    }
}
