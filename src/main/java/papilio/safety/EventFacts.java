package papilio.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.shared.PartialDate;

/** The door through which the figures read adverse events: unvoided rows of the caller's sites, in one statement. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.READ_CLINICAL)
public class EventFacts {
    private static final String EVENTS = """
            select e.patient_id, e.site_code, e.patient_no, e.event_no, e.soc, coalesce(e.coded_term, e.term_en, e.term) as word,
              e.onset, e.severity, e.grade, e.serious, e.criteria, e.related, e.causality, e.outcome, e.action_taken, e.special_interest
            from adverse_event e
            where e.study_code = :study and (:all = true or e.site_code in (:sites)) and e.voided = false
              and (e.onset_first is null or e.onset_first <= :cutoff)
            """;

    private final JdbcClient database;
    private final Access access;

    EventFacts(JdbcClient database, Access access) {
        this.database = database;
        this.access = access;
    }

    /** Every event that can have begun by the cut-off; with sites named, no more than theirs. */
    public List<EventFact> at(String study, LocalDate cutoff, Set<String> sites) {
        var scope = access.scope(study).only(sites);
        return database.sql(EVENTS)
                .param("study", study)
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone())
                .param("cutoff", cutoff)
                .query((row, number) -> event(row))
                .list();
    }

    private static EventFact event(ResultSet row) throws SQLException {
        var onset = row.getString("onset");
        var criteria = row.getString("criteria");
        return new EventFact(
                row.getLong("patient_id"),
                row.getString("site_code"),
                row.getString("patient_no"),
                row.getString("event_no"),
                row.getString("soc"),
                row.getString("word"),
                onset == null ? null : PartialDate.of(onset),
                row.getString("severity"),
                row.getObject("grade", Integer.class),
                row.getBoolean("serious"),
                criteria.isBlank() ? List.of() : List.of(criteria.split(",")),
                row.getBoolean("related"),
                row.getString("causality"),
                row.getString("outcome"),
                row.getString("action_taken"),
                row.getString("special_interest"));
    }
}
