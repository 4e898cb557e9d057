package papilio.safety;

import static papilio.safety.EventLists.code;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.Scope;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.Dechallenge;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.Rechallenge;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.codes.Severity;
import papilio.shared.PartialDate;

/** Reads whole events, always within a scope: four statements for one event, one for all of a patient's. */
@Component
class EventReader {
    private static final String EVENT = """
            select e.*, p.sex, p.age_at_consent, p.first_dose_on, s.zone
            from adverse_event e join patient p on p.id = e.patient_id
              join site s on s.study_code = e.study_code and s.code = e.site_code
            where e.study_code = :study and e.event_no = :eventNo and (:all = true or e.site_code in (:sites))
            """;
    private static final String OF_PATIENT = """
            select e.* from adverse_event e
            where e.study_code = :study and e.patient_id = :patient and e.voided = false and (:all = true or e.site_code in (:sites))
            order by e.onset_first, e.id
            """;
    private static final String REVIEWS = """
            select decision, comment, decided_by, decided_at, snapshot from event_review
            where event_id = :event order by decided_at, id
            """;

    private final JdbcClient database;
    private final DeadlineLists deadlines;
    private final QueryLists queries;

    EventReader(JdbcClient database, DeadlineLists deadlines, QueryLists queries) {
        this.database = database;
        this.deadlines = deadlines;
        this.queries = queries;
    }

    Optional<EventDetail> find(Scope scope, String eventNo, Instant now) {
        return within(EVENT, scope)
                .param("eventNo", eventNo)
                .query((row, number) -> detail(row))
                .optional()
                .map(event -> new EventDetail(
                        event.id(),
                        event.version(),
                        event.study(),
                        event.site(),
                        event.patientId(),
                        event.patientNo(),
                        event.sex(),
                        event.age(),
                        event.firstDoseOn(),
                        event.zone(),
                        event.eventNo(),
                        event.content(),
                        event.state(),
                        event.reviewedAt(),
                        event.reviewedBy(),
                        event.changedAt(),
                        event.imported(),
                        event.voided(),
                        event.finished(),
                        event.listedOfSponsor(),
                        deadlines.ofEvent(scope, event.id(), now),
                        queries.ofEvent(scope, event.id()),
                        reviews(event.id())));
    }

    List<PatientEvent> ofPatient(Scope scope, long patient) {
        return within(OF_PATIENT, scope)
                .param("patient", patient)
                .query((row, number) -> new PatientEvent(
                        row.getLong("id"),
                        row.getLong("version"),
                        row.getString("event_no"),
                        content(row),
                        row.getObject("onset_first", LocalDate.class),
                        row.getObject("ended_last", LocalDate.class),
                        ReviewState.valueOf(row.getString("review_state")),
                        Times.read(row, "changed_at"),
                        row.getBoolean("imported")))
                .list();
    }

    private List<ReviewRow> reviews(long event) {
        return database.sql(REVIEWS)
                .param("event", event)
                .query((row, number) -> new ReviewRow(
                        Decision.valueOf(row.getString("decision")),
                        row.getString("comment"),
                        row.getString("decided_by"),
                        Times.read(row, "decided_at"),
                        Snapshot.read(row.getString("snapshot"))))
                .list();
    }

    private JdbcClient.StatementSpec within(String statement, Scope scope) {
        return database.sql(statement)
                .param("study", scope.study())
                .param("all", scope.all())
                .param("sites", scope.sitesOrNone());
    }

    private static EventDetail detail(ResultSet row) throws SQLException {
        return new EventDetail(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("study_code"),
                row.getString("site_code"),
                row.getLong("patient_id"),
                row.getString("patient_no"),
                row.getString("sex"),
                row.getObject("age_at_consent", Integer.class),
                row.getObject("first_dose_on", LocalDate.class),
                ZoneId.of(row.getString("zone")),
                row.getString("event_no"),
                content(row),
                ReviewState.valueOf(row.getString("review_state")),
                Times.readOrNull(row, "reviewed_at"),
                row.getString("reviewed_by"),
                Times.read(row, "changed_at"),
                row.getBoolean("imported"),
                row.getBoolean("voided"),
                row.getBoolean("finished"),
                row.getBoolean("listed_of_sponsor"),
                List.of(),
                List.of(),
                List.of());
    }

    static EventContent content(ResultSet row) throws SQLException {
        return EventContent.of(row.getString("term"))
                .termEn(row.getString("term_en"))
                .codedTerm(row.getString("coded_term"))
                .soc(row.getString("soc"))
                .severity(code(Severity.class, row.getString("severity")))
                .grade(row.getObject("grade", Integer.class))
                .serious(row.getBoolean("serious"))
                .criteria(SeriousnessCriterion.parse(row.getString("criteria")))
                .specialInterest(row.getString("special_interest"))
                .onset(partial(row.getString("onset")))
                .ended(partial(row.getString("ended")))
                .diedOn(row.getObject("died_on", LocalDate.class))
                .outcome(code(Outcome.class, row.getString("outcome")))
                .actionTaken(code(ActionTaken.class, row.getString("action_taken")))
                .causality(code(Causality.class, row.getString("causality")))
                .causalityScale(code(CausalityScale.class, row.getString("causality_scale")))
                .causalityRecorded(row.getString("causality_recorded"))
                .sponsorCausality(code(Causality.class, row.getString("sponsor_causality")))
                .sponsorScale(code(CausalityScale.class, row.getString("sponsor_scale")))
                .listed(row.getObject("listed", Boolean.class))
                .listedBy(row.getString("listed_by"))
                .dechallenge(code(Dechallenge.class, row.getString("dechallenge")))
                .rechallenge(code(Rechallenge.class, row.getString("rechallenge")))
                .treatmentGiven(row.getString("treatment_given"))
                .narrative(row.getString("narrative"))
                .awareAt(Times.readOrNull(row, "aware_at"))
                .reportedOn(row.getObject("reported_on", LocalDate.class))
                .links(RecordLink.parse(Objects.toString(row.getString("linked_records"), "")))
                .facts();
    }

    private static @Nullable PartialDate partial(@Nullable String text) {
        return text == null ? null : PartialDate.of(text);
    }
}
