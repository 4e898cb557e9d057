package papilio.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.shared.FieldRefusal;

/** From screening to the end of participation. First and last dose are kept by {@link CourseKeeper}. */
@Entity
@Table(name = "patient")
@DynamicUpdate
class Patient {
    private static final int REASON = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;
    private String siteCode;
    private String screeningNo;
    private String patientNo;
    private String searchText;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PatientStatus status;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Sex sex;

    private @Nullable Integer birthYear;
    private @Nullable Integer ageAtConsent;
    private boolean ageConfirmed = true;
    private @Nullable LocalDate consentOn;
    private @Nullable String consentVersion;
    private LocalDate screenedOn;
    private @Nullable LocalDate failedOn;
    private @Nullable String failureReason;
    private @Nullable LocalDate declinedOn;
    private @Nullable String declineReason;
    private @Nullable LocalDate enrolledOn;
    private @Nullable String overrideReason;

    @Column(insertable = false, updatable = false)
    private @Nullable LocalDate firstDoseOn;

    private @Nullable LocalDate treatmentStoppedOn;
    private @Nullable String treatmentStopReason;
    private @Nullable LocalDate endedOn;
    private @Nullable String endReason;
    private @Nullable String endNote;
    private @Nullable LocalDate diedOn;
    private @Nullable Long earlierId;
    private @Nullable String againReason;

    @Column(updatable = false)
    private @Nullable String entryKey;

    private boolean voided;

    @Column(updatable = false)
    private Instant lastEntryAt;

    @SuppressWarnings("NullAway.Init")
    protected Patient() {} // for JPA only

    Patient(String study, String site, String screeningNo, Screening screening, Instant now) {
        studyCode = study;
        siteCode = site;
        this.screeningNo = screeningNo;
        patientNo = screeningNo.startsWith(site + "-") ? screeningNo : site + "-" + screeningNo;
        searchText = searchText();
        status = PatientStatus.SCREENING;
        screenedOn = screening.screenedOn();
        lastEntryAt = now;
        take(screening);
    }

    /** What the screening log says about a person, checked before it comes here. */
    record Screening(
            @Nullable LocalDate consentOn,
            LocalDate screenedOn,
            @Nullable Sex sex,
            @Nullable Integer birthYear,
            @Nullable Integer age,
            boolean ageConfirmed) {}

    /** Which text of the consent was signed. */
    void sign(@Nullable String version) {
        consentVersion = version;
    }

    /** Another try of somebody who failed or declined before; it cannot begin before that was decided. */
    void follow(Patient earlier) {
        var decided = earlier.failedOn != null ? earlier.failedOn : earlier.declinedOn;
        if (decided == null) throw new FieldRefusal("earlier", "patient.refusal.rescreenOpen", earlier.patientNo);
        if (screenedOn.isBefore(decided))
            throw new FieldRefusal("consentOn", "patient.refusal.rescreenBefore", earlier.patientNo, decided);
        if (earlier.birthYear != null && birthYear != null && !earlier.birthYear.equals(birthYear))
            throw new FieldRefusal("birthYear", "patient.refusal.rescreenYear", earlier.patientNo, earlier.birthYear);
        if (earlier.sex != null && sex != null && earlier.sex != sex)
            throw new FieldRefusal("sex", "patient.refusal.rescreenSex", earlier.patientNo);
        earlierId = earlier.id;
    }

    /** Entered although another entry looks the same. */
    void enteredAgain(@Nullable String reason) {
        againReason = Sizes.fits("againReason", reason, Sizes.NOTE);
    }

    /** The form that made this entry. */
    void madeBy(@Nullable String form) {
        entryKey = form;
    }

    void correct(Screening screening) {
        if (enrolledOn != null && (screening.consentOn() == null || enrolledOn.isBefore(screening.consentOn())))
            throw new FieldRefusal("consentOn", "patient.refusal.consentAfterEnrollment", enrolledOn);
        notAfter(enrolledOn, screening);
        notAfter(failedOn, screening);
        notAfter(declinedOn, screening);
        take(screening);
    }

    private static void notAfter(@Nullable LocalDate decision, Screening screening) {
        if (decision != null && screening.screenedOn().isAfter(decision))
            throw new FieldRefusal("screenedOn", "patient.refusal.screenedAfterDecision", decision);
    }

    void fail(LocalDate on, String reason) {
        undecided();
        notBeforeScreening(on);
        failedOn = on;
        failureReason = Sizes.fits("reason", reason, REASON);
        status = PatientStatus.SCREEN_FAILURE;
    }

    void decline(LocalDate on, String reason) {
        undecided();
        notBeforeScreening(on);
        declinedOn = on;
        declineReason = Sizes.fits("reason", reason, REASON);
        status = PatientStatus.DECLINED;
    }

    void reopen() {
        if (failedOn == null && declinedOn == null) throw new FieldRefusal("status", "patient.refusal.notDecided");
        failedOn = null;
        failureReason = null;
        declinedOn = null;
        declineReason = null;
        status = PatientStatus.SCREENING;
    }

