package papilio.safety.signal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.study.StudyService;

/**
 * Keeps the proposals in step with the values and events of the patients. What was decided stays decided, unless it
 * gets worse or the event that came of it is voided; what the rules no longer find is withdrawn.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SignalBook {
    private static final int BATCH = 200;

    private final CourseReader reader;
    private final StudyService studies;
    private final LimitSettings settings;
    private final AuditTrail audit;
    private final JdbcTemplate database;
    private final Clock clock;

    SignalBook(
            CourseReader reader,
            StudyService studies,
            LimitSettings settings,
            AuditTrail audit,
            JdbcTemplate database,
            Clock clock) {
        this.reader = reader;
        this.studies = studies;
        this.settings = settings;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    private record Step(
            KnownCourse patient,
            @Nullable Proposal proposal,
            @Nullable SignalRow before,
            SignalState to) {
        /** As the audit trail names it. */
        String label() {
            if (proposal != null) return Signal.label(proposal.rule().name(), proposal.facts(), proposal.on());
            var row = Objects.requireNonNull(before);
            return Signal.label(row.ruleCode(), row.facts(), row.seenOn());
        }
    }

    /** The rules of a study and the limits under which they work. */
    private record Rules(Set<SignalRule> all, SignalLimits limits) {}

    /** After a change of one patient; each proposal leaves its own line in the audit trail. */
    void keep(String study, long patient) {
        var rules = rules(study);
        if (rules.all().isEmpty() || steps(rules, List.of(patient)).isEmpty()) return;
        reader.hold(List.of(patient));
        for (var step : steps(rules, List.of(patient))) {
            write(List.of(step));
            audit.write(note(step));
        }
    }

    /**
     * All patients of a study, some hundreds at a time, as after an import. What is proposed anew is one line in the audit
     * trail with its number; each proposal that there was and that changes leaves its own.
     *
     * @return how many proposals were made, changed or withdrawn
     */
    public int keepAll(String study) {
        var rules = rules(study);
        if (rules.all().isEmpty()) return 0;
        var changed = 0;
        var made = 0L;
        var last = 0L;
        for (var some = next(study, last); !some.isEmpty(); some = next(study, last)) {
            var steps = held(rules, some);
            write(steps);
            var known = steps.stream().filter(step -> step.before() != null).toList();
            if (!known.isEmpty())
                audit.writeAll(known.stream().map(SignalBook::note).toList());
            changed += steps.size();
            made += steps.size() - known.size();
            last = some.getLast();
        }
        if (made > 0)
            audit.write(AuditNote.of(Action.CREATED, Signal.RECORD_TYPE, study, study)
                    .at(study, null, null)
                    .change("proposals", null, made));
        return changed;
    }

    /** Looked at again where something is to be written, while nobody else changes these patients. */
    private List<Step> held(Rules rules, List<Long> patients) {
        if (steps(rules, patients).isEmpty()) return List.of();
        reader.hold(patients);
        return steps(rules, patients);
    }

    private List<Long> next(String study, long after) {
        return database.query(
                "select id from patient where study_code = ? and id > ? order by id limit " + BATCH,
                (row, number) -> row.getLong(1),
                study,
                after);
    }

    private Rules rules(String study) {
        var rules = EnumSet.noneOf(SignalRule.class);
        for (var interest : studies.specialInterests(study))
            SignalRule.of(interest.code()).ifPresent(rules::add);
        return new Rules(
                rules,
                settings.findById(study)
                        .map(LimitSetting::row)
                        .orElse(LimitsRow.DELIVERED)
                        .limits());
    }

    private List<Step> steps(Rules rules, Collection<Long> patients) {
        var steps = new ArrayList<Step>();
        for (var patient : reader.of(patients)) steps(patient, patient.proposals(rules.all(), rules.limits()), steps);
        return steps;
    }

    private record Key(String rule, Proposal.About about, long record) {}

    private static void steps(KnownCourse patient, List<Proposal> wanted, List<Step> into) {
        var before = new HashMap<Key, SignalRow>();
        for (var row : patient.signals()) before.put(new Key(row.ruleCode(), row.about(), row.recordId()), row);
        for (var proposal : wanted) {
            var row = before.remove(new Key(proposal.rule().name(), proposal.about(), proposal.recordId()));
            if (row == null || isNews(patient, row, proposal))
                into.add(new Step(patient, proposal, row, SignalState.OPEN));
        }
        for (var row : before.values())
            if (row.state() == SignalState.OPEN) into.add(new Step(patient, null, row, SignalState.WITHDRAWN));
    }

    private static boolean isNews(KnownCourse patient, SignalRow row, Proposal now) {
        return switch (row.state()) {
            case OPEN -> differs(row, now);
            case WITHDRAWN -> true;
            case DISMISSED -> isWorse(row, now);
            case ACCEPTED ->
                row.eventNo() != null
                        && patient.events().stream()
                                .noneMatch(event -> event.eventNo().equals(row.eventNo()));
        };
    }

    private static boolean differs(SignalRow row, Proposal now) {
        return !row.facts().equals(shortened(now.facts()))
                || !row.seenOn().equals(now.on())
                || !row.term().equals(now.term())
                || !Objects.equals(row.grade(), now.grade())
                || row.alert() != now.alert();
    }

    private static boolean isWorse(SignalRow row, Proposal now) {
        if (now.alert() && !row.alert()) return true;
        return now.grade() != null && (row.grade() == null || now.grade() > row.grade());
    }

    private void write(List<Step> steps) {
        insert(steps.stream().filter(step -> step.before() == null).toList());
        renew(steps.stream()
                .filter(step -> step.before() != null && step.proposal() != null)
                .toList());
        withdraw(steps.stream().filter(step -> step.proposal() == null).toList());
    }

    private void insert(List<Step> steps) {
        var now = now();
        database.batchUpdate("""
                insert into safety_signal (study_code, site_code, patient_id, patient_no, rule_code, about, record_id, seen_on, facts,
                  term, grade, alert, state, proposed_at, event_no) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)
                """, steps, BATCH, (row, step) -> {
            var proposal = Objects.requireNonNull(step.proposal());
            var patient = step.patient();
            row.setString(1, patient.study());
            row.setString(2, patient.site());
            row.setLong(3, patient.patient());
            row.setString(4, patient.patientNo());
            row.setString(5, proposal.rule().name());
            row.setString(6, proposal.about().name());
            row.setLong(7, proposal.recordId());
            row.setObject(8, proposal.on());
            row.setString(9, shortened(proposal.facts()));
            row.setString(10, proposal.term());
            row.setObject(11, proposal.grade());
            row.setBoolean(12, proposal.alert());
            row.setObject(13, now);
            row.setString(14, eventNo(proposal));
        });
    }

    private void renew(List<Step> steps) {
        var now = now();
        database.batchUpdate("""
                update safety_signal set version = version + 1, site_code = ?, patient_no = ?, seen_on = ?, facts = ?, term = ?,
                  grade = ?, alert = ?, event_no = ?, state = 'OPEN', proposed_at = ?, reason = null, decided_by = null,
                  decided_at = null
                where id = ?
                """, steps, BATCH, (row, step) -> {
            var proposal = Objects.requireNonNull(step.proposal());
            row.setString(1, step.patient().site());
            row.setString(2, step.patient().patientNo());
            row.setObject(3, proposal.on());
            row.setString(4, shortened(proposal.facts()));
            row.setString(5, proposal.term());
            row.setObject(6, proposal.grade());
            row.setBoolean(7, proposal.alert());
            row.setString(8, eventNo(proposal));
            row.setObject(9, now);
            row.setLong(10, Objects.requireNonNull(step.before()).id());
        });
    }

    private void withdraw(List<Step> steps) {
        var now = now();
        database.batchUpdate(
                "update safety_signal set version = version + 1, state = 'WITHDRAWN', decided_by = 'system', decided_at = ? where id = ?",
                steps,
                BATCH,
                (row, step) -> {
                    row.setObject(1, now);
                    row.setLong(2, Objects.requireNonNull(step.before()).id());
                });
    }

    private static @Nullable String eventNo(Proposal proposal) {
        if (proposal.about() != Proposal.About.ADVERSE_EVENT) return null;
        return proposal.facts().substring(0, proposal.facts().indexOf(" · "));
    }

    /** The longest term fits beside its number; a very long name of a test does not matter. */
    private static String shortened(String facts) {
        return facts.length() <= 500 ? facts : facts.substring(0, 499) + "…";
    }

    private static AuditNote note(Step step) {
        var patient = step.patient();
        var before = step.before();
        var action = before == null ? Action.CREATED : Action.CHANGED;
        var id = before == null ? patient.patientNo() : String.valueOf(before.id());
        return AuditNote.of(action, Signal.RECORD_TYPE, id, step.label())
                .at(patient.study(), patient.site(), patient.patientNo())
                .clinical()
                .change("state", before == null ? null : before.state(), step.to());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
