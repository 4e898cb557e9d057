package papilio.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFact;
import papilio.safety.EventFact;
import papilio.shared.PartialDate;
import papilio.study.StudySettings;

/** Small hand-made cohorts: a test states only what matters to it. */
public final class Cohorts {
    final List<PatientFact> patients = new ArrayList<>();
    final List<EventFact> events = new ArrayList<>();
    final List<SiteTarget> sites = new ArrayList<>();
    final NavigableMap<YearMonth, Integer> plan = new TreeMap<>();
    public int lastDoseDays = 28;

    public @Nullable Integer window = 28;

    @Nullable
    Integer target = 139;

    boolean wholeStudy = true;
    public boolean specialInterest;

    public Cohort at(String cutoff) {
        return new Cohort(settings(), day(cutoff), wholeStudy, sites, plan, patients, events);
    }

    public Figures figures(String cutoff) {
        return at(cutoff).figures();
    }

    public SafetyTables tables(String cutoff) {
        return at(cutoff).safetyTables();
    }

    public Cohorts site(String code, @Nullable Integer target) {
        sites.add(new SiteTarget(code, target, null));
        return this;
    }

    /** Screened and enrolled on the day, not dosed. */
    public Patient patient(String site, String screened) {
        return new Patient(site, day(screened));
    }

    /** Enrolled and dosed on these days. */
    public Patient dosed(String... doses) {
        var one = patient("01", doses[0]).enrolled(doses[0]);
        for (var dose : doses) one.dose(dose);
        return one;
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private StudySettings settings() {
        return new StudySettings(
                "S1",
                "A study",
                null,
                null,
                null,
                target,
                ZoneId.of("Asia/Shanghai"),
                null,
                lastDoseDays,
                window,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                specialInterest,
                0);
    }

    public final class Patient {
        private final long id = patients.size() + 1L;
        private final String site;
        private final LocalDate screened;
        private final List<PatientFact.Treated> treated = new ArrayList<>();
        private @Nullable LocalDate failed;
        private @Nullable String failureReason;
        private @Nullable LocalDate declined;
        private @Nullable LocalDate enrolled;
        private @Nullable LocalDate firstDose;
        private @Nullable LocalDate stopped;
        private @Nullable LocalDate ended;
        private @Nullable String endReason;
        private @Nullable LocalDate died;
        private @Nullable LocalDate referenceEnd;
        private @Nullable Integer age;
        private @Nullable String sex;

        private Patient(String site, LocalDate screened) {
            this.site = site;
            this.screened = screened;
            patients.add(fact());
        }

        public Patient failed(String on, String reason) {
            failed = day(on);
            failureReason = reason;
            return keep();
        }

        public Patient declined(String on) {
            declined = day(on);
            return keep();
        }

        public Patient enrolled(String on) {
            enrolled = day(on);
            return keep();
        }

        public Patient dose(String on) {
            return interval(on, on);
        }

        public Patient interval(String from, @Nullable String to) {
            if (firstDose == null || day(from).isBefore(firstDose)) firstDose = day(from);
            treated.add(new PatientFact.Treated(day(from), to == null ? null : day(to)));
            return keep();
        }

        public Patient stoppedDrug(String on) {
            stopped = day(on);
            return keep();
        }

        public Patient ended(String on, String reason) {
            ended = day(on);
            endReason = reason;
            return keep();
        }

        public Patient died(String on) {
            died = day(on);
            return keep();
        }

        public Patient referenceEnd(String on) {
            referenceEnd = day(on);
            return keep();
        }

        public Patient who(int years, String code) {
            age = years;
            sex = code;
            return keep();
        }

        public Event event(@Nullable String onset) {
            return new Event(this, onset);
        }

        private Patient keep() {
            patients.set((int) id - 1, fact());
            return this;
        }

        private PatientFact fact() {
            return new PatientFact(
                    id,
                    site,
                    "P" + id,
                    screened,
                    failed,
                    failureReason,
                    declined,
                    null,
                    enrolled,
                    firstDose,
                    treated,
                    stopped,
                    ended,
                    endReason,
                    died,
                    referenceEnd,
                    age,
                    sex);
        }
    }

    public final class Event {
        private final int index = events.size();
        private final Patient patient;
        private final @Nullable String onset;
        private String soc = "Infections";
        private String term = "Pneumonia";
        private @Nullable String severity = "MILD";
        private @Nullable Integer grade;
        private boolean serious;
        private boolean related;
        private @Nullable String outcome;
        private @Nullable String action;
        private @Nullable String special;

        private Event(Patient patient, @Nullable String onset) {
            this.patient = patient;
            this.onset = onset;
            events.add(fact());
        }

        public Event of(String soc, String term) {
            this.soc = soc;
            this.term = term;
            return keep();
        }

        public Event severity(@Nullable String severity, @Nullable Integer grade) {
            this.severity = severity;
            this.grade = grade;
            return keep();
        }

        public Event serious() {
            serious = true;
            return keep();
        }

        public Event related() {
            related = true;
            return keep();
        }

        public Event outcome(String code) {
            outcome = code;
            return keep();
        }

        public Event action(String code) {
            action = code;
            return keep();
        }

        public Event special(String code) {
            special = code;
            return keep();
        }

        private Event keep() {
            events.set(index, fact());
            return this;
        }

        private EventFact fact() {
            return new EventFact(
                    patient.id,
                    patient.site,
                    "P" + patient.id,
                    "E" + (index + 1),
                    soc,
                    term,
                    onset == null ? null : PartialDate.of(onset),
                    severity,
                    grade,
                    serious,
                    List.of(),
                    related,
                    null,
                    outcome,
                    action,
                    special);
        }
    }
}
