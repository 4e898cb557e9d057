package papilio.safety;

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
import java.util.EnumSet;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.Dechallenge;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.Rechallenge;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.codes.Severity;
import papilio.safety.tally.QueueCount;
import papilio.safety.tally.QueueTally;
import papilio.safety.tally.Tallied;
import papilio.shared.PartialDate;

/**
 * An adverse event of one patient. It is recorded and corrected as a whole, decided on by monitors, and voided, never
 * deleted; its place in the queue is stored with it.
 */
@Entity
@Table(name = "adverse_event")
class AdverseEvent extends Tallied {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    private String studyCode;
    private String siteCode;
    private long patientId;
    private String patientNo;
    private String eventNo;
    private @Nullable String sourceKey;

    private String term;
    private @Nullable String termEn;
    private @Nullable String codedTerm;
    private @Nullable String soc;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Severity severity;

    private @Nullable Integer grade;
    private boolean serious;
    private String criteria;
    private @Nullable String specialInterest;
    private @Nullable String onset;
    private @Nullable LocalDate onsetFirst;
    private @Nullable String ended;
    private @Nullable LocalDate endedLast;
    private @Nullable LocalDate diedOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable ActionTaken actionTaken;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Causality causality;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable CausalityScale causalityScale;

    private @Nullable String causalityRecorded;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Causality sponsorCausality;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable CausalityScale sponsorScale;

    private boolean related;
    private @Nullable Boolean listed;
    private @Nullable String listedBy;
    private boolean listedOfSponsor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Dechallenge dechallenge;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Rechallenge rechallenge;

    private @Nullable String treatmentGiven;
    private @Nullable String narrative;
    private @Nullable Instant awareAt;
    private @Nullable LocalDate reportedOn;
    private @Nullable String linkedRecords;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReviewState reviewState;

    private int reviewRank;
    private @Nullable Instant reviewedAt;
    private @Nullable String reviewedBy;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private Instant changedAt;

    @Column(updatable = false)
    private boolean imported;

    private boolean voided;
    private boolean finished;
    private boolean disputed;

    @Column(updatable = false)
    private @Nullable Long importId;

    @SuppressWarnings("NullAway.Init")
    protected AdverseEvent() {} // for JPA only

    @SuppressWarnings("NullAway.Init") // take() fills what is missing
    AdverseEvent(EventPatient patient, String eventNo, EventContent facts, Instant now) {
        studyCode = patient.study();
        siteCode = patient.site();
        patientId = patient.id();
        patientNo = patient.patientNo();
        this.eventNo = eventNo;
        reviewState = ReviewState.NEW;
        changedAt = now;
        take(facts);
    }

    /** Whatever had been decided about the event comes back to the monitors. */
    void correct(EventContent facts, Instant now) {
        take(facts);
        changedAt = now;
        enter(reviewState.afterCorrection());
    }

    /** A judgement of those who review: no reason to review anew. */
    void judge(EventContent facts) {
        take(facts);
        listedOfSponsor = facts.listed() != null;
    }

    void decide(Decision decision, String by, Instant now) {
        enter(decision.state());
        decidedBy = by;
        decidedAt = now;
        if (decision.settles()) {
            reviewedAt = now;
            reviewedBy = by;
        }
    }

    /** The site has answered every question: the monitors' turn again, also where they had settled it. */
    void answered(Instant now) {
        if (reviewState.toReview()) return;
        changedAt = now;
        enter(ReviewState.ANSWERED);
    }

    /** Every question was taken back: it stands where it stood before it was asked about. */
    void askedNoMore(ReviewState before) {
        if (reviewState == ReviewState.QUERIED) enter(before);
    }

    void queried() {
        enter(ReviewState.QUERIED);
    }

    /** Closed by a final version. */
    void finish() {
        finished = true;
    }

    void reopen() {
        finished = false;
    }

    void voided(Instant now) {
        voided = true;
        changedAt = now;
    }

