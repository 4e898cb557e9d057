package papilio.safety;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.Causality;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.codes.Severity;
import papilio.shared.PartialDate;
import papilio.shared.intake.Column;
import papilio.shared.intake.Entry;

/** An adverse event that comes in in bulk: what a file can know of it. */
public record EventEntry(
        @Nullable String sourceKey,
        String eventNo,
        String term,
        @Nullable String englishTerm,
        @Nullable String codedTerm,
        @Nullable String soc,
        @Nullable Severity severity,
        @Nullable Integer grade,
        boolean serious,
        Collection<SeriousnessCriterion> criteria,
        @Nullable PartialDate onset,
        @Nullable PartialDate ended,
        @Nullable Outcome outcome,
        @Nullable ActionTaken action,
        @Nullable Causality causality,
        @Nullable String causalityRecorded,
        @Nullable LocalDate reportedOn)
        implements Entry {
    static final List<Column> COLUMNS = List.of(
            Column.text("term", 300),
            Column.text("term_en", 300),
            Column.text("coded_term", 200),
            Column.text("soc", 120),
            Column.text("severity", 20),
            Column.whole("grade"),
            Column.flag("serious"),
            Column.text("criteria", 120),
            Column.text("onset", 10),
            Column.day("onset_first"),
            Column.text("ended", 10),
            Column.day("ended_last"),
            Column.text("outcome", 40),
            Column.text("action_taken", 40),
            Column.text("causality", 30),
            Column.text("causality_recorded", 60),
            Column.day("reported_on"));

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(
                term,
                englishTerm,
                codedTerm,
                soc,
                name(severity),
                grade,
                serious,
                SeriousnessCriterion.join(criteria),
                onset == null ? null : onset.text(),
                onset == null ? null : onset.earliest(),
                ended == null ? null : ended.text(),
                ended == null ? null : ended.latest(),
                name(outcome),
                name(action),
                name(causality),
                causalityRecorded,
                reportedOn);
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
