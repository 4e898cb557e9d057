package papilio.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;
import papilio.safety.clock.DeadlineStatus;
import papilio.safety.clock.DefaultRules;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.tally.AskedEvents;
import papilio.safety.tally.QueueTallies;
import papilio.shared.PartialDate;

/**
 * The door for events in bulk that were reviewed and reported elsewhere, with their decisions, clocks and questions. Who
 * calls it answers for the scope and writes the audit trail.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize(May.MANAGE_STUDY)
public class KnownEventIntake {
    private static final int BATCH = 500;

    private final JdbcTemplate database;
    private final QueueTallies tallies;
    private final AskedEvents asked;

    KnownEventIntake(JdbcTemplate database, QueueTallies tallies, AskedEvents asked) {
        this.database = database;
        this.tallies = tallies;
        this.asked = asked;
    }

    public void add(String study, List<KnownEvent> events) {
        insert("adverse_event", events.stream().map(KnownEventIntake::event).toList());
        var ids = new HashMap<String, Long>();
        database.query(
                "select event_no, id from adverse_event where study_code = ?",
                row -> {
                    ids.put(row.getString(1), row.getLong(2));
                },
                study);
        var reviews = new ArrayList<Map<String, @Nullable Object>>();
        var clocks = new ArrayList<Map<String, @Nullable Object>>();
        for (var event : events) {
            var id = ids.get(event.eventNo());
            if (id == null) throw new IllegalStateException(event.eventNo());
            event.reviews().forEach(review -> reviews.add(review(event, id, review)));
            event.clocks().forEach(clock -> clocks.add(clock(event, id, clock)));
            ask(
                    new KnownQuestion.About(
                            study,
                            event.site(),
                            event.patientId(),
                            event.patientNo(),
                            EventService.RECORD_TYPE,
                            id,
                            id),
                    event.questions());
        }
        tallies.countAnew(study);
        insert("event_review", reviews);
        insert("reporting_deadline", clocks);
    }

    public void ask(KnownQuestion.About about, List<KnownQuestion> questions) {
        if (questions.isEmpty()) return;
        insert("data_query", questions.stream().map(one -> question(about, one)).toList());
        asked.follow(about.study(), about.eventId() == null ? List.of() : List.of(about.eventId()));
    }

    private void insert(String table, List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) return;
        var columns = List.copyOf(rows.getFirst().keySet());
        var marks = String.join(", ", columns.stream().map(column -> "?").toList());
        database.batchUpdate(
                "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")",
                rows,
                BATCH,
                (statement, row) -> {
                    var at = 1;
                    for (var column : columns) statement.setObject(at++, row.get(column));
                });
    }

    private static Map<String, @Nullable Object> event(KnownEvent event) {
        var facts = event.facts();
        var row = place(event);
        row.put("version", event.version());
        row.put("patient_id", event.patientId());
        row.put("patient_no", event.patientNo());
        row.put("event_no", event.eventNo());
        row.put("term", facts.term());
        row.put("term_en", facts.termEn());
        row.put("coded_term", facts.codedTerm());
        row.put("soc", facts.soc());
        row.put("severity", name(facts.severity()));
        row.put("grade", facts.grade());
        row.put("serious", facts.serious());
        row.put("criteria", SeriousnessCriterion.join(facts.criteria()));
        row.put("special_interest", facts.specialInterest());
        row.put("onset", text(facts.onset()));
        row.put("onset_first", facts.onset() == null ? null : facts.onset().earliest());
        row.put("ended", text(facts.ended()));
        row.put("ended_last", facts.ended() == null ? null : facts.ended().latest());
        row.put("died_on", facts.diedOn());
        row.put("outcome", name(facts.outcome()));
        row.put("action_taken", name(facts.actionTaken()));
        row.put("causality", name(facts.causality()));
        row.put("causality_scale", name(facts.causalityScale()));
        row.put("causality_recorded", facts.causalityRecorded());
        row.put("sponsor_causality", name(facts.sponsorCausality()));
        row.put("related", facts.related());
        row.put("disputed", facts.assessorsDisagree());
        row.put("sponsor_scale", name(facts.sponsorScale()));
        row.put("listed", facts.listed());
        row.put("listed_by", facts.listedBy());
        row.put("listed_of_sponsor", facts.listed() != null && facts.sponsorCausality() != null);
        row.put("dechallenge", name(facts.dechallenge()));
        row.put("rechallenge", name(facts.rechallenge()));
        row.put("treatment_given", facts.treatmentGiven());
        row.put("narrative", facts.narrative());
        row.put("aware_at", utc(facts.awareAt()));
        LocalDate reported = facts.reportedOn();
        row.put("reported_on", reported);
        row.put("linked_records", facts.links().isEmpty() ? null : RecordLink.join(facts.links()));
        row.put("review_state", event.state().name());
        row.put("review_rank", event.state().rank(facts.serious()));
        var signedOff = event.signedOff();
        row.put("reviewed_at", signedOff == null ? null : utc(signedOff.at()));
        row.put("reviewed_by", signedOff == null ? null : signedOff.by());
        var last = event.reviews().isEmpty() ? null : event.reviews().getLast();
        row.put("decided_at", last == null ? null : utc(last.at()));
        row.put("decided_by", last == null ? null : last.by());
        row.put("changed_at", utc(event.changedAt()));
        return row;
    }

    private static Map<String, @Nullable Object> review(KnownEvent event, long id, KnownEvent.Review review) {
        var row = place(event);
        row.put("event_id", id);
        row.put("event_version", review.version());
        row.put("decision", review.decision().name());
        row.put("comment", review.words());
        row.put("snapshot", Snapshot.of(review.facts()));
        row.put("decided_by", review.by());
        row.put("decided_at", utc(review.at()));
        return row;
    }

    private static Map<String, @Nullable Object> clock(KnownEvent event, long id, KnownEvent.Clock clock) {
        var row = place(event);
        row.put("event_id", id);
        var rule = DefaultRules.of(clock.rule());
        var length = Objects.requireNonNull(rule.length());
        row.put("rule_code", rule.code().name());
        row.put("recipient", rule.recipient().name());
        row.put("to_en", rule.toEn());
        row.put("to_zh", rule.toZh());
        row.put("trigger_code", rule.trigger().name());
        row.put("clock_unit", length.unit().name());
        row.put("clock_amount", length.amount());
        row.put("phase", phase(clock).name());
        row.put("warn_at", utc(DeadlineStatus.warnFrom(clock.aware(), clock.due())));
        row.put("aware_at", utc(clock.aware()));
        row.put("due_at", utc(clock.due()));
        row.put("submitted_at", utc(clock.submitted()));
        row.put("late_reason", clock.lateReason());
        return row;
    }

    private static DeadlinePhase phase(KnownEvent.Clock clock) {
        if (clock.submitted() == null) return DeadlinePhase.RUNNING;
        return clock.submitted().isAfter(clock.due()) ? DeadlinePhase.LATE : DeadlinePhase.ON_TIME;
    }

    private static Map<String, @Nullable Object> question(KnownQuestion.About about, KnownQuestion asked) {
        var row = new java.util.LinkedHashMap<String, @Nullable Object>();
        row.put("study_code", about.study());
        row.put("site_code", about.site());
        row.put("patient_id", about.patientId());
        row.put("patient_no", about.patientNo());
        row.put("record_type", about.recordType());
        row.put("record_id", about.recordId());
        row.put("event_id", about.eventId());
        row.put("field", asked.field());
        row.put("question", asked.words());
        row.put("state", asked.state().name());
        row.put("raised_by", asked.raisedBy());
        row.put("raised_at", utc(asked.raisedAt()));
        row.put("answer", asked.answer());
        row.put("answered_by", asked.answeredBy());
        row.put("answered_at", utc(asked.answeredAt()));
        row.put("closed_by", asked.closedBy());
        row.put("closed_at", utc(asked.closedAt()));
        return row;
    }

    private static Map<String, @Nullable Object> place(KnownEvent event) {
        var row = new java.util.LinkedHashMap<String, @Nullable Object>();
        row.put("study_code", event.study());
        row.put("site_code", event.site());
        return row;
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