    void enroll(LocalDate on, String number, @Nullable String override) {
        undecided();
        notBeforeConsent(on);
        enrolledOn = on;
        overrideReason = Sizes.fits("overrideReason", override, Sizes.NOTE);
        patientNo = number;
        searchText = searchText();
        status = PatientStatus.ENROLLED;
    }

    void moveEnrollment(LocalDate on) {
        if (enrolledOn == null) throw new FieldRefusal("on", "patient.refusal.notEnrolled");
        notBeforeConsent(on);
        enrolledOn = on;
    }

    void end(@Nullable LocalDate on, @Nullable String reason, @Nullable LocalDate died, @Nullable String note) {
        if (enrolledOn == null) throw new FieldRefusal("on", "patient.refusal.notEnrolled");
        if (on != null && on.isBefore(enrolledOn))
            throw new FieldRefusal("on", "patient.refusal.beforeEnrollment", enrolledOn);
        if ((on == null) != (reason == null))
            throw new FieldRefusal(on == null ? "on" : "reason", "patient.refusal.endIncomplete");
        if (died != null && !EndReason.DEATH.name().equals(reason))
            throw new FieldRefusal("diedOn", "patient.refusal.deathWithoutReason");
        if (died != null && died.isBefore(enrolledOn))
            throw new FieldRefusal("diedOn", "patient.refusal.beforeEnrollment", enrolledOn);
        endedOn = on;
        endReason = reason;
        diedOn = died;
        endNote = Sizes.fits("note", note, Sizes.NOTE);
        status = reason == null
                ? PatientStatus.ENROLLED
                : EndReason.COMPLETED.name().equals(reason) ? PatientStatus.COMPLETED : PatientStatus.DISCONTINUED;
    }

    void stopTreatment(@Nullable LocalDate on, @Nullable String reason) {
        if (on != null && firstDoseOn == null) throw new FieldRefusal("on", "patient.refusal.neverDosed");
        if (on != null && firstDoseOn != null && on.isBefore(firstDoseOn))
            throw new FieldRefusal("on", "patient.refusal.beforeFirstDose", firstDoseOn);
        if ((on == null) != (reason == null))
            throw new FieldRefusal(on == null ? "on" : "reason", "patient.refusal.endIncomplete");
        treatmentStoppedOn = on;
        treatmentStopReason = reason;
    }

    void voidIt() {
        voided = true;
    }

    /** Everything that a person can read about this row, for the audit trail's from and to. */
    Map<String, @Nullable Object> facts() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("screeningNo", screeningNo);
        facts.put("patientNo", patientNo);
        facts.put("status", status);
        facts.put("consentOn", consentOn);
        facts.put("consentVersion", consentVersion);
        facts.put("screenedOn", screenedOn);
        facts.put("sex", sex);
        facts.put("birthYear", birthYear);
        facts.put("ageAtConsent", ageAtConsent);
        facts.put("ageConfirmed", ageConfirmed);
        facts.put("failedOn", failedOn);
        facts.put("failureReason", failureReason);
        facts.put("declinedOn", declinedOn);
        facts.put("declineReason", declineReason);
        facts.put("enrolledOn", enrolledOn);
        facts.put("overrideReason", overrideReason);
        facts.put("againReason", againReason);
        facts.put("treatmentStoppedOn", treatmentStoppedOn);
        facts.put("treatmentStopReason", treatmentStopReason);
        facts.put("endedOn", endedOn);
        facts.put("endReason", endReason);
        facts.put("endNote", endNote);
        facts.put("diedOn", diedOn);
        facts.put("voided", voided);
        return facts;
    }

    long id() {
        return java.util.Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    String site() {
        return siteCode;
    }

    String study() {
        return studyCode;
    }

    String number() {
        return patientNo;
    }

    boolean isVoided() {
        return voided;
    }

    @Nullable
    LocalDate consentOn() {
        return consentOn;
    }

    @Nullable
    String consentVersion() {
        return consentVersion;
    }

    @Nullable
    LocalDate decidedOn() {
        return failedOn != null ? failedOn : declinedOn;
    }

    @Nullable
    Integer birthYear() {
        return birthYear;
    }

    @Nullable
    Integer age() {
        return ageAtConsent;
    }

    boolean ageConfirmed() {
        return ageConfirmed;
    }

    @Nullable
    Sex sex() {
        return sex;
    }

    private void take(Screening screening) {
        consentOn = screening.consentOn();
        screenedOn = screening.screenedOn();
        sex = screening.sex();
        birthYear = screening.birthYear();
        ageAtConsent = screening.age();
        ageConfirmed = screening.ageConfirmed();
    }

    private void undecided() {
        if (status != PatientStatus.SCREENING) throw new FieldRefusal("status", "patient.refusal.alreadyDecided");
    }

    private void notBeforeScreening(LocalDate on) {
        if (on.isBefore(screenedOn)) throw new FieldRefusal("on", "patient.refusal.beforeScreening", screenedOn);
    }

    private void notBeforeConsent(LocalDate on) {
        if (consentOn == null) throw new FieldRefusal("on", "patient.refusal.noConsent");
        if (on.isBefore(consentOn)) throw new FieldRefusal("on", "patient.refusal.beforeConsent", consentOn);
    }

    private String searchText() {
        return (screeningNo + " " + patientNo).toLowerCase(Locale.ROOT);
    }
}
