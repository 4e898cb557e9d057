package papilio.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is screened where and when, and what becomes of them; the same every time. */
final class Cohort {
    static final long SEED = 20260630L;
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What becomes of a person after consent. */
    enum Fate {
        ENROLLED,
        FAILED,
        DECLINED,
        IN_SCREENING
    }

    /** A person at consent; the reason is that of a failure, a refusal or an early end. */
    record Person(
            String site,
            LocalDate consent,
            Fate fate,
            @Nullable String reason,
            int number) {}

    private static final List<String> FAILURES = repeated("E2", 7, "I2", 5, "E3", 4, "E1", 3, "I1", 2, "E4", 1);
    private static final List<String> REFUSALS =
            repeated("费用 / cost", 3, "路途远 / distance", 3, "害怕注射 / fear of injections", 2);
    private static final List<String> EARLY_ENDS = repeated(
            "LOST_TO_FOLLOW_UP",
            3,
            "WITHDRAWAL_BY_SUBJECT",
            3,
            "ADVERSE_EVENT",
            2,
            "LACK_OF_EFFICACY",
            1,
            "PREGNANCY",
            1,
            "PHYSICIAN_DECISION",
            1);

    private Cohort() {}

    static List<DemoPatient> make() {
        var people = people();
        var patients = new ArrayList<DemoPatient>();
        var enrolledAtSite = new java.util.HashMap<String, Integer>();
        var screenedAtSite = new java.util.HashMap<String, Integer>();
        var endings = endings(people);
        for (var person : people) {
            int screening = screenedAtSite.merge(person.site(), 1, Integer::sum);
            Integer number =
                    person.fate() == Fate.ENROLLED ? enrolledAtSite.merge(person.site(), 1, Integer::sum) : null;
            patients.add(new PatientMaker(person, screening, number, endings.get(person.number())).make());
        }
        return patients;
    }

    /** In order of consent. */
    private static List<Person> people() {
        var chance = new Chance(SEED);
        var failures = new ArrayList<>(FAILURES);
        var refusals = new ArrayList<>(REFUSALS);
        chance.shuffle(failures);
        chance.shuffle(refusals);
        var people = new ArrayList<Person>();
        for (var site : DemoSites.ALL) people.addAll(peopleOf(site, chance, failures, refusals));
        people.sort(Comparator.comparing(Person::consent).thenComparing(Person::site));
        var numbered = new ArrayList<Person>();
        for (var person : people) {
            numbered.add(new Person(person.site(), person.consent(), person.fate(), person.reason(), numbered.size()));
        }
        return numbered;
    }

    private static List<Person> peopleOf(DemoSites site, Chance chance, List<String> failures, List<String> refusals) {
        var fates = new ArrayList<Fate>();
        fates.addAll(Collections.nCopies(site.enrolled(), Fate.ENROLLED));
        fates.addAll(Collections.nCopies(site.failed(), Fate.FAILED));
        fates.addAll(Collections.nCopies(site.declined(), Fate.DECLINED));
        chance.shuffle(fates);
        var days = ChronoUnit.DAYS.between(site.activated(), TODAY) - 12;
        var found = new ArrayList<Person>();
        for (var fate : fates) {
            var day = site.activated().plusDays(8 + Math.round((days - 8) * Math.pow(chance.fraction(), site.pace())));
            var reason =
                    fate == Fate.FAILED ? failures.removeLast() : fate == Fate.DECLINED ? refusals.removeLast() : null;
            found.add(new Person(site.site().code(), Chance.workday(day), fate, reason, 0));
        }
        for (int i = 0; i < site.inScreening(); i++) {
            var day = Chance.workday(TODAY.minusDays(chance.between(2, 15)));
            found.add(new Person(site.site().code(), day, Fate.IN_SCREENING, null, 0));
        }
        return found;
    }

    /** Eleven of those who have been in for four months or more leave early. */
    private static java.util.Map<Integer, String> endings(List<Person> people) {
        var chance = new Chance(SEED + 1);
        var candidates = new ArrayList<>(people.stream()
                .filter(person ->
                        person.fate() == Fate.ENROLLED && person.consent().isBefore(TODAY.minusDays(120)))
                .map(Person::number)
                .toList());
        chance.shuffle(candidates);
        var endings = new java.util.HashMap<Integer, String>();
        for (var reason : EARLY_ENDS) endings.put(candidates.removeLast(), reason);
        return endings;
    }

    private static List<String> repeated(Object... wordsAndCounts) {
        var list = new ArrayList<String>();
        for (int i = 0; i < wordsAndCounts.length; i += 2) {
            list.addAll(Collections.nCopies((Integer) wordsAndCounts[i + 1], (String) wordsAndCounts[i]));
        }
        return List.copyOf(list);
    }
}
