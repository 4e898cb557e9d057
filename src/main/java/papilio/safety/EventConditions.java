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
    private static final String EVENTS = "adverse_event e";

    /** The outer join makes both databases begin with the few clocks that have run out. */
    private static final String OVERDUE = """
            (select distinct d.event_id from reporting_deadline d where d.study_code = :study
              and d.submitted_at is null and d.superseded_at is null and d.due_at < :now) late
            left join adverse_event e on e.id = late.event_id""";

    /** Named, because MySQL takes the index of the event numbers for a count. */
    private static final String OF_ONE_PERSON = EVENTS + " use index (ix_event_decided)";

    private final EventFilter filter;
    private final EventLists.Moment moment;
    private final @Nullable String oneSite;
    private final Map<String, Object> values = new HashMap<>();
    private final StringBuilder all = new StringBuilder("e.study_code = :study and e.voided = false");
    private String from = EVENTS;
    private String prefix = "e.study_code, e.voided, ";

    EventConditions(Scope scope, EventFilter filter, EventLists.Moment moment) {
        this.filter = filter;
        this.moment = moment;
        oneSite = oneSite(scope, filter);
        values.put("study", scope.study());
        within(scope);
        group();
        narrowed();
    }

    /** The events, or the few among them with which the group begins; to be joined as {@code e}. */
    String from() {
        return from;
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
        if (!scope.all()) and("e.site_code in (:sites)", "sites", scope.sitesOrNone());
        if (oneSite == null) return;
        and("e.site_code = :site", "site", oneSite);
        prefix = "e.study_code, e.site_code, e.voided, ";
    }

    private static @Nullable String oneSite(Scope scope, EventFilter filter) {
        if (filter.site() != null) return filter.site();
        return !scope.all() && scope.sites().size() == 1
                ? scope.sites().iterator().next()
                : null;
    }

    private void group() {
        switch (filter.group()) {
            case NEW -> indexed("e.waits_as", "e.waits_as = 'NEW'");
            case CHANGED -> indexed("e.waits_as", "e.waits_as = 'CHANGED'");
            case SERIOUS -> and("e.serious = true");
            case SPECIAL -> indexed("e.of_interest", "e.of_interest = true");
            case OVERDUE -> {
                from = OVERDUE;
                values.put("now", Times.stored(moment.now()));
            }
            case QUERIES -> indexed("e.queried", "e.queried = true");
            case DISPUTED -> indexed("e.disputed", "e.disputed = true");
            case MINE -> {
                if (oneSite == null) from = OF_ONE_PERSON;
                and("e.decided_by = :me", "me", moment.reader());
                prefix += "e.decided_by, ";
            }
            case TO_REVIEW, ALL -> {}
        }
    }

    /** The group has an index of its own; within one site that of the site is the shorter one. */
    private void indexed(String column, String condition) {
        and(condition);
        if (oneSite == null) prefix = "e.study_code, e.voided, " + column + ", ";
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
