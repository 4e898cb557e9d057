package papilio.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.demo.Cohort.Fate;
import papilio.demo.Cohort.Person;
import papilio.patient.IncomingPatient;
import papilio.patient.IncomingPatient.Course;

/** Makes one patient out of a person's fate. */
final class PatientMaker {
    private static final List<String> CRITERIA = List.of("I1", "I2", "I3", "E1", "E2", "E3", "E4");
    private static final int YEAR = 364;

    private final Person person;
    private final String screeningNo;
    private final @Nullable Integer number;
    private final @Nullable String ending;
    private final Chance chance;

    PatientMaker(Person person, int screening, @Nullable Integer number, @Nullable String ending) {
        this.person = person;
        this.screeningNo = "%s-S%03d".formatted(person.site(), screening);
        this.number = number;
        this.ending = ending;
        this.chance = new Chance(Cohort.SEED + 1000L * (person.number() + 1));
    }

    DemoPatient make() {
        var entry = person.fate() == Fate.ENROLLED ? enrolled() : notEnrolled();
        var first = entry.firstDoseOn();
        if (first == null) {
            return new DemoPatient(
                    entry, List.of(), List.of(), List.of(), List.of(), List.of(), answers(), lastDay(entry));
        }
        var until =
                entry.course().endedOn() == null ? Cohort.TODAY : entry.course().endedOn();
        var doses = new DoseMaker(chance, first, until, entry.course().treatmentStoppedOn()).make();
        var last = doses.stream()
                .filter(dose -> dose.kind().equals("DOSE"))
                .map(dose -> dose.startedOn())
                .max(LocalDate::compareTo);
        var dosed = entry.with(entry.course().lastDose(last.orElse(first)));
        var clinic = new ClinicMaker(chance, dosed, until);
        clinic.make();
        return new DemoPatient(
                dosed,
                clinic.visits(),
                doses,
                clinic.findings(),
                clinic.medications(),
                clinic.histories(),
                answers(),
                clinic.lastDay(doses));
    }

    private IncomingPatient notEnrolled() {
        var decided = earlier(Chance.workday(person.consent().plusDays(chance.between(1, 9))), Cohort.TODAY);
        var course = switch (person.fate()) {
            case FAILED -> Course.NONE.failed(decided, person.reason());
            case DECLINED -> new Course(null, null, decided, person.reason(), null, null, null, null, null);
            case ENROLLED, IN_SCREENING -> Course.NONE;
        };
        return entry(screeningNo, null, null, course);
    }

    private IncomingPatient enrolled() {
        var enrolled = earlier(Chance.workday(person.consent().plusDays(chance.between(2, 10))), Cohort.TODAY);
        var first = Chance.workday(enrolled.plusDays(chance.between(0, 4)));
        var dosed = first.isAfter(Cohort.TODAY.minusDays(1)) ? null : first;
        return entry(
                "%s-%03d".formatted(person.site(), number),
                enrolled,
                dosed,
                dosed == null ? Course.NONE : course(dosed));
    }

    private Course course(LocalDate first) {
        if (ending != null) {
            var ended = Chance.workday(first.plusDays(chance.between(45, 100)));
            var stopped = ended.minusDays(ending.equals("LOST_TO_FOLLOW_UP") ? 28 : 5);
            return new Course(null, null, null, null, ended, ending, null, stopped, stopReason(ending));
        }
        var yearOver = Chance.workday(first.plusDays(YEAR + chance.between(-9, 12)));
        if (!yearOver.isAfter(Cohort.TODAY)) return Course.NONE.ended(yearOver, "COMPLETED");
        if (first.isBefore(Cohort.TODAY.minusDays(150)) && chance.yes(0.09)) {
            var stopped = first.plusDays(chance.between(80, 140));
            return new Course(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    stopped,
                    chance.one(List.of("COST", "LOW_IG", "PATIENT")));
        }
        return Course.NONE;
    }

    private static String stopReason(String ending) {
        return switch (ending) {
            case "LOST_TO_FOLLOW_UP" -> "LTFU";
            case "ADVERSE_EVENT" -> "AE";
            case "LACK_OF_EFFICACY" -> "INEFFECTIVE";
            case "PREGNANCY" -> "PREGNANCY";
            case "WITHDRAWAL_BY_SUBJECT" -> "PATIENT";
            default -> "OTHER";
        };
    }

    private IncomingPatient entry(
            String patientNo, @Nullable LocalDate enrolled, @Nullable LocalDate first, Course course) {
        var female = chance.yes(0.93) || "PREGNANCY".equals(ending);
        var age = "I1".equals(person.reason()) ? chance.between(71, 76) : (int) chance.normal(36, 11, 18, 70);
        if ("PREGNANCY".equals(ending)) age = Math.min(age, 38);
        var birthYear = person.consent().getYear() - age - (chance.yes(0.5) ? 1 : 0);
        return new IncomingPatient(
                patientNo,
                screeningNo,
                person.site(),
                person.consent(),
                person.consent(),
                female ? "FEMALE" : "MALE",
                birthYear,
                age,
                enrolled,
                first,
                null,
                null,
                null,
                null,
                course);
    }

    private Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        for (var criterion : CRITERIA) {
            var pending =
                    person.fate() == Fate.IN_SCREENING && List.of("I2", "E2").contains(criterion);
            answers.put(criterion, criterion.equals(person.reason()) ? "FAILS" : pending ? "PENDING" : "PASSES");
        }
        return answers;
    }

    private static LocalDate lastDay(IncomingPatient entry) {
        var course = entry.course();
        if (course.failedOn() != null) return course.failedOn();
        if (course.declinedOn() != null) return course.declinedOn();
        return entry.enrolledOn() == null ? entry.screenedOn() : entry.enrolledOn();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
