package papilio.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.patient.IncomingPatient;
import papilio.patient.IncomingPatient.Course;
import papilio.patient.PatientSources;
import papilio.safety.QueryEntry;
import papilio.shared.intake.SourceHash;
import papilio.site.SiteIntake.SiteEntry;
import papilio.site.SiteStatus;
import papilio.site.approval.SiteApprovals;
import papilio.study.StudySettings;

/** The patients of an import: DM, and what DS, EX and SUPPDS say about their course. */
final class PatientPass {
    private final StudySettings study;
    private final IntakeDoors doors;
    private final @Nullable Long importId;
    private final PassResult result;
    private final SdtmPass.SiteNames siteNames;
    private final FormRules rules;
    private final Map<String, Known> patients = new LinkedHashMap<>();
    private final Map<String, String> screeningNumbers = new HashMap<>();
    private final Set<String> sites;
    private final Map<String, SiteEntry> newSites = new TreeMap<>();

    PatientPass(
            StudySettings study,
            IntakeDoors doors,
            @Nullable Long importId,
            PassResult result,
            SdtmPass.SiteNames siteNames) {
        this.study = study;
        this.doors = doors;
        this.importId = importId;
        this.result = result;
        this.siteNames = siteNames;
        rules = new FormRules(study, doors.clock());
        sites = doors.sites().codes(study.code());
        doors.patients().patients(study.code()).forEach((number, stored) -> {
            patients.put(number, new Known(stored, stored.entry()));
            screeningNumbers.put(screeningKey(stored.entry()), number);
        });
    }

    /** The patient of a row. */
    Known of(CsvRow row) {
        var number = row.needed("USUBJID");
        var known = patients.get(number);
        if (known == null) throw new RowRefused("USUBJID", "exchange.row.unknownPatient", CsvRow.shortened(number));
        return known;
    }

    void readPatients(CsvRows rows, RowGuard guard) {
        var seen = new HashSet<String>();
        guard.each(rows, row -> {
            var number = row.needed("USUBJID");
            if (!seen.add(number))
                throw new RowRefused("USUBJID", "exchange.row.twice", CsvRow.shortened(number), "DM");
            take(row, number, guard.tally());
        });
        patients.forEach((number, known) -> {
            var stored = known.stored;
            if (stored != null && stored.imported() && !stored.voided() && !seen.contains(number)) {
                result.absent(guard.tally(), number, number);
            }
        });
        addNewOnes();
    }

    private void take(CsvRow row, String number, Tally tally) {
        var known = patients.get(number);
        var stored = known == null ? null : known.stored;
        var patient = PatientMapping.patient(
                row, stored == null ? Course.NONE : stored.entry().course());
        var hash = PatientSources.demographyOf(patient, PatientMapping.isFailure(row));
        studyOf(row);
        if (stored != null && hash.equals(stored.sources().demography())) {
            tally.compared(true, false); // what a person has corrected since then stays
            return;
        }
        if (stored != null)
            patient = patient.with(
                    patient.course().lastDose(stored.entry().course().lastDoseOn()));
        check(patient);
        site(patient, row.text("COUNTRY"));
        tally.compared(
                stored != null,
                stored != null
                        && !stored.voided()
                        && !patient.differencesFrom(stored.entry()).isEmpty());
        if (known == null) {
            known = new Known(null, patient);
            patients.put(number, known);
        } else if (stored == null || !stored.voided()) known.becomes(patient);
        known.says(known.sources().demography(hash));
    }

    private void studyOf(CsvRow row) {
        var studyId = row.text("STUDYID");
        if (studyId != null) result.ofStudy(CsvRow.shortened(studyId));
    }

    private void check(IncomingPatient patient) {
        var tooLong = patient.tooLong();
        if (tooLong != null) {
            throw new RowRefused(
                    tooLong.name(), "exchange.row.tooLong", tooLong.name(), String.valueOf(tooLong.size()));
        }
        var other = screeningNumbers.putIfAbsent(screeningKey(patient), patient.patientNo());
        if (other != null && !other.equals(patient.patientNo())) {
            throw new RowRefused("SUBJID", "exchange.row.screeningNumberTaken", patient.screeningNo(), patient.site());
        }
    }

