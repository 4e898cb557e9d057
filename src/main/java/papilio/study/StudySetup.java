package papilio.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.audit.AuditTrail;
import papilio.shared.PartialDate;
import papilio.study.registry.RegistryCriterion;
import papilio.study.registry.RegistryDate;
import papilio.study.registry.RegistryRecord;
import papilio.study.registry.RegistryRecords;

/** Sets up a new study with all that belongs to it; whoever does it gets ALL sites on it. */
@Component
class StudySetup {
    private static final int CRITERION_LENGTH = 4000;

    private final Studies studies;
    private final JdbcTemplate database;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    StudySetup(Studies studies, JdbcTemplate database, Access access, AuditTrail audit, Clock clock) {
        this.studies = studies;
        this.database = database;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    String byHand(CreateStudy request) {
        return save(request.code(), request.facts(), null);
    }

    String fromRecord(byte[] json, @Nullable String fileName) {
        var record = RegistryRecords.read(json, fileName);
        var known = KnownStudy.find(record.nctId());
        var facts = known.map(study -> facts(record, study)).orElseGet(() -> facts(record));
        var code = save(record.nctId(), facts, RegistryRecords.text(json));
        saveCriteria(code, record.eligibility().criteria(), known);
        known.ifPresent(study -> saveVisits(code, study.visits()));
        known.ifPresent(study -> saveInterests(code, study.specialInterests()));
        return code;
    }

    private String save(String code, StudyFacts facts, @Nullable String registryRecord) {
        if (studies.existsByCode(code)) throw new StudyExists(code);
        var study = new Study(
                code, facts, registryRecord, clock.instant(), access.caller().username());
        try {
            studies.saveAndFlush(study);
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw new StudyExists(code);
        }
        access.grantAllSites(code);
        audit.write(study.created());
        return code;
    }

    /** What the record says, and nothing that it does not say: t = 1, no window, no visit plan, zone UTC. */
    private static StudyFacts facts(RegistryRecord record) {
        return new StudyFacts(
                record.identity().briefTitle(),
                null,
                record.identity().acronym(),
                null,
                record.target(),
                "UTC",
                null,
                1,
                null,
                null,
                null,
                day(record.progress().start(), false),
                day(record.progress().completion(), true),
                record.eligibility().minimumAge().years(),
                record.eligibility().maximumAge().years(),
                record.eligibility().sex(),
                null,
                null,
                null,
                false);
    }

    private static StudyFacts facts(RegistryRecord record, KnownStudy known) {
        var plain = facts(record);
        var settings = known.settings();
        return new StudyFacts(
                plain.title(),
                settings.titleZh(),
                settings.shortTitle(),
                settings.shortTitleZh(),
                plain.target(),
                settings.zone(),
                null,
                settings.lastDoseDays(),
                settings.emergentWindowDays(),
                settings.treatment(),
                settings.treatmentZh(),
                plain.plannedStart(),
                plain.plannedEnd(),
                plain.minimumAge(),
                plain.maximumAge(),
                plain.sex(),
                null,
                settings.ethicsNumber(),
                settings.doseEveryDays(),
                false);
    }

    private static @Nullable LocalDate day(@Nullable RegistryDate when, boolean latest) {
        if (when == null) return null;
        PartialDate date = when.date();
        return latest ? date.latest() : date.earliest();
    }

    private void saveCriteria(String code, List<RegistryCriterion> criteria, Optional<KnownStudy> known) {
        database.batchUpdate(
                "insert into study_criterion (study_code, code, kind, position, text_en, text_zh, instrument) values (?, ?, ?, ?, ?, ?, ?)",
                criteria,
                100,
                (row, criterion) -> {
                    row.setString(1, code);
                    row.setString(2, criterion.code());
                    row.setString(3, criterion.inclusion() ? "I" : "E");
                    row.setInt(4, criterion.number());
                    row.setString(5, shortened(criterion.text()));
                    row.setString(
                            6,
                            known.map(study -> study.chineseOf(criterion.text()))
                                    .orElse(null));
                    row.setString(
                            7,
                            known.map(study -> study.instrumentOf(criterion.text()))
                                    .orElse(null));
                });
    }

    private void saveVisits(String code, List<KnownStudy.Visit> visits) {
        database.batchUpdate("""
                insert into study_visit (study_code, code, position, name_en, name_zh, anchor, target_day, days_before, days_after,
                  remote_allowed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, visits, 100, (row, visit) -> {
            row.setString(1, code);
            row.setString(2, visit.code());
            row.setInt(3, visits.indexOf(visit) + 1);
            row.setString(4, visit.name());
            row.setString(5, visit.nameZh());
            row.setString(6, visit.anchor().name());
            row.setInt(7, visit.day());
            row.setInt(8, visit.before());
            row.setInt(9, visit.after());
            row.setBoolean(10, visit.remote());
        });
    }

    private void saveInterests(String code, List<KnownStudy.Interest> interests) {
        database.batchUpdate(
                "insert into study_special_interest (study_code, code, position, name_en, name_zh) values (?, ?, ?, ?, ?)",
                interests,
                100,
                (row, interest) -> {
                    row.setString(1, code);
                    row.setString(2, interest.code());
                    row.setInt(3, interests.indexOf(interest) + 1);
                    row.setString(4, interest.name());
                    row.setString(5, interest.nameZh());
                });
    }

    /** The whole text stays in the record; the checklist shows this much of a very long one. */
    private static String shortened(String text) {
        return text.length() <= CRITERION_LENGTH ? text : text.substring(0, CRITERION_LENGTH - 1) + "…";
    }
}
