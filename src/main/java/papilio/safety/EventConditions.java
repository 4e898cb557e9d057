package papilio.safety;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.access.Scope;

/**
 * A filter as conditions on {@code adverse_event e}: only what is asked for stands in the statement, so that the database
 * walks the index in which the group is stored in order.
 */
final class EventConditions {
    private static final String OVERDUE = """
            e.id in (select d.event_id from reporting_deadline d where d.study_code = :study
              and d.submitted_at is null and d.superseded_at is null and d.due_at < :now)
            """;
    private static final String QUERIED = """
            e.id in (select q.event_id from data_query q where q.study_code = :study and q.event_id is not null
              and q.state <> 'CLOSED')
            """;

    private final EventFilter filter;
    private final EventLists.Moment moment;
    private final Map<String, Object> values = new HashMap<>();
    private final StringBuilder all = new StringBuilder("e.study_code = :study and e.voided = false");
    private String prefix = "e.study_code, e.voided, ";

    EventConditions(Scope scope, EventFilter filter, EventLists.Moment moment) {
        this.filter = filter;
        this.moment = moment;
        values.put("study", scope.study());
        within(scope);
        group();
        narrowed();
    }

    String text() {
        return all.toString();
    }

    Map<String, Object> values() {
        return values;
    }

    /** The stored order, with what is the same in every row of the group before it, as in its index. */
    String order() {
        return prefix + "e.review_rank, e.changed_at, e.id";
    }

    private void within(Scope scope) {
        var site = filter.site();
        if (!scope.all()) and("e.site_code in (:sites)", "sites", scope.sitesOrNone());
        if (site == null) return;
        and("e.site_code = :site", "site", site);
        prefix = "e.study_code, e.site_code, e.voided, ";
    }

    private void group() {
        switch (filter.group()) {
            case NEW -> and("e.review_state = 'NEW'");
            case CHANGED -> and("e.review_state in ('CHANGED', 'ANSWERED')");
            case SERIOUS -> and("e.serious = true");
            case SPECIAL -> and("e.special_interest is not null");
            case OVERDUE -> and(OVERDUE, "now", Times.stored(moment.now()));
            case QUERIES -> and(QUERIED);
            case DISPUTED -> {
                and("e.disputed = true");
                if (filter.site() == null) prefix = "e.study_code, e.voided, e.disputed, ";
            }
            case MINE -> {
                and("e.decided_by = :me", "me", moment.reader());
                if (filter.site() == null) prefix = "e.study_code, e.voided, e.decided_by, ";
            }
            case TO_REVIEW, ALL -> {}
        }
    }

    private void narrowed() {
        if (filter.seriousOnly()) and("e.serious = true");
        if (filter.severity() != null)
            and(
                    CountedConditions.SEVERITY + " = :severity",
                    "severity",
                    filter.severity().name());
        if (filter.state() != null)
            and("e.review_state = :state", "state", filter.state().name());
        if (filter.soc() != null) and("coalesce(e.soc, 'UNCODED') = :soc", "soc", filter.soc());
        if (filter.term() != null) and("coalesce(e.coded_term, e.term_en, e.term) = :term", "term", filter.term());
        if (filter.patientNo() != null) and("e.patient_no = :patient", "patient", filter.patientNo());
        decidedBy(filter.decidedBy());
        if (filter.changedIn() != null) month(filter.changedIn());
        var counted = new CountedConditions(filter.counted(), moment);
        counted.each(filter.emergent()).forEach(this::and);
        values.putAll(counted.values());
    }

    private void decidedBy(@Nullable String account) {
        if (account == null) return;
        if (EventFilter.NOBODY.equals(account)) and("e.decided_by is null");
        else and("e.decided_by = :account", "account", account);
    }

    private void month(YearMonth month) {
        and("e.changed_at >= :monthFrom and e.changed_at < :monthTo", "monthFrom", start(month, moment.zone()));
        values.put("monthTo", start(month.plusMonths(1), moment.zone()));
    }

    private static LocalDateTime start(YearMonth month, ZoneId zone) {
        return Times.stored(month.atDay(1).atStartOfDay(zone).toInstant());
    }

    private void and(String condition) {
        all.append("\n  and ").append(condition);
    }

    private void and(String condition, String name, Object value) {
        and(condition);
        values.put(name, value);
    }
}
