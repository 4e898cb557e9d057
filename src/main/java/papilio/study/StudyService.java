package papilio.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.AuditTrail;
import papilio.shared.NotFound;
import papilio.shared.Rows;
import papilio.shared.StaleEdit;
import papilio.study.registry.RegistryRecords;

/** The caller's studies, their settings, criteria and schedules. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.SIGNED_IN)
public class StudyService {
    private final JdbcClient database;
    private final Studies studies;
    private final StudySetup setup;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    StudyService(JdbcClient database, Studies studies, StudySetup setup, Access access, AuditTrail audit, Clock clock) {
        this.database = database;
        this.studies = studies;
        this.setup = setup;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The caller's studies in order of code. */
    public List<StudyOption> mine() {
        var codes = access.studies();
        if (codes.isEmpty()) return List.of();
        return database.sql("""
                        select code, title, title_zh, short_title, short_title_zh, target from study
                        where code in (:codes) order by code
                        """)
                .param("codes", codes)
                .query(Rows.of(StudyOption.class))
                .list();
    }

    /** @throws NotFound for a study that is unknown or not the caller's */
    public StudySettings settings(String code) {
        access.scope(code);
        return database.sql("""
                        select s.*, (select count(*) from study_special_interest i where i.study_code = s.code) as interests
                        from study s where s.code = :code
                        """)
                .param("code", code)
                .query((row, number) -> new StudySettings(
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("title_zh"),
                        row.getString("short_title"),
                        row.getString("short_title_zh"),
                        row.getObject("target", Integer.class),
                        ZoneId.of(row.getString("zone")),
                        row.getObject("business_today", LocalDate.class),
                        row.getInt("last_dose_days"),
                        row.getObject("emergent_window_days", Integer.class),
                        row.getString("treatment"),
                        row.getString("treatment_zh"),
                        row.getObject("planned_start", LocalDate.class),
                        row.getObject("planned_end", LocalDate.class),
                        row.getObject("minimum_age", Integer.class),
                        row.getObject("maximum_age", Integer.class),
                        row.getString("sex"),
                        row.getString("protocol_version"),
                        row.getString("ethics_number"),
                        row.getObject("dose_every_days", Integer.class),
                        row.getBoolean("forbid_before_consent"),
                        row.getBoolean("synthetic"),
                        row.getInt("interests") > 0,
                        row.getLong("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    public LocalDate today(String code) {
        return today(settings(code));
    }

    /** The business today of settings that were read; asks nobody. */
    public LocalDate today(StudySettings settings) {
        return settings.today(clock);
    }

    public List<Criterion> criteria(String code) {
        access.scope(code);
        return database.sql(
                        "select code, kind, text_en, text_zh, instrument from study_criterion where study_code = :code order by kind desc, position")
                .param("code", code)
                .query((row, number) -> new Criterion(
                        row.getString(1),
                        "I".equals(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    public List<PlannedVisit> schedule(String code) {
        access.scope(code);
        return database.sql("""
                        select code, name_en, name_zh, anchor, target_day, days_before, days_after, remote_allowed
                        from study_visit where study_code = :code order by position
                        """)
                .param("code", code)
                .query(Rows.of(PlannedVisit.class))
                .list();
    }

    public List<SpecialInterest> specialInterests(String code) {
        access.scope(code);
        return database.sql(
                        "select code, name_en, name_zh from study_special_interest where study_code = :code order by position")
                .param("code", code)
                .query(Rows.of(SpecialInterest.class))
                .list();
    }

    /** What the public registry says; empty for a study that was set up by hand. */
    public Optional<StudyRecord> registryRecord(String code) {
        access.scope(code);
        var json = studies.findByCode(code).orElseThrow(NotFound::new).registryRecord();
        if (json == null) return Optional.empty();
        var record = RegistryRecords.read(json.getBytes(UTF_8), null);
        return Optional.of(StudyRecord.of(record, KnownStudy.find(code).orElse(null)));
    }

    /**
     * Sets up a study by hand; the caller gets ALL sites on it.
     *
     * @return its code
     * @throws StudyExists where the code is taken
     */
    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public String create(CreateStudy request) {
        return setup.byHand(request);
    }

    /**
     * Sets up a study from a ClinicalTrials.gov API v2 record; the caller gets ALL sites on it.
     *
     * @param fileName where the record came as a file; a registry number in it must be the record's
     * @return its code, the record's number
     * @throws papilio.study.registry.RecordRefused where the record is broken, foreign, of an old shape or misnamed
     * @throws StudyExists where the study is there already
     */
    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public String createFromRecord(byte[] json, @Nullable String fileName) {
        return setup.fromRecord(json, fileName);
    }

    /** The same from the portal's own copy of a record that it knows; NotFound where it knows none. */
    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public String createKnown(String number) {
        var known = KnownStudy.find(number).orElseThrow(NotFound::new);
        return setup.fromRecord(known.record().toString().getBytes(UTF_8), null);
    }

    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public void revise(ReviseStudy request) {
        wholeStudy(request.code());
        var study = studies.findByCode(request.code()).orElseThrow(NotFound::new);
        if (!study.isAt(request.version())) throw new StaleEdit();
        var note = study.revise(request.facts(), request.reason());
        if (note.changesNothing()) return;
        studies.saveAndFlush(study);
        audit.write(note);
    }

    /** Sets the target that a new version of the plan was made for; the plan asks for the reason. */
    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public void retarget(String code, int target, @Nullable String reason) {
        wholeStudy(code);
        var study = studies.findByCode(code).orElseThrow(NotFound::new);
        var note = study.retarget(target, reason);
        if (note.changesNothing()) return;
        studies.saveAndFlush(study);
        audit.write(note);
    }

    /** Marks the data of a study as invented and fixes its business today. */
    @Transactional
    @PreAuthorize(May.MANAGE_STUDY)
    public void markSynthetic(String code, LocalDate businessToday) {
        wholeStudy(code);
        var study = studies.findByCode(code).orElseThrow(NotFound::new);
        audit.write(study.markSynthetic(businessToday));
        studies.saveAndFlush(study);
    }

    /** What is the whole study's is not for those who have some of its sites. */
    private void wholeStudy(String code) {
        if (!access.scope(code).all()) throw new NotFound();
    }

    /** Whether the caller has all sites of the study, and so may set what is the whole study's. */
    public boolean isWhole(String code) {
        return access.scope(code).all();
    }
}
