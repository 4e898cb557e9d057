package papilio.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.Dechallenge;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.Rechallenge;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.codes.Severity;
import papilio.shared.PartialDate;

/** Event facts being put together, one said after the other; what is not said stays unknown. */
public final class EventDraft {
    private String term;
    private @Nullable String termEn;
    private @Nullable String codedTerm;
    private @Nullable String soc;
    private @Nullable Severity severity;
    private @Nullable Integer grade;
    private boolean serious;
    private Set<SeriousnessCriterion> criteria = Set.of();
    private @Nullable String specialInterest;
    private @Nullable PartialDate onset;
    private @Nullable PartialDate ended;
    private @Nullable LocalDate diedOn;
    private @Nullable Outcome outcome;
    private @Nullable ActionTaken actionTaken;
    private @Nullable Causality causality;
    private @Nullable CausalityScale causalityScale;
    private @Nullable String causalityRecorded;
    private @Nullable Causality sponsorCausality;
    private @Nullable CausalityScale sponsorScale;
    private @Nullable Boolean listed;
    private @Nullable String listedBy;
    private @Nullable Dechallenge dechallenge;
    private @Nullable Rechallenge rechallenge;
    private @Nullable String treatmentGiven;
    private @Nullable String narrative;
    private @Nullable Instant awareAt;
    private @Nullable LocalDate reportedOn;
    private List<RecordLink> links = List.of();

    EventDraft(String term) {
        this.term = term.strip();
    }

    EventDraft(EventContent facts) {
        term = facts.term();
        termEn = facts.termEn();
        codedTerm = facts.codedTerm();
        soc = facts.soc();
        severity = facts.severity();
        grade = facts.grade();
        serious = facts.serious();
        criteria = facts.criteria();
        specialInterest = facts.specialInterest();
        onset = facts.onset();
        ended = facts.ended();
        diedOn = facts.diedOn();
        outcome = facts.outcome();
        actionTaken = facts.actionTaken();
        causality = facts.causality();
        causalityScale = facts.causalityScale();
        causalityRecorded = facts.causalityRecorded();
        sponsorCausality = facts.sponsorCausality();
        sponsorScale = facts.sponsorScale();
        listed = facts.listed();
        listedBy = facts.listedBy();
        dechallenge = facts.dechallenge();
        rechallenge = facts.rechallenge();
        treatmentGiven = facts.treatmentGiven();
        narrative = facts.narrative();
        awareAt = facts.awareAt();
        reportedOn = facts.reportedOn();
        links = facts.links();
    }

    public EventDraft term(String value) {
        term = value.strip();
        return this;
    }

    public EventDraft termEn(@Nullable String value) {
        termEn = blankIsUnknown(value);
        return this;
    }

    public EventDraft codedTerm(@Nullable String value) {
        codedTerm = blankIsUnknown(value);
        return this;
    }

    public EventDraft soc(@Nullable String value) {
        soc = blankIsUnknown(value);
        return this;
    }

    public EventDraft severity(@Nullable Severity value) {
        severity = value;
        return this;
    }

    public EventDraft grade(@Nullable Integer value) {
        grade = value;
        return this;
    }

    public EventDraft serious(boolean value) {
        serious = value;
        return this;
    }

    public EventDraft criteria(Set<SeriousnessCriterion> value) {
        criteria = value;
        return this;
    }

    public EventDraft specialInterest(@Nullable String value) {
        specialInterest = blankIsUnknown(value);
        return this;
    }

    public EventDraft onset(@Nullable PartialDate value) {
        onset = value;
        return this;
    }

    public EventDraft ended(@Nullable PartialDate value) {
        ended = value;
        return this;
    }

    public EventDraft diedOn(@Nullable LocalDate value) {
        diedOn = value;
        return this;
    }

    public EventDraft outcome(@Nullable Outcome value) {
        outcome = value;
        return this;
    }

    public EventDraft actionTaken(@Nullable ActionTaken value) {
        actionTaken = value;
        return this;
    }

    public EventDraft causality(@Nullable Causality value) {
        causality = value;
        return this;
    }

    public EventDraft causalityScale(@Nullable CausalityScale value) {
        causalityScale = value;
        return this;
    }

    public EventDraft causalityRecorded(@Nullable String value) {
        causalityRecorded = blankIsUnknown(value);
        return this;
    }

    public EventDraft sponsorCausality(@Nullable Causality value) {
        sponsorCausality = value;
        return this;
    }

    public EventDraft listed(@Nullable Boolean value) {
        listed = value;
        return this;
    }

    public EventDraft dechallenge(@Nullable Dechallenge value) {
        dechallenge = value;
        return this;
    }

    public EventDraft rechallenge(@Nullable Rechallenge value) {
        rechallenge = value;
        return this;
    }

    public EventDraft treatmentGiven(@Nullable String value) {
        treatmentGiven = blankIsUnknown(value);
        return this;
    }

    public EventDraft narrative(@Nullable String value) {
        narrative = blankIsUnknown(value);
        return this;
    }

    public EventDraft awareAt(@Nullable Instant value) {
        awareAt = value;
        return this;
    }

    public EventDraft reportedOn(@Nullable LocalDate value) {
        reportedOn = value;
        return this;
    }

    /** Serious for these reasons. */
    public EventDraft seriousBecause(SeriousnessCriterion... reasons) {
        serious = true;
        criteria = Set.of(reasons);
        return this;
    }

    /** The facts; a grade alone says the severity as well, and a cause without a scale is on none. */
    public EventContent facts() {
        return new EventContent(
                term,
                termEn,
                codedTerm,
                soc,
                severity == null && grade != null && grade >= 1 && grade <= 5 ? Severity.ofGrade(grade) : severity,
                grade,
                serious,
                criteria,
                specialInterest,
                onset,
                ended,
                diedOn,
                outcome,
                actionTaken,
                causality,
                causality == null ? null : causalityScale,
                causalityRecorded,
                sponsorCausality,
                sponsorCausality == null ? null : sponsorScale,
                listed,
                listed == null ? null : listedBy,
                dechallenge,
                rechallenge,
                treatmentGiven,
                narrative,
                awareAt,
                reportedOn,
                links);
    }

    /** The scale of the sponsor's word. */
    public EventDraft sponsorScale(@Nullable CausalityScale value) {
        sponsorScale = value;
        return this;
    }

    public EventDraft listedBy(@Nullable String value) {
        listedBy = blankIsUnknown(value);
        return this;
    }

    public EventDraft links(Collection<RecordLink> value) {
        links = List.copyOf(value);
        return this;
    }

    private static @Nullable String blankIsUnknown(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
