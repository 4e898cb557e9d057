package papilio.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import papilio.audit.signature.SignatureRow;
import papilio.safety.EventFact;
import papilio.safety.version.VersionFacts;

/**
 * The safety tables at a data cut-off: by system organ class and term, serious ones, by severity, and the listing of
 * serious events. The tables count treatment-emergent events; the listing holds every serious event.
 */
public record SafetyTables(
        List<TermRow> bySocAndTerm,
        List<TermRow> serious,
        List<SeverityRow> bySeverity,
        List<Listed> listing,
        @JsonIgnore List<TermRow> related,
        @JsonIgnore List<TermRow> special,
        @JsonIgnore List<GradeRow> bySocAndWorstGrade) {

    /** The class of events that have none. */
    public static final String UNCODED = "UNCODED";

    /**
     * A row of an incidence table.
     *
     * @param soc null: all classes
     * @param term null: the whole class
     * @param percent of the dosed; null where nobody is
     */
    public record TermRow(
            @Nullable String soc,
            @Nullable String term,
            int patients,
            @Nullable Double percent,
            int events,
            @Nullable Double per100PatientYears,
            @JsonIgnore Rate firstEvents) {}

    /** A patient counts in each severity of which the patient has an event. */
    public record SeverityRow(@Nullable String soc, String severity, int patients, int events) {}

    /** A patient counts once, at the worst grade in the class; ungraded where none is known. */
    public record GradeRow(
            @Nullable String soc,
            int patients,
            int grade1,
            int grade2,
            int grade3,
            int grade4,
            int grade5,
            int ungraded) {}

    /**
     * A serious event as the site reported it.
     *
     * @param version number of the newest version; null where it has none yet
     * @param signatures under any of its versions, the stale ones marked
     */
    public record Listed(
            String patientNo,
            String site,
            String eventNo,
            String term,
            @Nullable String onset,
            List<String> criteria,
            @Nullable String severity,
            @Nullable String causality,
            @Nullable String outcome,
            @Nullable Integer version,
            List<SignatureRow> signatures) {
        public Listed {
            signatures = List.copyOf(signatures);
        }

        private Listed as(VersionFacts.@Nullable Newest newest) {
            if (newest == null) return this;
            return new Listed(
                    patientNo,
                    site,
                    eventNo,
                    term,
                    onset,
                    criteria,
                    severity,
                    causality,
                    outcome,
                    newest.number(),
                    newest.signatures());
        }
    }

    public static SafetyTables compute(Cohort cohort) {
        var exposed = cohort.exposed();
        var emergent = cohort.emergent(exposed);
        return new SafetyTables(
                TermTable.of(emergent, exposed),
                TermTable.of(among(emergent, EventFact::serious), exposed),
                SeverityTable.of(emergent),
                listing(cohort),
                TermTable.of(among(emergent, EventFact::related), exposed),
                TermTable.of(among(emergent, event -> event.specialInterest() != null), exposed),
                GradeTable.of(emergent));
    }

    /** The same with the version and the signatures of each listed event, by event number. */
    public SafetyTables with(Map<String, VersionFacts.Newest> versions) {
        return new SafetyTables(
                bySocAndTerm,
                serious,
                bySeverity,
                listing.stream().map(one -> one.as(versions.get(one.eventNo()))).toList(),
                related,
                special,
                bySocAndWorstGrade);
    }

    private static List<Emergent> among(List<Emergent> emergent, Predicate<EventFact> wanted) {
        return emergent.stream().filter(one -> wanted.test(one.event())).toList();
    }

    private static List<Listed> listing(Cohort cohort) {
        return cohort.events().stream()
                .filter(EventFact::serious)
                .filter(event ->
                        event.onset() == null || !event.onset().earliest().isAfter(cohort.cutoff()))
                .sorted(ListingOrder.DEATHS_FIRST)
                .map(SafetyTables::listed)
                .toList();
    }

    private static Listed listed(EventFact event) {
        return new Listed(
                event.patientNo(),
                event.site(),
                event.eventNo(),
                event.term(),
                event.onset() == null ? null : event.onset().text(),
                event.criteria(),
                event.severityOrFromGrade(),
                event.causality(),
                event.outcome(),
                null,
                List.of());
    }
}