    private static String screeningKey(IncomingPatient patient) {
        return patient.site() + "\n" + patient.screeningNo();
    }

    /** A site of which nobody has heard is made, activated on its first screening. */
    private void site(IncomingPatient patient, @Nullable String country) {
        if (sites.contains(patient.site())) return;
        result.newSites.add(patient.site());
        newSites.merge(
                patient.site(),
                newSite(patient.site(), patient.screenedOn(), country),
                (one, other) ->
                        Objects.requireNonNull(other.activatedOn()).isBefore(Objects.requireNonNull(one.activatedOn()))
                                ? other
                                : one);
    }

    private SiteEntry newSite(String code, LocalDate activated, @Nullable String country) {
        return new SiteEntry(
                code,
                siteNames.english(code),
                siteNames.chinese(code),
                null,
                null,
                country,
                study.zone().getId(),
                null,
                SiteStatus.ENROLLING,
                activated,
                null,
                null,
                null);
    }

    private void addNewOnes() {
        if (!writing()) return;
        doors.sites().add(study.code(), List.copyOf(newSites.values()), importId);
        doors.audit().writeAll(newSites.values().stream().map(this::note).toList());
        var added = patients.values().stream().filter(Known::isNew).toList();
        var ids = doors.patients()
                .add(study.code(), added.stream().map(Known::entry).toList(), importId);
        for (var known : added)
            known.added(Objects.requireNonNull(ids.get(known.entry().patientNo())));
    }

    void readDisposition(CsvRows rows, RowGuard guard) {
        var touched = new LinkedHashMap<Known, Long>();
        var seen = new HashSet<String>();
        guard.each(rows, row -> {
            var known = of(row);
            if (!seen.add(known.entry().patientNo() + "\n" + row.needed("DSSEQ"))) {
                throw new RowRefused(
                        "DSSEQ",
                        "exchange.row.twice",
                        row.needed("DSSEQ"),
                        known.entry().patientNo());
            }
            if (!row.is("DSCAT", "DISPOSITION EVENT")) return;
            known.disposition(RecordMappings.dispositionDate(row), PatientMapping.reason(row.needed("DSDECOD")));
            touched.merge(known, 1L, Long::sum);
        });
        touched.forEach((known, events) -> {
            guard.tally().unchanged += events - 1;
            dispose(known, guard.tally());
        });
    }

    private void dispose(Known known, Tally tally) {
        var on = Objects.requireNonNull(known.dispositionOn());
        var reason = Objects.requireNonNull(known.disposition());
        var hash = SourceHash.of(List.of(on, reason));
        if (hash.equals(known.before().disposition())) {
            tally.compared(true, false);
            return;
        }
        known.says(known.sources().disposition(hash));
        var before = known.stored == null ? Course.NONE : known.stored.entry().course();
        var course = known.entry().course();
        if (reason.equals("SCREEN_FAILURE") || course.failedOn() != null) {
            // a criterion that a supplement has named says more than the disposition's own word
            known.becomes(known.entry()
                    .with(course.failed(on, course.failureReason() == null ? reason : course.failureReason())));
            tally.compared(before.failedOn() != null, !on.equals(before.failedOn()));
        } else {
            known.becomes(known.entry().with(course.ended(on, reason)));
            tally.compared(
                    before.endedOn() != null, !on.equals(before.endedOn()) || !reason.equals(before.endReason()));
        }
    }

    /** Supplements: only the failed criterion of DS is used, the rest is read and left. */
    void readSupplement(CsvRows rows, RowGuard guard, boolean disposition) {
        var touched = new LinkedHashMap<Known, Long>();
        guard.each(rows, row -> {
            var known = of(row);
            if (!disposition || !row.is("QNAM", "ENTCRIT")) return;
            var criterion = row.needed("QVAL");
            if (criterion.length() > 200) throw new RowRefused("QVAL", "exchange.row.tooLong", "QVAL", "200");
            if (known.entry().course().failedOn() == null) return;
            known.criterion(criterion);
            touched.merge(known, 1L, Long::sum);
        });
        touched.forEach((known, times) -> {
            guard.tally().unchanged += times - 1;
            fail(known, guard.tally());
        });
    }

