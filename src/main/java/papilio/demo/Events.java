package papilio.demo;

import static papilio.safety.codes.ActionTaken.DOSE_NOT_CHANGED;
import static papilio.safety.codes.ActionTaken.NOT_APPLICABLE;
import static papilio.safety.codes.Outcome.NOT_RECOVERED;
import static papilio.safety.codes.Outcome.RECOVERED;
import static papilio.safety.codes.Outcome.RECOVERING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.patient.MedicationEntry;
import papilio.safety.EventContent;
import papilio.safety.ReviewState;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.CtcaeTerms;
import papilio.safety.codes.Dechallenge;
import papilio.safety.codes.Rechallenge;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.reference.ExpectedList;
import papilio.shared.PartialDate;

/** What happens to one patient: by chance at the published rates, out of laboratory values, and by a story. */
final class Events {
    private static final int WINDOW_AFTER_LAST_DOSE = 28;
    private static final double MEAN_REST = 30;

    private final Course course;
    private final Person person;
    private final LocalDate firstDose;
    private final LocalDate end;
    private final Dice dice;
    private final List<EventContent> facts = new ArrayList<>();
    private final List<MedicationEntry> given = new ArrayList<>();

    private Events(Course course, LocalDate firstDose, long seed) {
        this.course = course;
        this.person = course.person();
        this.firstDose = firstDose;
        var last = course.lastDose() == null ? firstDose : course.lastDose();
        end = DemoStudy.earlier(course.until(), last.plusDays(WINDOW_AFTER_LAST_DOSE));
        dice = person.dice(seed, "events");
    }

    /** The events in the order in which they became known, and the drugs that were given for them. */
    record Found(List<Event> events, List<MedicationEntry> medications) {}

    static Found of(Course course, long seed) {
        if (course.firstDose() == null) return new Found(List.of(), List.of());
        var events = new Events(course, course.firstDose(), seed);
        Story.of(course.person()).ifPresent(events::tell);
        events.fromLaboratory("IGG", EventKind.LOW_IGG);
        events.fromLaboratory("WBC", EventKind.LOW_WBC);
        events.fromLaboratory("ALT", EventKind.HIGH_ALT);
        EventKind.ALL.forEach(events::byChance);
        return new Found(events.numbered(), events.given);
    }

    private void byChance(EventKind kind) {
        if (kind.isFemaleOnly() && !person.isFemale()) return;
        var yearly = kind.yearly() * person.site().reporting();
        var day = dice.exponential(365.25 / yearly);
        while (firstDose.plusDays((long) day).isBefore(end)) {
            var onset = firstDose.plusDays((long) day);
            add(kind, "ISR".equals(kind.specialInterest()) ? afterADose(onset) : onset, kind.grade(dice));
            day += MEAN_REST + dice.exponential(365.25 / yearly);
        }
    }

    private LocalDate afterADose(LocalDate day) {
        return course.treatments().stream()
                .filter(row -> "DOSE".equals(row.kind()) && !row.startedOn().isAfter(day))
                .map(Doses.Treatment::startedOn)
                .max(LocalDate::compareTo)
                .orElse(firstDose);
    }

    /** The first value outside of its range after the first dose, where the one before it was not. */
    private void fromLaboratory(String code, EventKind kind) {
        var before = false;
        for (var value : course.findings()) {
            if (!value.code().equals(code) || value.number() == null || value.takenOn() == null) continue;
            var number = value.number().doubleValue();
            var bad = "ALT".equals(code) ? "H".equals(value.flag()) && number > 60 : "L".equals(value.flag());
            if (bad
                    && !before
                    && value.takenOn().isAfter(firstDose)
                    && value.takenOn().isBefore(end)) {
                if (!dice.chance(Math.min(1, person.site().reporting()))) return;
                add(kind, value.takenOn(), grade(code, number));
                return;
            }
            before = bad;
        }
    }

    private static int grade(String code, double number) {
        return switch (code) {
            case "IGG" -> number < 5 ? 2 : 1;
            case "WBC" -> number < 3 ? 2 : 1;
            default -> number > 120 ? 2 : 1;
        };
    }

