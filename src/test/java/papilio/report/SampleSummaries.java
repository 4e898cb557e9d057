package papilio.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.flow.Flow;
import papilio.enrollment.forecast.FanMonth;
import papilio.figures.Accrual;
import papilio.figures.Demography;
import papilio.figures.review.LabLevel;
import papilio.figures.review.LabShift;
import papilio.figures.review.ShiftTest;
import papilio.report.EnrollmentSummary.MonthLine;
import papilio.report.EnrollmentSummary.SiteLine;
import papilio.report.SafetySummary.Count;
import papilio.report.SafetySummary.DeadlineLine;
import papilio.report.SafetySummary.EndLine;
import papilio.report.SafetySummary.Exposure;
import papilio.report.SafetySummary.Given;
import papilio.report.SafetySummary.GradeLine;
import papilio.report.SafetySummary.InterestLine;
import papilio.report.SafetySummary.OverviewLine;
import papilio.report.SafetySummary.SeriousLine;
import papilio.report.SafetySummary.SeverityLine;
import papilio.report.SafetySummary.TermLine;
import papilio.report.conduct.Adherence;
import papilio.report.conduct.ConductReader;
import papilio.report.conduct.Deviations;
import papilio.report.safety.LateReport;

/** Invented data sets, straight as records: what is printed does not ask where the figures come from. */
final class SampleSummaries {
    static final LocalDate CUTOFF = LocalDate.of(2025, 6, 10);
    private static final LocalDate OPENED = LocalDate.of(2024, 6, 10);
    private static final String LONG_NAME = "示例医学院附属第一医院风湿免疫与肾脏内科联合诊疗中心（新院区）";

    private SampleSummaries() {}

    /** 84 of 139 after a year, three sites. */
    static EnrollmentSummary enrollment() {
        return enrollment(flow(121, 22, 5, 10, 84), 3, 139);
    }

    static EnrollmentSummary enrollment(Flow flow, int sites, @Nullable Integer target) {
        var months = months(flow.enrolled());
        var accrual = new Accrual(
                OPENED,
                OPENED.plusDays(3),
                CUTOFF.minusDays(2),
                CUTOFF.minusDays(5),
                CUTOFF,
                365,
                flow.enrolled(),
                target == null ? null : Math.max(0, target - flow.enrolled()));
        return new EnrollmentSummary(
                identification(sites, target),
                accrual,
                PlannedLine.straight(OPENED, LocalDate.of(2026, 6, 10), target),
                flow,
                siteLines(flow, sites),
                months,
                flow.screenFailures() == 0
                        ? List.of()
                        : List.of(new Reason(
                                "E2",
                                new Both("Active infection that needs treatment", "需要治疗的活动性感染"),
                                flow.screenFailures())),
                List.of(),
                flow.endedEarly() == 0 ? List.of() : List.of(new Reason("ADVERSE_EVENT", null, flow.endedEarly())),
                demography(flow.enrolled()));
    }