    private void fail(Known known, Tally tally) {
        var criterion = Objects.requireNonNull(known.criterion());
        var hash = SourceHash.of(List.of(criterion));
        if (hash.equals(known.before().criterion())) {
            tally.compared(true, false);
            return;
        }
        known.says(known.sources().criterion(hash));
        var before = known.stored == null ? null : known.stored.entry().course().failureReason();
        tally.compared(before != null, !criterion.equals(before));
        var failed = Objects.requireNonNull(known.entry().course().failedOn());
        known.becomes(known.entry().with(known.entry().course().failed(failed, criterion)));
    }

    /** EX was read: the last treatment day of everybody whom it names is known. */
    void treated() {
        for (var known : patients.values()) {
            var last = known.lastDose();
            if (last == null) continue;
            var hash = SourceHash.of(List.of(last));
            if (hash.equals(known.before().lastDose())) continue;
            known.says(known.sources().lastDose(hash));
            known.becomes(known.entry().with(known.entry().course().lastDose(last)));
        }
    }

    /** Writes what the files together say about patients, once each. */
    void finish() {
        var revised = new LinkedHashMap<Long, IncomingPatient>();
        var moved = new ArrayList<Long>();
        var notes = new ArrayList<AuditNote>();
        var questions = new ArrayList<QueryEntry>();
        var approvals = doors.approvals().approvals(study.code());
        for (var known : patients.values()) {
            var stored = known.stored;
            var differences = stored == null
                    ? List.<papilio.shared.intake.Difference>of()
                    : known.entry().differencesFrom(stored.entry());
            if (stored != null && differences.isEmpty()) continue;
            revised.put(known.id(), known.entry());
            if (stored != null) notes.add(note(known, differences));
            if (stored != null && !stored.entry().site().equals(known.entry().site())) moved.add(known.id());
            rules.of(known.entry(), approvals.getOrDefault(known.entry().site(), SiteApprovals.NONE))
                    .forEach(breach -> questions.add(question(known, breach)));
        }
        if (!writing()) {
            result.queries += questions.size();
            return;
        }
        doors.patients().revise(revised);
        doors.patients().remember(told());
        doors.patients().moveRecords(moved);
        doors.events().moveRecords(moved);
        doors.audit().writeAll(notes);
        result.queries += doors.events().ask(questions, importId);
    }

    /** What the files say otherwise than before, or say for the first time. */
    private Map<Long, PatientSources> told() {
        var told = new LinkedHashMap<Long, PatientSources>();
        for (var known : patients.values()) if (known.saysOtherwise()) told.put(known.id(), known.sources());
        return told;
    }

    private boolean writing() {
        return importId != null && result.clean();
    }

    private QueryEntry question(Known known, Breach breach) {
        var patient = known.entry();
        return new QueryEntry(
                study.code(),
                patient.site(),
                known.id(),
                patient.patientNo(),
                "patient",
                known.id(),
                patient.patientNo(),
                breach.field(),
                breach.key(),
                breach.arguments());
    }

    private AuditNote note(Known known, List<papilio.shared.intake.Difference> differences) {
        var patient = known.entry();
        var note = AuditNote.of(Action.CHANGED, "patient", known.id(), patient.patientNo())
                .at(study.code(), patient.site(), patient.patientNo())
                .clinical()
                .ofImport(importId);
        for (var difference : differences) note.change(difference.field(), difference.from(), difference.to());
        return note;
    }

    private AuditNote note(SiteEntry site) {
        return AuditNote.of(Action.CREATED, "site", study.code() + "/" + site.code(), site.nameEn())
                .at(study.code(), site.code(), null)
                .ofImport(importId)
                .change("activatedOn", null, site.activatedOn())
                .change("status", null, site.status());
    }
}
