package papilio.safety;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.CaseFacts;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.Dechallenge;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.Rechallenge;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.codes.Severity;
import papilio.shared.PartialDate;

/**
 * All that is said about an adverse event: what a form collects, a review freezes and two versions are compared by.
 *
 * @param term what was reported, in the site's words; {@code termEn} the same in English
 * @param codedTerm the dictionary's term; {@code soc} its system organ class by English name
 * @param specialInterest a code of the study's list
 * @param causalityRecorded the word as an import brought it
 * @param listed whether the reference safety information names it; null: not yet judged, which counts as new
 * @param listedBy the version of the list of expected reactions by which that was judged
 * @param awareAt when anyone in the study team first knew; imports bring none
 * @param links records of the same patient that belong to it
 */
public record EventContent(
        String term,
        @Nullable String termEn,
        @Nullable String codedTerm,
        @Nullable String soc,
        @Nullable Severity severity,
        @Nullable Integer grade,
        boolean serious,
        Set<SeriousnessCriterion> criteria,
        @Nullable String specialInterest,
        @Nullable PartialDate onset,
        @Nullable PartialDate ended,
        @Nullable LocalDate diedOn,
        @Nullable Outcome outcome,
        @Nullable ActionTaken actionTaken,
        @Nullable Causality causality,
        @Nullable CausalityScale causalityScale,
        @Nullable String causalityRecorded,
        @Nullable Causality sponsorCausality,
        @Nullable CausalityScale sponsorScale,
        @Nullable Boolean listed,
        @Nullable String listedBy,
        @Nullable Dechallenge dechallenge,
        @Nullable Rechallenge rechallenge,
        @Nullable String treatmentGiven,
        @Nullable String narrative,
        @Nullable Instant awareAt,
        @Nullable LocalDate reportedOn,
        List<RecordLink> links) {

    private static final Set<String> SORTING = Set.of(
            "termEn",
            "codedTerm",
            "soc",
            "specialInterest",
            "listed",
            "listedBy",
            "links",
            "sponsorCausality",
            "sponsorScale",
            "causalityScale",
            "awareAt",
            "reportedOn");
    private static final List<String> READING_ORDER = Arrays.stream(EventContent.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    public EventContent {
        criteria = Set.copyOf(criteria);
        links = links.stream().sorted().distinct().toList();
    }

    /** The site's words in Chinese; for other readers the English ones, else the dictionary's. */
    public String name(Locale locale) {
        if (Locale.CHINESE.getLanguage().equals(locale.getLanguage())) return term;
        if (termEn != null) return termEn;
        return codedTerm != null ? codedTerm : term;
    }

    public static EventDraft of(String term) {
        return new EventDraft(term);
    }

    public EventDraft but() {
        return new EventDraft(this);
    }

    /** The more cautious of investigator and sponsor wins. */
    public boolean related() {
        return Causality.related(causality, sponsorCausality);
    }

    public boolean fatal() {
        return outcome == Outcome.FATAL || criteria.contains(SeriousnessCriterion.DEATH) || Objects.equals(grade, 5);
    }

    /** Grade 4 means at risk of death; where that is not ticked the site is asked, not refused. */
    public boolean gradeFourNotLifeThreatening() {
        return Objects.equals(grade, 4) && !criteria.contains(SeriousnessCriterion.LIFE_THREAT);
    }

    public boolean assessorsDisagree() {
        return Causality.disagree(causality, sponsorCausality);
    }

    /** What a judgement of the expectedness rests on; without a coded term it is the words themselves. */
    public record Basis(
            String term, @Nullable String soc, @Nullable Integer grade, boolean serious, boolean fatal) {}

    public Basis basis() {
        var system = soc == null ? null : BodySystem.of(soc).map(Enum::name).orElse(soc);
        return new Basis(codedTerm == null ? term : codedTerm, system, grade, serious, fatal());
    }

    /** Where what it was judged on is different now, nobody has said yet whether it is expected. */
    EventContent listedOnItsBasis(EventContent before) {
        if (basis().equals(before.basis()) || !Objects.equals(listed, before.listed)) return this;
        return but().listed(null).listedBy(null).facts();
    }

    /** Somebody has said how likely the drug is the cause. */
    public boolean assessed() {
        return causality != null || sponsorCausality != null;
    }

    /**
     * What decides who must be told; a reaction that nobody has called listed counts as new, a serious event that nobody
     * has judged as related.
     *
     * @see "Decision 011: an unjudged cause is reported"
     */
    public CaseFacts forReporting() {
        return new CaseFacts(
                serious,
                related() || serious && !assessed(),
                Boolean.TRUE.equals(listed),
                fatal(),
                criteria.contains(SeriousnessCriterion.LIFE_THREAT),
                "PREG".equals(specialInterest),
                assessed());
    }

    /** Fields with their stored text in reading order, the unknown ones left out. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "term", term);
        put(fields, "termEn", termEn);
        put(fields, "codedTerm", codedTerm);
        put(fields, "soc", soc);
        put(fields, "severity", severity);
        put(fields, "grade", grade);
        put(fields, "serious", serious);
        put(fields, "criteria", SeriousnessCriterion.join(criteria));
        put(fields, "specialInterest", specialInterest);
        put(fields, "onset", onset);
        put(fields, "ended", ended);
        put(fields, "diedOn", diedOn);
        put(fields, "outcome", outcome);
        put(fields, "actionTaken", actionTaken);
        put(fields, "causality", causality);
        put(fields, "causalityScale", causalityScale);
        put(fields, "causalityRecorded", causalityRecorded);
        put(fields, "sponsorCausality", sponsorCausality);
        put(fields, "sponsorScale", sponsorScale);
        put(fields, "listed", listed);
        put(fields, "listedBy", listedBy);
        put(fields, "dechallenge", dechallenge);
        put(fields, "rechallenge", rechallenge);
        put(fields, "treatmentGiven", treatmentGiven);
        put(fields, "narrative", narrative);
        put(fields, "awareAt", awareAt);
        put(fields, "reportedOn", reportedOn);
        put(fields, "links", RecordLink.join(links));
        return fields;
    }

    /** Whether a change to these facts may tell something new of the case: its coding, classing, links and receipt do not. */
    boolean tellsNewsOver(EventContent before) {
        return changes(before.fields(), fields()).stream().anyMatch(change -> !SORTING.contains(change.field()));
    }

    /** The names of all fields as they are read. */
    public static List<String> readingOrder() {
        return READING_ORDER;
    }

    /** From to in reading order. */
    public static List<FieldChange> changes(Map<String, String> before, Map<String, String> after) {
        var names = new LinkedHashSet<>(READING_ORDER);
        names.addAll(after.keySet());
        names.addAll(before.keySet());
        var changes = new ArrayList<FieldChange>();
        for (var name : names) {
            var change = new FieldChange(name, before.get(name), after.get(name));
            if (!Objects.equals(change.from(), change.to())) changes.add(change);
        }
        return changes;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) fields.put(name, value.toString());
    }
}
