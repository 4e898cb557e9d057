package papilio.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows that a number of the safety tables counts, as conditions on {@code adverse_event e}: the rules of the figures. */
final class CountedConditions {
    /** As recorded; from the grade where only that is. */
    static final String SEVERITY =
            "coalesce(e.severity, case when e.grade = 1 then 'MILD' when e.grade = 2 then 'MODERATE'"
                    + " when e.grade is not null then 'SEVERE' end)";

    private static final String GRADE = "coalesce(e.grade, case e.severity when 'MILD' then 1 when 'MODERATE' then 2"
            + " when 'SEVERE' then 3 end)";

    // A partial onset that agrees with the first dose counts. Only of patients who are dosed at the cut-off.
    private static final String EMERGENT = """
            exists (select 1 from patient p where p.id = e.patient_id and p.voided = false
              and p.enrolled_on <= :today and p.first_dose_on <= :today and e.onset_first <= :today
              and (e.onset_first >= p.first_dose_on or left(concat(p.first_dose_on, ''), char_length(e.onset)) = e.onset)%s%s)
            """;
    // While a treatment interval is open every day until today is one of treatment.
    private static final String WITHIN_TODAY = """

              and (:window < 0 or e.onset_first <= timestampadd(day, :window, p.last_dose_on)
                or (p.reference_end_on is null and p.ended_on is null and exists (select 1 from treatment t
                  where t.patient_id = p.id and t.voided = false and t.kind = 'INTERVAL' and t.ended_on is null
                    and t.started_on <= :today)))""";
    // At an earlier cut-off the last dose is that which was known by then.
    private static final String WITHIN_THEN = """

              and (:window < 0 or e.onset_first <= timestampadd(day, :window, p.first_dose_on)
                or exists (select 1 from treatment t where t.patient_id = p.id and t.voided = false
                  and t.kind in ('DOSE', 'INTERVAL') and t.started_on <= :today
                  and e.onset_first <= timestampadd(day, :window, case when t.kind = 'DOSE' then t.started_on
                    else least(greatest(t.started_on, coalesce(t.ended_on, p.reference_end_on, p.ended_on, :today)), :today) end)))""";
    private static final String BEGAN = """

              and greatest(e.onset_first, p.first_dose_on) >= :beganFrom and greatest(e.onset_first, p.first_dose_on) < :beganTo""";

    private final CountedEvents counted;
    private final EventLists.Moment moment;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    CountedConditions(CountedEvents counted, EventLists.Moment moment) {
        this.counted = counted;
        this.moment = moment;
    }

    Map<String, Object> values() {
        return values;
    }

    /** To be joined by "and"; the cut-off and the month count only where treatment-emergent events are asked for. */
    List<String> each(boolean emergent) {
        if (emergent) emergent();
        if (!counted.sites().isEmpty()) and("e.site_code in (:countedSites)", "countedSites", counted.sites());
        counted.traits().stream().sorted().map(trait -> trait.condition).forEach(conditions::add);
        if (counted.grade() != null) and(GRADE + " = :grade", "grade", counted.grade());
        if (counted.gradeFrom() != null) and(GRADE + " >= :gradeFrom", "gradeFrom", counted.gradeFrom());
        if (counted.special() != null) and("e.special_interest = :special", "special", counted.special());
        return List.copyOf(conditions);
    }

    private void emergent() {
        var at = counted.cutoff();
        var then = at != null && at.isBefore(moment.today());
        var month = counted.began();
        conditions.add(EMERGENT.formatted(then ? WITHIN_THEN : WITHIN_TODAY, month == null ? "" : BEGAN));
        values.put("today", then ? at : moment.today());
        values.put("window", Objects.requireNonNullElse(moment.window(), -1));
        if (month == null) return;
        LocalDate first = month.atDay(1);
        values.put("beganFrom", first);
        values.put("beganTo", first.plusMonths(1));
    }

    private void and(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
