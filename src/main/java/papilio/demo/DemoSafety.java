package papilio.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papilio.safety.Decision;
import papilio.safety.EventContent;
import papilio.safety.ReviewState;
import papilio.safety.WholeEvent;
import papilio.safety.WholeEvent.Asked;
import papilio.safety.WholeEvent.Reviewed;
import papilio.safety.clock.StudyKind;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.SeriousnessCriterion;

/** Puts the cohort's events into the order in which they became known and lets the monitors work on them. */
final class DemoSafety {
    private static final Instant NOW =
            Cohort.TODAY.atTime(9, 0).atZone(Cohort.ZONE).toInstant();
    private static final Duration DAY = Duration.ofDays(1);

    private final Map<String, Long> ids;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Chance chance = new Chance(Cohort.SEED + 7);
    private int recent;

    private DemoSafety(Map<String, Long> ids) {
        this.ids = ids;
    }

    /** What happened to whom, before anybody looked at it. */
    record Happened(DemoPatient patient, EventContent content) {
        Instant aware() {
            return Objects.requireNonNull(content.awareAt());
        }
    }

    static List<WholeEvent> of(List<DemoPatient> cohort, Map<String, Long> ids) {
        var happened = new ArrayList<Happened>(SeriousEvents.of(cohort));
        for (var patient : cohort) happened.addAll(CommonEvents.of(patient));
        happened.sort(Comparator.comparing(Happened::aware)
                .thenComparing(event -> event.patient().entry().patientNo())
                .thenComparing(event -> event.content().term()));
        var safety = new DemoSafety(ids);
        return happened.stream().map(safety::handled).toList();
    }

    private WholeEvent handled(Happened event) {
        var age = Duration.between(event.aware(), NOW).toDays();
        var content = event.content();
        if (age > 24) {
            if (chance.yes(0.94)) return whole(event, content, ReviewState.REVIEWED, content, Decision.REVIEWED, null);
            return changed(event);
        }
        if (content.criteria().contains(SeriousnessCriterion.LIFE_THREAT)) {
            return whole(event, content, ReviewState.ESCALATED, content, Decision.ESCALATE, null);
        }
        // what is newer is in every state that a monitor meets
        return switch (recent++ % 8) {
            case 1 -> whole(event, content, ReviewState.REVIEWED, content, Decision.REVIEWED, null);
            case 3 -> whole(event, content, ReviewState.QUERIED, content, Decision.QUERY, question(event, false));
            case 4 -> changed(event);
            case 6 -> whole(event, content, ReviewState.ANSWERED, content, Decision.QUERY, question(event, true));
            default -> whole(event, content, ReviewState.NEW, null, null, null);
        };
    }

    /** The outcome was not known when it was reviewed. */
    private WholeEvent changed(Happened event) {
        var before =
                event.content().but().outcome(Outcome.NOT_RECOVERED).ended(null).facts();
        return whole(event, event.content(), ReviewState.CHANGED, before, Decision.REVIEWED, null);
    }

    private WholeEvent whole(
            Happened event,
            EventContent content,
            ReviewState state,
            @Nullable EventContent then,
            @Nullable Decision decision,
            @Nullable Asked asked) {
        var patient = event.patient().entry();
        var number = numbers.merge(patient.patientNo(), 1, Integer::sum);
        var decided = event.aware().plus(DAY.multipliedBy(chance.between(1, 9)));
        if (decided.isAfter(NOW)) decided = NOW.minus(Duration.ofMinutes(chance.between(30, 900)));
        if (decided.isBefore(event.aware())) decided = event.aware();
        var reviewed = then == null || decision == null
                ? null
                : new Reviewed(decision, then, comment(decision), "monitor", decided);
        return new WholeEvent(
                DemoSetup.STUDY,
                patient.site(),
                Objects.requireNonNull(ids.get(patient.patientNo())),
                patient.patientNo(),
                "%s-AE%02d".formatted(patient.patientNo(), number),
                content,
                state,
                changedAt(event, state, decided),
                reviewed,
                Reports.of(content, chance, NOW),
                asked);
    }

    private static @Nullable String comment(Decision decision) {
        return switch (decision) {
            case REVIEWED -> null;
            case QUERY -> "已向研究中心提问 / asked the site";
            case ESCALATE -> "请牵头研究者评估是否为新的严重不良反应 / lead investigator to judge whether this is a new serious reaction";
        };
    }

    private static Instant changedAt(Happened event, ReviewState state, Instant decided) {
        return switch (state) {
            case CHANGED, ANSWERED ->
                decided.plus(Duration.ofHours(20)).isAfter(NOW) ? NOW : decided.plus(Duration.ofHours(20));
            default -> event.aware();
        };
    }

    private Asked question(Happened event, boolean answered) {
        var at = event.aware().plus(Duration.ofHours(26)).isAfter(NOW)
                ? event.aware()
                : event.aware().plus(Duration.ofHours(26));
        var words = chance.one(List.of(
                "请补充合并用药和转归日期。/ Please add concomitant drugs and the date of outcome.",
                "请说明与末次给药的时间关系。/ Please state the time since the last dose.",
                "请核对严重程度与化验结果是否一致。/ Please check the grade against the laboratory results."));
        return answered
                ? new Asked(
                        words,
                        "monitor",
                        at,
                        "已核对并更正。/ Checked and corrected.",
                        "site" + event.patient().entry().site(),
                        NOW.minus(DAY))
                : new Asked(words, "monitor", at, null, null, null);
    }

    /** The instant at which the site learned of something. */
    static Instant aware(LocalDate day, Chance chance) {
        var at = day.atTime(LocalTime.of(chance.between(8, 16), chance.between(0, 59)))
                .atZone(Cohort.ZONE)
                .toInstant();
        return at.isAfter(NOW) ? NOW.minus(Duration.ofHours(1)) : at;
    }

    static Set<papilio.safety.clock.ReportingRule> rules(EventContent content) {
        return content.forReporting().rules(StudyKind.NON_INTERVENTIONAL);
    }
}
