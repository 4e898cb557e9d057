package papilio.safety;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.shared.PartialDate;

/** Writes whole events in batches. */
final class WholeEventWriter {
    private final NamedParameterJdbcTemplate database;

    WholeEventWriter(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    private record Numbered<T>(long eventId, WholeEvent event, T what) {}

    void write(List<WholeEvent> events) {
        if (events.isEmpty()) return;
        database.getJdbcTemplate().batchUpdate("""
                insert into adverse_event (study_code, site_code, patient_id, patient_no, event_no, term, term_en, coded_term, soc,
                  severity, grade, serious, criteria, special_interest, onset, onset_first, ended, ended_last, outcome,
                  action_taken, causality, causality_scale, sponsor_causality, related, listed, treatment_given, narrative,
                  aware_at, reported_on, review_state, review_rank, reviewed_at, reviewed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, events, 500, WholeEventWriter::event);
        var ids = ids(events.getFirst().study());
        reviews(events, ids);
        reports(events, ids);
        questions(events, ids);
    }

    private Map<String, Long> ids(String study) {
        var ids = new HashMap<String, Long>();
        database.query(
                "select event_no, id from adverse_event where study_code = :study", Map.of("study", study), row -> {
                    ids.put(row.getString(1), row.getLong(2));
                });
        return ids;
    }

    private static void event(PreparedStatement row, WholeEvent event) throws SQLException {
        var content = event.content();
        var reviewed = event.state() == ReviewState.REVIEWED ? event.reviewed() : null;
        var values = new ArrayList<@Nullable Object>();
        values.add(event.study());
        values.add(event.site());
        values.add(event.patientId());
        values.add(event.patientNo());
        values.add(event.eventNo());
        values.add(content.term());
        values.add(content.termEn());
        values.add(content.codedTerm());
        values.add(content.soc());
        values.add(name(content.severity()));
        values.add(content.grade());
        values.add(content.serious());
        values.add(SeriousnessCriterion.join(content.criteria()));
        values.add(content.specialInterest());
        values.add(text(content.onset()));
        values.add(content.onset() == null ? null : content.onset().earliest());
        values.add(text(content.ended()));
        values.add(content.ended() == null ? null : content.ended().latest());
        values.add(name(content.outcome()));
        values.add(name(content.actionTaken()));
        values.add(name(content.causality()));
        values.add(name(content.causalityScale()));
        values.add(name(content.sponsorCausality()));
        values.add(content.related());
        values.add(content.listed());
        values.add(content.treatmentGiven());
        values.add(content.narrative());
        values.add(stored(content.awareAt()));
        values.add(content.reportedOn());
        values.add(event.state().name());
        values.add(event.state().rank(content.serious()));
        values.add(reviewed == null ? null : stored(reviewed.at()));
        values.add(reviewed == null ? null : reviewed.by());
        values.add(stored(event.changedAt()));
        for (int i = 0; i < values.size(); i++) row.setObject(i + 1, values.get(i));
    }

    private void reviews(List<WholeEvent> events, Map<String, Long> ids) {
        var reviews = new ArrayList<Numbered<WholeEvent.Reviewed>>();
        for (var event : events) {
            var reviewed = event.reviewed();
            if (reviewed != null) reviews.add(new Numbered<>(id(ids, event), event, reviewed));
        }
        database.getJdbcTemplate().batchUpdate("""
                insert into event_review (study_code, site_code, event_id, event_version, decision, comment, snapshot, decided_by,
                  decided_at) values (?, ?, ?, 0, ?, ?, ?, ?, ?)
                """, reviews, 500, (row, review) -> {
            row.setString(1, review.event().study());
            row.setString(2, review.event().site());
            row.setLong(3, review.eventId());
            row.setString(4, review.what().decision().name());
            row.setString(5, review.what().comment());
            row.setString(6, Snapshot.of(review.what().then()));
            row.setString(7, review.what().by());
            row.setObject(8, stored(review.what().at()));
        });
    }

    private void reports(List<WholeEvent> events, Map<String, Long> ids) {
        var reports = new ArrayList<Numbered<WholeEvent.Report>>();
        for (var event : events) {
            event.reports().forEach(report -> reports.add(new Numbered<>(id(ids, event), event, report)));
        }
        database.getJdbcTemplate().batchUpdate("""
                insert into reporting_deadline (study_code, site_code, event_id, rule_code, aware_at, due_at, submitted_at, late_reason)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, reports, 500, (row, report) -> {
            row.setString(1, report.event().study());
            row.setString(2, report.event().site());
            row.setLong(3, report.eventId());
            row.setString(4, report.what().rule().name());
            row.setObject(5, stored(report.what().awareAt()));
            row.setObject(6, stored(report.what().dueAt()));
            row.setObject(7, stored(report.what().sentAt()));
            row.setString(8, report.what().whyLate());
        });
    }

    private void questions(List<WholeEvent> events, Map<String, Long> ids) {
        var questions = new ArrayList<Numbered<WholeEvent.Asked>>();
        for (var event : events) {
            var asked = event.asked();
            if (asked != null) questions.add(new Numbered<>(id(ids, event), event, asked));
        }
        database.getJdbcTemplate().batchUpdate("""
                insert into data_query (study_code, site_code, patient_id, patient_no, record_type, record_id, event_id, question,
                  state, raised_by, raised_at, answer, answered_by, answered_at)
                values (?, ?, ?, ?, 'adverse_event', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, questions, 500, (row, question) -> {
            row.setString(1, question.event().study());
            row.setString(2, question.event().site());
            row.setLong(3, question.event().patientId());
            row.setString(4, question.event().patientNo());
            row.setLong(5, question.eventId());
            row.setLong(6, question.eventId());
            row.setString(7, question.what().question());
            row.setString(8, (question.what().answer() == null ? QueryState.OPEN : QueryState.ANSWERED).name());
            row.setString(9, question.what().by());
            row.setObject(10, stored(question.what().at()));
            row.setString(11, question.what().answer());
            row.setString(12, question.what().answeredBy());
            row.setObject(13, stored(question.what().answeredAt()));
        });
    }

    private static long id(Map<String, Long> ids, WholeEvent event) {
        return Objects.requireNonNull(ids.get(event.eventNo()));
    }

    private static @Nullable LocalDateTime stored(@Nullable Instant at) {
        return at == null ? null : Times.stored(at);
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }
}