    EventContent facts() {
        return EventContent.of(term)
                .termEn(termEn)
                .codedTerm(codedTerm)
                .soc(soc)
                .severity(severity)
                .grade(grade)
                .serious(serious)
                .criteria(SeriousnessCriterion.parse(criteria))
                .specialInterest(specialInterest)
                .onset(onset == null ? null : PartialDate.of(onset))
                .ended(ended == null ? null : PartialDate.of(ended))
                .diedOn(diedOn)
                .outcome(outcome)
                .actionTaken(actionTaken)
                .causality(causality)
                .causalityScale(causalityScale)
                .causalityRecorded(causalityRecorded)
                .sponsorCausality(sponsorCausality)
                .sponsorScale(sponsorScale)
                .listed(listed)
                .listedBy(listedBy)
                .dechallenge(dechallenge)
                .rechallenge(rechallenge)
                .treatmentGiven(treatmentGiven)
                .narrative(narrative)
                .awareAt(awareAt)
                .reportedOn(reportedOn)
                .links(RecordLink.parse(linkedRecords == null ? "" : linkedRecords))
                .facts();
    }

    private void take(EventContent facts) {
        term = facts.term();
        termEn = facts.termEn();
        codedTerm = facts.codedTerm();
        soc = facts.soc();
        severity = facts.severity();
        grade = facts.grade();
        serious = facts.serious();
        criteria = SeriousnessCriterion.join(facts.criteria());
        specialInterest = facts.specialInterest();
        onset = text(facts.onset());
        onsetFirst = facts.onset() == null ? null : facts.onset().earliest();
        ended = text(facts.ended());
        endedLast = facts.ended() == null ? null : facts.ended().latest();
        diedOn = facts.diedOn();
        outcome = facts.outcome();
        actionTaken = facts.actionTaken();
        causality = facts.causality();
        causalityScale = facts.causalityScale();
        causalityRecorded = facts.causalityRecorded();
        sponsorCausality = facts.sponsorCausality();
        related = facts.related();
        disputed = facts.assessorsDisagree();
        sponsorScale = facts.sponsorScale();
        listed = facts.listed();
        listedBy = facts.listedBy();
        dechallenge = facts.dechallenge();
        rechallenge = facts.rechallenge();
        treatmentGiven = facts.treatmentGiven();
        narrative = facts.narrative();
        awareAt = facts.awareAt();
        reportedOn = facts.reportedOn();
        linkedRecords = facts.links().isEmpty() ? null : RecordLink.join(facts.links());
        enter(reviewState);
    }

    /** State and rank go together. */
    private void enter(ReviewState state) {
        reviewState = state;
        reviewRank = state.rank(serious);
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    @Override
    protected String study() {
        return studyCode;
    }

    @Override
    protected String site() {
        return siteCode;
    }

    @Override
    protected QueueTally tally() {
        if (voided) return QueueTally.NOTHING;
        var as = EnumSet.of(QueueCount.EVENTS);
        if (disputed) as.add(QueueCount.DISPUTED);
        if (reviewState.toReview()) {
            as.add(QueueCount.TO_REVIEW);
            as.add(reviewState == ReviewState.NEW ? QueueCount.NEW : QueueCount.CHANGED);
            if (serious) as.add(QueueCount.SERIOUS);
            if (specialInterest != null) as.add(QueueCount.SPECIAL);
        }
        return QueueTally.one(as);
    }

    long patientId() {
        return patientId;
    }

    String patientNo() {
        return patientNo;
    }

    String eventNo() {
        return eventNo;
    }

    ReviewState reviewState() {
        return reviewState;
    }

    boolean imported() {
        return imported;
    }

    boolean isVoided() {
        return voided;
    }

    boolean isFinished() {
        return finished;
    }

    /** Those who review have judged whether it is expected: no site changes that. */
    boolean listedOfSponsor() {
        return listedOfSponsor;
    }

    Instant changedAt() {
        return changedAt;
    }
}
