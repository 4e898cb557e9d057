package papilio.demo;

import static papilio.demo.DemoStudy.OPENED;
import static papilio.demo.DemoStudy.TODAY;
import static papilio.demo.DemoStudy.earlier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.patient.DeclineReason;

/** The screening log of a site: who came when, and what became of it. */
final class Screening {
    private final DemoSite site;
    private final Dice dice;

    private Screening(DemoSite site, long seed) {
        this.site = site;
        dice = Dice.of(seed, "screening", site.code());
    }

    /** What is decided about one before there is a number. */
    private record Candidate(
            LocalDate screenedOn,
            @Nullable LocalDate enrolledOn,
            @Nullable LocalDate failedOn,
            @Nullable String criterion,
            @Nullable LocalDate declinedOn) {}

    static List<Person> of(DemoSite site, long seed) {
        return new Screening(site, seed).persons();
    }

    private List<Person> persons() {
        var candidates = new ArrayList<Candidate>();
        addEnrolled(candidates);
        addFailures(candidates);
        for (var number = 0; number < site.declined(); number++) {
            var day = someday();
            candidates.add(new Candidate(day, null, null, null, day));
        }
        for (var number = 0; number < site.inScreening(); number++)
            candidates.add(
                    new Candidate(dice.workday(TODAY.minusDays(20), site.lastScreening()), null, null, null, null));
        candidates.sort(Comparator.comparing(Candidate::screenedOn));
        return numbered(candidates);
    }

    private void addEnrolled(List<Candidate> candidates) {
        for (var month = 0; month < site.enrolledByMonth().size(); month++) {
            var first = OPENED.plusMonths(month);
            if (first.isBefore(site.activatedOn())) first = site.activatedOn().plusDays(3);
            var last = earlier(OPENED.plusMonths(month + 1).minusDays(2), TODAY.minusDays(4));
            for (var one = 0; one < site.enrolledByMonth().get(month); one++) {
                var enrolled = dice.workday(first.plusDays(3), last);
                var consent = enrolled.minusDays(dice.between(2, 9));
                if (consent.isBefore(site.activatedOn())) consent = site.activatedOn();
                candidates.add(new Candidate(consent, enrolled, null, null, null));
            }
        }
    }

    private void addFailures(List<Candidate> candidates) {
        var number = 0;
        for (var criterion : site.failures()) {
            var day = ++number == site.failures().size()
                    ? site.lastScreening().minusDays("03".equals(site.code()) ? 0 : 20)
                    : someday();
            candidates.add(new Candidate(day, null, day.plusDays(dice.between(1, 8)), criterion, null));
        }
    }

    private LocalDate someday() {
        return dice.workday(
                site.activatedOn().plusDays(20), site.lastScreening().minusDays(15));
    }

    private List<Person> numbered(List<Candidate> candidates) {
        var enrolled = candidates.stream()
                .filter(one -> one.enrolledOn() != null)
                .sorted(Comparator.comparing(one -> one.enrolledOn() == null ? TODAY : one.enrolledOn()))
                .toList();
        var persons = new ArrayList<Person>();
        for (var one : candidates) {
            var screeningNo = "%s-S%03d".formatted(site.code(), persons.size() + 1);
            var patientNo = one.enrolledOn() == null
                    ? screeningNo
                    : "%s-%03d".formatted(site.code(), enrolled.indexOf(one) + 1);
            persons.add(person(one, screeningNo, patientNo));
        }
        return persons;
    }

    private Person person(Candidate one, String screeningNo, String patientNo) {
        var age = "I1".equals(one.criterion()) ? 72 : (int) dice.normal(35, 11.5, 18, 69);
        return new Person(
                site,
                screeningNo,
                patientNo,
                dice.chance(0.07) ? "MALE" : "FEMALE",
                one.screenedOn().getYear() - age - (dice.chance(0.5) ? 1 : 0),
                age,
                one.screenedOn(),
                one.declinedOn() == null ? one.screenedOn() : null,
                one.failedOn(),
                one.criterion(),
                one.declinedOn(),
                one.declinedOn() == null
                        ? null
                        : dice.one(List.of(DeclineReason.values())).name(),
                one.enrolledOn());
    }
}
