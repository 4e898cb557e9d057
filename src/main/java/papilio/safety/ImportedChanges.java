package papilio.safety;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import papilio.safety.clock.ClockChange;
import papilio.safety.codes.Causality;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.shared.intake.Difference;
import papilio.shared.intake.Revision;
import papilio.study.StudyService;

/** Moves the clocks of events that an import changed, where a site had entered when it became aware of them, and keeps the word on the cause that it replaced. */
@Component
class ImportedChanges {
    private static final Set<String> DECIDING = Set.of("serious", "criteria", "grade", "outcome", "causality");

    private final AdverseEvents events;
    private final EventPatients patients;
    private final DeadlineBook deadlines;
    private final OpinionBook opinions;
    private final StudyService studies;
    private final EntityManager memory;
    private final Clock clock;

    ImportedChanges(
            AdverseEvents events,
            EventPatients patients,
            DeadlineBook deadlines,
            OpinionBook opinions,
            StudyService studies,
            EntityManager memory,
            Clock clock) {
        this.events = events;
        this.patients = patients;
        this.deadlines = deadlines;
        this.opinions = opinions;
        this.studies = studies;
        this.memory = memory;
        this.clock = clock;
    }

    /** What an import says is known from now on. */
    void keepClocks(List<Revision> revised) {
        var deciding = revised.stream()
                .filter(one -> one.differences().stream().anyMatch(difference -> DECIDING.contains(difference.field())))
                .toList();
        if (deciding.isEmpty()) return;
        memory.flush();
        memory.clear(); // the rows were written beside it
        deciding.forEach(this::keepClocks);
    }

    private void keepClocks(Revision revision) {
        var event = events.findById(revision.id()).orElseThrow();
        var after = event.facts();
        var known = before(after, revision.differences());
        opinions.keep(event, known, after, null);
        if (after.awareAt() == null || event.isVoided()) return;
        var now = BusinessTime.now(studies.settings(event.study()), clock);
        var zone = patients.find(event.study(), event.patientNo()).zone();
        deadlines.keep(event, known, after, new ClockChange.Learned(now, true), zone, null);
    }

    private static EventContent before(EventContent after, List<Difference> differences) {
        var draft = after.but();
        for (var one : differences) {
            var from = one.from();
            switch (one.field()) {
                case "serious" -> draft.serious(Boolean.TRUE.equals(from));
                case "criteria" -> draft.criteria(SeriousnessCriterion.parse(Objects.toString(from, "")));
                case "grade" -> draft.grade((Integer) from);
                case "outcome" -> draft.outcome(code(Outcome.class, from));
                case "causality" -> draft.causality(code(Causality.class, from));
                default -> {}
            }
        }
        return draft.facts();
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> list, @Nullable Object stored) {
        return stored == null ? null : Enum.valueOf(list, stored.toString());
    }
}
