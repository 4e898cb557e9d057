package papilio.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import papilio.enrollment.eligibility.Answers;
import papilio.patient.PatientIntake;
import papilio.patient.evidence.EvidenceBook;
import papilio.patient.evidence.EvidenceEntry;
import papilio.site.approval.ApprovalService;
import papilio.site.approval.SiteApprovals;

/** What screening leaves behind in the demo: consent versions, what the classification rests on, screenings repeated. */
@Component
class DemoScreenings {
    private static final String CLASSIFICATION = "I2";
    private static final long FROM = 14;
    private static final long TO = 200;

    private final PatientIntake patients;
    private final EvidenceBook evidence;
    private final ApprovalService approvals;

    DemoScreenings(PatientIntake patients, EvidenceBook evidence, ApprovalService approvals) {
        this.patients = patients;
        this.evidence = evidence;
        this.approvals = approvals;
    }

    /** After the cohort and the approvals of its sites. */
    void add(Cohort cohort) {
        var ids = new HashMap<String, Long>();
        patients.patients(DemoStudy.CODE).forEach((number, stored) -> ids.put(number, stored.id()));
        patients.consentVersions(versions(cohort, ids));
        evidence.addAll(cohort.persons().stream()
                .filter(DemoScreenings::isAsked)
                .map(person -> new EvidenceEntry(
                        DemoStudy.CODE,
                        person.site().code(),
                        id(ids, person),
                        CLASSIFICATION,
                        Answers.evidence(LupusSigns.of(person, DemoStudy.SEED))))
                .toList());
        patients.repeats(repeats(cohort, ids));
    }

    /** Whoever failed before the classification was never asked; who declined has not been examined. */
    private static boolean isAsked(Person person) {
        return person.declinedOn() == null && !"I1".equals(person.failureReason());
    }

    private Map<Long, String> versions(Cohort cohort, Map<String, Long> ids) {
        var bySite = approvals.approvals(DemoStudy.CODE);
        var versions = new HashMap<Long, String>();
        for (var person : cohort.persons()) {
            var consent = person.consentOn();
            if (consent == null) continue;
            bySite.getOrDefault(person.site().code(), SiteApprovals.NONE).consentVersions(consent).stream()
                    .findFirst()
                    .ifPresent(version -> versions.put(id(ids, person), version.version()));
        }
        return versions;
    }

    /** Two failures by an infection or another drug that had passed later: same year of birth and sex, the same site. */
    private static Map<Long, Long> repeats(Cohort cohort, Map<String, Long> ids) {
        var repeats = new HashMap<Long, Long>();
        var taken = new ArrayList<Person>();
        for (var later : cohort.persons()) {
            if (!later.isEnrolled()) continue;
            cohort.persons().stream()
                    .filter(earlier -> !taken.contains(earlier) && isRepeated(earlier, later))
                    .findFirst()
                    .ifPresent(earlier -> {
                        taken.add(earlier);
                        repeats.put(id(ids, later), id(ids, earlier));
                    });
        }
        return repeats;
    }

    private static boolean isRepeated(Person earlier, Person later) {
        LocalDate failed = earlier.failedOn();
        if (failed == null || !earlier.site().equals(later.site())) return false;
        var reason = Objects.requireNonNullElse(earlier.failureReason(), "");
        var days = later.screenedOn().toEpochDay() - failed.toEpochDay();
        return (reason.equals("E2") || reason.equals("E3") || reason.equals("I2"))
                && days >= FROM
                && days <= TO
                && earlier.sex().equals(later.sex())
                && earlier.birthYear() == later.birthYear();
    }

    private static long id(Map<String, Long> ids, Person person) {
        return Objects.requireNonNull(ids.get(person.patientNo()), person.patientNo());
    }
}