    private void add(EventKind kind, LocalDate onset, int grade) {
        var aware = DemoStudy.workingHours(onset.plusDays(dice.weighted(4, 3, 2, 2, 1, 1, 1)), dice);
        var ended = onset.plusDays(dice.between(kind.days()[0], kind.days()[1]));
        var over = ended.isBefore(DemoStudy.earlier(course.until(), DemoStudy.TODAY.minusDays(1)));
        var cause = dice.chance(kind.related())
                ? dice.chance(0.25) || "ISR".equals(kind.specialInterest()) ? Causality.PROBABLE : Causality.POSSIBLE
                : Causality.UNLIKELY;
        var strong = grade >= 3;
        var partial = dice.chance(kind.days()[1] > 25 ? 0.4 : 0.02);
        facts.add(EventContent.of(kind.chinese())
                .codedTerm(kind.english())
                .soc(kind.system().english())
                .grade(grade)
                .specialInterest(kind.specialInterest())
                .onset(PartialDate.of(partial ? onset.toString().substring(0, 7) : onset.toString()))
                .ended(over ? PartialDate.of(ended.toString()) : null)
                .outcome(over ? RECOVERED : dice.chance(0.5) ? RECOVERING : NOT_RECOVERED)
                .actionTaken(onset.isAfter(lastDose()) ? NOT_APPLICABLE : DOSE_NOT_CHANGED)
                .causality(cause)
                .causalityScale(CausalityScale.CHINA_ADR)
                .sponsorCausality(dice.chance(0.45) ? cause : null)
                .sponsorScale(CausalityScale.CHINA_ADR)
                .listedBy(ExpectedList.DEFAULT.label())
                .listed(kind.listed() && !strong)
                .dechallenge(Dechallenge.NOT_DONE)
                .rechallenge(Rechallenge.NOT_DONE)
                .treatmentGiven(treat(
                        kind.treatment(), kind.english() + " " + kind.chinese(), onset, over ? ended : null, grade > 1))
                .awareAt(aware)
                .facts());
    }

    private void tell(Story story) {
        var onset = firstDose.plusDays(story.onset(firstDose));
        var over = story.outcome().needsEnd();
        var ended = over ? onset.plusDays(story.lasted()) : null;
        var fatal = course.diedOn() != null;
        var term =
                CtcaeTerms.named(story.english()).map(known -> known.english()).orElse(story.english());
        facts.add(EventContent.of(story.chinese())
                .codedTerm(term)
                .soc(BodySystem.valueOf(story.system()).english())
                .grade(story.grade())
                .serious(true)
                .criteria(SeriousnessCriterion.parse(story.criteria()))
                .specialInterest(story.interest())
                .onset(PartialDate.of(onset.toString()))
                .ended(ended == null ? null : PartialDate.of(ended.toString()))
                .diedOn(fatal ? course.diedOn() : null)
                .outcome(story.outcome())
                .actionTaken(story.action())
                .causality(story.investigator())
                .causalityScale(CausalityScale.CHINA_ADR)
                .sponsorCausality(story.patientNo().equals(Story.NEW) ? null : story.sponsor())
                .sponsorScale(CausalityScale.CHINA_ADR)
                .listedBy(ExpectedList.DEFAULT.label())
                .listed(story.system().equals("MUSC") || story.system().equals("INJ") ? null : Boolean.FALSE)
                .dechallenge(story.held() > 0 && !fatal ? Dechallenge.ABATED : Dechallenge.NOT_DONE)
                .rechallenge(story.held() > 0 ? Rechallenge.NOT_RECURRED : Rechallenge.NOT_DONE)
                .treatmentGiven(treat(story.treatment(), term + " " + story.chinese(), onset, ended, true))
                .narrative(story.narrative())
                .awareAt(DemoStudy.at(onset.plusDays(story.patientNo().equals(Story.NEW) ? 3 : 0), 16, 20))
                .facts());
    }

    /** The drug in words, and a row of medication. */
    private @Nullable String treat(
            List<String> drug, String indication, LocalDate from, @Nullable LocalDate to, boolean needed) {
        if (drug.isEmpty() || !needed) return null;
        var last = from.plusDays(dice.between(5, 9));
        var limit = to == null ? course.until() : to;
        given.add(Drugs.treatment(
                drug.get(0),
                indication,
                drug.get(1),
                drug.get(2),
                drug.get(3),
                drug.get(4),
                from,
                DemoStudy.earlier(last, limit)));
        return drug.get(0) + " " + drug.get(1) + " " + drug.get(2) + " " + drug.get(3);
    }

    private LocalDate lastDose() {
        return course.lastDose() == null ? firstDose : course.lastDose();
    }

    private List<Event> numbered() {
        facts.sort(Comparator.comparing(EventContent::awareAt, Comparator.nullsLast(Comparator.naturalOrder())));
        var events = new ArrayList<Event>();
        for (var one : facts) {
            var aware = one.awareAt();
            if (aware == null) continue;
            var number = "%s-AE%02d".formatted(person.patientNo(), events.size() + 1);
            events.add(new Event(
                    person,
                    number,
                    one,
                    ReviewState.NEW,
                    0,
                    aware,
                    List.of(),
                    Clocks.of(person, one, dice),
                    List.of()));
        }
        return events;
    }
}
