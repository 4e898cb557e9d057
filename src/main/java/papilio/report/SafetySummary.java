package papilio.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.flow.Flow;
import papilio.enrollment.flow.Problem;
import papilio.figures.review.LabShift;
import papilio.report.conduct.ConductReader.Conduct;
import papilio.report.safety.LateReport;

/**
 * Everything that the safety summary prints, language apart. Frozen with the run, so that its figures stay reproducible.
 *
 * @param breakdown empty in data frozen before there was one
 * @param conduct null in data frozen before it was counted
 * @param late reports; empty in data frozen before they were listed
 * @param doubts events of which a criterion of seriousness is given although they are not marked as serious
 */
public record SafetySummary(
        Identification identification,
        @Nullable LocalDate firstDoseOn,
        Flow flow,
        Exposure exposure,
        List<OverviewLine> overview,
        List<TermLine> terms,
        List<GradeLine> worstGrades,
        List<InterestLine> specialInterest,
        List<TermLine> seriousTerms,
        List<SeriousLine> serious,
        List<EndLine> deaths,
        List<EndLine> withdrawals,
        List<Reason> endReasons,
        List<DeadlineLine> deadlines,
        Breakdown breakdown,
        @Nullable Conduct conduct,
        List<LateReport> late,
        int doubts)
        implements Summary {
    public SafetySummary {
        overview = List.copyOf(overview);
        terms = List.copyOf(terms);
        worstGrades = List.copyOf(worstGrades);
        specialInterest = List.copyOf(specialInterest);
        seriousTerms = List.copyOf(seriousTerms);
        serious = List.copyOf(serious);
        deaths = List.copyOf(deaths);
        withdrawals = List.copyOf(withdrawals);
        endReasons = List.copyOf(endReasons);
        deadlines = List.copyOf(deadlines);
        breakdown = breakdown == null ? Breakdown.NONE : breakdown;
        late = late == null ? List.of() : List.copyOf(late);
    }

    /**
     * Further tables of treatment-emergent events, and the laboratory.
     *
     * @param laboratory empty in data frozen before it was counted, and where no value could be judged
     */
    public record Breakdown(List<TermLine> related, List<SeverityLine> severities, List<LabShift> laboratory) {
        static final Breakdown NONE = new Breakdown(List.of(), List.of(), List.of());

        public Breakdown {
            related = List.copyOf(related);
            severities = List.copyOf(severities);
            laboratory = laboratory == null ? List.of() : List.copyOf(laboratory);
        }
    }

    /** soc null: every class; a patient counts in each severity of which the patient has an event. */
    public record SeverityLine(@Nullable String soc, Count mild, Count moderate, Count severe, Count unknown) {
        int events() {
            return mild.events() + moderate.events() + severe.events() + unknown.events();
        }
    }

    /** Patients count once, events each time. */
    public record Count(int patients, int events) {
        static final Count NONE = new Count(0, 0);
    }

    /** Who was treated, for how long, with what; {@code given} is empty where only treatment intervals are recorded. */
    public record Exposure(int dosed, double patientYears, int enrolled, List<Given> given) {
        public Exposure {
            given = List.copyOf(given);
        }
    }

    public record Given(
            @Nullable BigDecimal amount, @Nullable String unit, int doses, int patients) {}

    /** A group of treatment-emergent events; percentages are of the dosed, limits are exact 95 % limits. */
    public record OverviewLine(
            String group,
            int patients,
            @Nullable Double percentLow,
            @Nullable Double percentHigh,
            int events,
            @Nullable Double per100,
            @Nullable Double low,
            @Nullable Double high) {}

    /** soc null: every class; term null: the whole class. */
    public record TermLine(
            @Nullable String soc,
            @Nullable String term,
            int patients,
            int events,
            @Nullable Double per100) {}

    public record GradeLine(
            @Nullable String soc,
            int patients,
            int grade1,
            int grade2,
            int grade3,
            int grade4,
            int grade5,
            int ungraded) {}

    /** The rate counts patients with a first event over the time to it. */
    public record InterestLine(
            String code,
            Both name,
            int patients,
            int events,
            double yearsAtRisk,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high) {}

    /** A serious event, treatment-emergent or not. */
    public record SeriousLine(
            String eventNo,
            String patientNo,
            String site,
            @Nullable Integer age,
            @Nullable String sex,
            String term,
            @Nullable String codedTerm,
            @Nullable String soc,
            @Nullable String onset,
            @Nullable Integer studyDay,
            @Nullable String ended,
            List<String> criteria,
            @Nullable String severity,
            @Nullable Integer grade,
            @Nullable LocalDate lastDoseOn,
            @Nullable BigDecimal lastDose,
            @Nullable String unit,
            @Nullable Integer daysSinceDose,
            @Nullable String actionTaken,
            @Nullable String outcome,
            @Nullable String causality,
            @Nullable String sponsorCausality,
            @Nullable Boolean listed,
            @Nullable String specialInterest,
            @Nullable LocalDate awareOn,
            @Nullable String termEn,
            Standing standing) {
        public SeriousLine {
            criteria = List.copyOf(criteria);
        }

        boolean fatal() {
            return "FATAL".equals(outcome) || criteria.contains("DEATH");
        }
    }

    public record EndLine(
            String patientNo,
            String site,
            @Nullable LocalDate on,
            @Nullable String reason) {}

    /** The clocks of one rule that had begun at the cut-off, and how they stood at the end of that day. */
    public record DeadlineLine(String rule, int started, int onTime, int late, int open, int overdue) {}

    OverviewLine group(String name) {
        return overview.stream()
                .filter(line -> line.group().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<>(flow.problems());
        var all = group(SafetyGroups.ALL);
        var bySeverity = worstGrades.stream()
                .filter(line -> line.soc() == null)
                .mapToInt(line ->
                        line.grade1() + line.grade2() + line.grade3() + line.grade4() + line.grade5() + line.ungraded())
                .sum();
        if (!worstGrades.isEmpty() && bySeverity != all.patients())
            problems.add(Problem.error("report.problem.gradeTotal", Math.abs(bySeverity - all.patients())));
        var events = terms.stream()
                .filter(line -> line.soc() != null && line.term() == null)
                .mapToInt(TermLine::events)
                .sum();
        if (events != all.events())
            problems.add(Problem.error("report.problem.eventTotal", Math.abs(events - all.events())));
        for (var line : breakdown.severities())
            if (line.soc() == null && line.events() != all.events())
                problems.add(Problem.error("report.problem.severityTotal", Math.abs(line.events() - all.events())));
        var overdue = deadlines.stream().mapToInt(DeadlineLine::overdue).sum();
        if (overdue > 0) problems.add(Problem.warning("report.problem.overdue", overdue));
        if (doubts > 0) problems.add(Problem.warning("report.problem.doubts", doubts));
        return List.copyOf(problems);
    }
}