    /** The same with the baseline before the plan in force, and a forecast whose past was tested. */
    static EnrollmentSummary forecast() {
        var fan = new ArrayList<FanMonth>();
        fan.add(new FanMonth(CUTOFF, 84, 84, 84, 84, 84, 84, 84));
        for (var month = 1; month <= 10; month++) {
            var middle = 84 + 6 * month;
            var day = YearMonth.from(CUTOFF).plusMonths(month).atEndOfMonth();
            fan.add(new FanMonth(
                    day,
                    middle - 3 * month,
                    middle - 2 * month,
                    middle - month,
                    middle,
                    middle + month,
                    middle + 2 * month,
                    middle + 3 * month));
        }
        var baseline = new PlanVersion(1, true, PlannedLine.straight(OPENED, LocalDate.of(2026, 1, 10), 139));
        return enrollment()
                .with(
                        List.of(baseline),
                        new ForecastFigures(
                                "POISSON_GAMMA",
                                LocalDate.of(2026, 3, 9),
                                new ForecastFigures.Band(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 4, 6)),
                                new ForecastFigures.Band(LocalDate.of(2026, 1, 17), LocalDate.of(2026, 5, 5)),
                                new ForecastFigures.Band(LocalDate.of(2025, 12, 20), null),
                                0.913,
                                LocalDate.of(2026, 6, 10),
                                0.2,
                                1.2,
                                60.0,
                                fan,
                                null,
                                139,
                                null,
                                new ForecastFigures.Tested(7, 8, true, -6.0)));
    }

    static EnrollmentSummary nothingYet() {
        return new EnrollmentSummary(
                identification(0, null),
                new Accrual(null, null, null, null, CUTOFF, 0, 0, null),
                new PlannedLine(List.of()),
                flow(0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Demography(0, null, List.of(), Map.of()));
    }

    /** Everybody enrolled is ongoing but two. */
    static Flow flow(int screened, int failures, int declined, int inScreening, int enrolled) {
        var left = Math.min(2, enrolled);
        return new Flow(
                screened,
                failures,
                declined,
                inScreening,
                enrolled,
                enrolled,
                enrolled - left,
                0,
                enrolled - left,
                0,
                left,
                0,
                0);
    }

    static Identification identification(int sites, @Nullable Integer target) {
        return new Identification(
                "NCT06458972",
                new Both(
                        "Safety and Efficacy of Telitacicept in the Treatment of Systemic Lupus Erythematosus",
                        "泰它西普治疗系统性红斑狼疮的安全性和有效性研究"),
                new Both("Telitacicept in SLE", "泰它西普治疗系统性红斑狼疮"),
                new Both("telitacicept", "泰它西普"),
                "2.0 (2024-03-01)",
                "TJ-IRB20231298",
                target,
                OPENED,
                LocalDate.of(2026, 6, 10),
                CUTOFF,
                true,
                IntStream.rangeClosed(1, sites).mapToObj(SampleSummaries::site).toList(),
                true);
    }

    private static Identification.SiteName site(int number) {
        return new Identification.SiteName(
                code(number), new Both("Demo Hospital, Changsha", LONG_NAME), OPENED.plusDays(number), null);
    }

    private static String code(int number) {
        return String.format("%02d", number);
    }

    /** All at the first site; the others have opened. */
    private static List<SiteLine> siteLines(Flow flow, int sites) {
        var lines = new ArrayList<SiteLine>();
        for (var number = 1; number <= sites; number++) {
            var own = number == 1 ? flow : flow(0, 0, 0, 0, 0);
            lines.add(new SiteLine(code(number), OPENED.plusDays(number), 40, own.enrolled() * 2.5, own));
        }
        return lines;
    }

    private static List<MonthLine> months(int enrolled) {
        var months = new ArrayList<MonthLine>();
        for (var month = 0; month <= 12; month++) {
            var before = enrolled * month / 13;
            var until = enrolled * (month + 1) / 13;
            months.add(new MonthLine(
                    YearMonth.from(OPENED).plusMonths(month), until - before + 2, until - before, until, null));
        }
        return months;
    }

    private static Demography demography(int enrolled) {
        var bySex = new TreeMap<String, Integer>();
        bySex.put("F", enrolled - enrolled / 10);
        bySex.put("M", enrolled / 10);
        return new Demography(
                enrolled,
                new Demography.Age(enrolled, 34.25, 10.14, 33, 18, 69),
                List.of(
                        new Demography.Band(18, 29, enrolled / 3),
                        new Demography.Band(30, 39, enrolled / 3),
                        new Demography.Band(40, 49, enrolled - enrolled / 3 * 2),
                        new Demography.Band(50, 59, 0),
                        new Demography.Band(60, 70, 0)),
                bySex);
    }

    /** 84 enrolled, 82 dosed, as many serious events as wanted. */
    static SafetySummary safety(int serious) {
        return new SafetySummary(
                identification(3, 139),
                OPENED.plusDays(10),
                flow(121, 22, 5, 10, 84),
                new Exposure(
                        82,
                        51.37,
                        84,
                        List.of(
                                new Given(BigDecimal.valueOf(160), "mg", 3120, 80),
                                new Given(BigDecimal.valueOf(80), "mg", 44, 4))),
                List.of(
                        new OverviewLine(SafetyGroups.ALL, 60, 62.1, 82.3, 187, 364.0, 313.7, 420.1),
                        new OverviewLine(SafetyGroups.RELATED, 33, 29.5, 51.7, 61, 118.7, 90.8, 152.5),
                        new OverviewLine(SafetyGroups.SEVERE, 5, 2.0, 13.7, 5, 9.7, 3.2, 22.7),
                        new OverviewLine(SafetyGroups.SERIOUS, serious, 2.0, 13.7, serious, 9.7, 3.2, 22.7),
                        new OverviewLine(SafetyGroups.SPECIAL, 9, 5.1, 19.8, 11, 21.4, 10.7, 38.3),
                        new OverviewLine(SafetyGroups.FATAL, 0, 0.0, 4.4, 0, 0.0, 0.0, 7.2)),
                List.of(
                        new TermLine(null, null, 60, 187, 364.0),
                        new TermLine("Infections and infestations", null, 41, 103, 200.5),
                        new TermLine("Infections and infestations", "Upper respiratory infection", 32, 60, 116.8),
                        new TermLine("Infections and infestations", "Urinary tract infection", 20, 43, 83.7),
                        new TermLine("General disorders and administration site conditions", null, 30, 84, 163.5),
                        new TermLine(
                                "General disorders and administration site conditions",
                                "Injection site reaction",
                                30,
                                84,
                                163.5)),
                List.of(
                        new GradeLine(null, 60, 30, 25, 4, 1, 0, 0),
                        new GradeLine("Infections and infestations", 41, 20, 17, 3, 1, 0, 0)),
                List.of(new InterestLine("HZ", new Both("Herpes zoster", "带状疱疹"), 4, 4, 49.8, 8.0, 2.2, 20.6)),
                List.of(new TermLine(null, null, serious, serious, 9.7)),
                SeriousListing.deathsFirst(IntStream.rangeClosed(1, serious)
                        .mapToObj(SampleSummaries::seriousEvent)
                        .toList()),
                List.of(),
                List.of(
                        new EndLine("01-004", "01", CUTOFF.minusDays(40), "ADVERSE_EVENT"),
                        new EndLine("02-011", "02", CUTOFF.minusDays(12), "WITHDRAWAL_BY_SUBJECT")),
                List.of(new Reason("ADVERSE_EVENT", null, 1), new Reason("WITHDRAWAL_BY_SUBJECT", null, 1)),
                List.of(new DeadlineLine("R1", 5, 3, 1, 0, 1), new DeadlineLine("R3B", 4, 3, 0, 1, 0)),
                new SafetySummary.Breakdown(
                        List.of(new TermLine(null, null, 33, 61, 118.7)),
                        List.of(
                                new SeverityLine(
                                        null, new Count(40, 120), new Count(31, 61), new Count(5, 5), new Count(1, 1)),
                                new SeverityLine(
                                        "Infections and infestations",
                                        new Count(30, 70),
                                        new Count(20, 30),
                                        new Count(3, 3),
                                        Count.NONE)),
                        List.of(new LabShift(
                                ShiftTest.IGG,
                                List.of(
                                        new LabShift.Cell(LabLevel.NORMAL, LabLevel.NORMAL, 60),
                                        new LabShift.Cell(LabLevel.NORMAL, LabLevel.LOW, 17),
                                        new LabShift.Cell(LabLevel.LOW, LabLevel.LOW, 4),
                                        new LabShift.Cell(LabLevel.MISSING, LabLevel.HIGH, 1))))),
                new ConductReader.Conduct(
                        new Adherence(82, 91.26, 71, 3300, 3164, 3001, 120),
                        new Deviations(kinds(), deviationsBySite())),
                List.of(
                        new LateReport(
                                "01-003-E01",
                                "R1",
                                LocalDate.of(2025, 3, 1),
                                LocalDate.of(2025, 3, 2),
                                LocalDate.of(2025, 3, 4),
                                "The investigator was away"),
                        new LateReport(
                                "01-002-E01", "R3B", LocalDate.of(2025, 3, 2), LocalDate.of(2025, 3, 17), null, null)),
                0);
    }

    private static List<Deviations.Kind> kinds() {
        return List.of(
                new Deviations.Kind(Deviations.VISIT_OUTSIDE, 11, 14, 402L),
                new Deviations.Kind(Deviations.VISIT_MISSED, 5, 6, 408L),
                new Deviations.Kind(Deviations.DOSE_MISSED, 40, 120, 3284L),
                new Deviations.Kind(Deviations.DOSE_OFF_WINDOW, 33, 163, 3164L),
                new Deviations.Kind(Deviations.DOSE_BEFORE_CONSENT, 0, 0, null),
                new Deviations.Kind(Deviations.OVERRIDDEN, 1, 1, null));
    }

    private static List<Deviations.AtSite> deviationsBySite() {
        return List.of(
                new Deviations.AtSite("01", 300, 10, 304, 4, 2400, 90, 0),
                new Deviations.AtSite("02", 102, 4, 104, 2, 884, 30, 0));
    }

    private static SeriousLine seriousEvent(int number) {
        return new SeriousLine(
                String.format("01-%03d-E%02d", number, 1),
                String.format("01-%03d", number),
                number % 2 == 0 ? "02" : "01",
                34,
                "F",
                number == 3 ? "肺部感染伴呼吸困难（入院治疗）" : "Pneumonia with shortness of breath, admitted",
                "Lung infection",
                "Infections and infestations",
                "2025-03-0" + (1 + number % 9),
                120 + number,
                number % 3 == 0 ? null : "2025-03-20",
                number == 2 ? List.of("DEATH", "HOSP") : List.of("HOSP"),
                "SEVERE",
                number == 2 ? 5 : 3,
                LocalDate.of(2025, 2, 25),
                BigDecimal.valueOf(160),
                "mg",
                5,
                "DRUG_INTERRUPTED",
                number == 2 ? "FATAL" : "RECOVERED",
                "POSSIBLE",
                number % 2 == 0 ? "PROBABLE" : null,
                number % 2 == 0,
                number % 4 == 0 ? "SI" : null,
                LocalDate.of(2025, 3, 2),
                number == 3 ? "Lung infection with shortness of breath (admitted)" : null,
                standing(number));
    }

    /** Every third one was edited after it was signed. */
    private static Standing standing(int number) {
        var newest = number % 3 == 0 ? 2 : 1;
        return new Standing(
                newest,
                newest == 1 ? "INITIAL" : "FOLLOW_UP",
                "ab12cd34" + "0".repeat(56),
                number == 4
                        ? List.of()
                        : List.of(new Standing.Signed(
                                "I. Investigator",
                                "INVESTIGATOR",
                                "INVESTIGATOR_CONFIRMS",
                                "2025-03-04 09:15 Asia/Shanghai",
                                1,
                                "ab12cd34" + "0".repeat(56),
                                newest == 2,
                                newest)),
                List.of(
                        new Standing.Clock("R1", "ON_TIME", LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 2)),
                        new Standing.Clock("R3B", "OVERDUE", LocalDate.of(2025, 3, 17), null)),
                number == 5 ? 2 : 0);
    }
}
