package papilio.safety.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventContent;
import papilio.safety.codes.Severity;

/** What the rules know of one patient: values, events and what was proposed before. */
record KnownCourse(
        long patient,
        String study,
        String site,
        String patientNo,
        @Nullable LocalDate firstDose,
        boolean voided,
        List<LabValue> values,
        List<KnownEvent> events,
        List<SignalRow> signals) {
    /** An event tells of a value that lies no further from its course than this. */
    private static final int DAYS_AROUND = 7;

    /**
     * @param on the first day on which it can have begun; of the last change where that is not known
     * @param latest the last day on which it can have begun
     */
    record KnownEvent(
            long id,
            String eventNo,
            LocalDate on,
            LocalDate latest,
            @Nullable LocalDate ended,
            EventContent content) {
        /** Of a value that is worse than the event was graded it does not tell. */
        boolean tellsOf(Proposal value) {
            return value.rule().name().equals(content.specialInterest())
                    && !on.isAfter(value.on().plusDays(DAYS_AROUND))
                    && (ended == null || !ended.isBefore(value.on().minusDays(DAYS_AROUND)))
                    && reaches(value.grade());
        }

        private boolean reaches(@Nullable Integer wanted) {
            if (wanted == null) return true;
            if (content.grade() != null) return content.grade() >= wanted;
            return content.severity() == null || content.severity().compareTo(Severity.ofGrade(wanted)) >= 0;
        }
    }

    /** What the rules of the study propose under its limits as things stand; nothing before the first dose. */
    List<Proposal> proposals(Set<SignalRule> rules, SignalLimits limits) {
        var found = new ArrayList<Proposal>();
        if (voided || firstDose == null) return found;
        for (var value : LabRules.of(rules, limits, firstDose, values))
            if (events.stream().noneMatch(event -> event.tellsOf(value))) found.add(value);
        for (var event : events) {
            if (event.content().specialInterest() != null || event.latest().isBefore(firstDose)) continue;
            TermRules.of(rules, event.content()).ifPresent(rule -> found.add(proposal(rule, event)));
        }
        return found;
    }

    private static Proposal proposal(SignalRule rule, KnownEvent event) {
        var content = event.content();
        var coded = Objects.requireNonNullElse(content.codedTerm(), content.term());
        return new Proposal(
                rule,
                Proposal.About.ADVERSE_EVENT,
                event.id(),
                event.on(),
                event.eventNo() + " · " + content.term(),
                coded,
                content.grade(),
                content.serious());
    }
}
