package papilio.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import papilio.report.CaseForm.Drug;
import papilio.report.CaseForm.Lab;
import papilio.report.CaseForm.Past;
import papilio.report.CaseForm.Person;
import papilio.report.CaseForm.Product;
import papilio.report.CaseForm.Received;
import papilio.report.CaseForm.Reporter;
import papilio.report.CaseForm.Since;
import papilio.report.CaseForm.Therapy;
import papilio.report.CumulativeSummary.Count;
import papilio.report.CumulativeSummary.Line;
import papilio.report.safety.Doubt;

/** Invented serious events as their papers print them. */
final class SampleCases {
    static final String EVENT = "01-003-E01";
    private static final String HASH = "9f8e7d6c" + "1".repeat(56);

    private SampleCases() {}

    static SeriousSummary serious(int events) {
        return new SeriousSummary(
                SampleSummaries.identification(3, 139),
                84,
                SampleSummaries.safety(events).serious(),
                List.of());
    }

    /** The same with an event that the site gave a criterion for without calling it serious. */
    static SeriousSummary doubtful() {
        return new SeriousSummary(
                SampleSummaries.identification(3, 139),
                84,
                SampleSummaries.safety(1).serious(),
                List.of(new Doubt(
                        "02-004-E03",
                        "02-004",
                        "02",
                        "Fainting",
                        "Syncope",
                        "Nervous system disorders",
                        "2025-04",
                        List.of("HOSP", "OTHER_MED"),
                        "MODERATE",
                        null,
                        "POSSIBLE",
                        "RECOVERED",
                        "OPEN",
                        SampleSummaries.CUTOFF)));
    }

    static CumulativeSummary cumulative() {
        return new CumulativeSummary(
                SampleSummaries.identification(3, 139),
                LocalDate.of(2025, 1, 1),
                82,
                51.37,
                List.of(
                        line(null, null, 2, 55, 5, 182),
                        line("Infections and infestations", null, 2, 30, 4, 99),
                        line("Infections and infestations", "Upper respiratory infection", 0, 20, 0, 60),
                        line("Infections and infestations", "Lung infection", 2, 10, 4, 39),
                        line("General disorders and administration site conditions", null, 0, 25, 1, 83),
                        line(
                                "General disorders and administration site conditions",
                                "Injection site reaction",
                                0,
                                25,
                                1,
                                83)));
    }

    private static Line line(
            @org.jspecify.annotations.Nullable String soc,
            @org.jspecify.annotations.Nullable String term,
            int newSerious,
            int newOther,
            int serious,
            int other) {
        return new Line(
                soc, term, count(newSerious), count(newOther), count(serious), count(other), count(serious + other));
    }

    private static Count count(int events) {
        return new Count(Math.min(60, events), events);
    }

    /** One event's first follow-up, with a narrative that needs a continuation page. */
    static CaseForms followUp() {
        return new CaseForms(SampleSummaries.identification(1, 40), true, List.of(form(EVENT, 2)));
    }

    static CaseForms forms(int events) {
        var forms = new ArrayList<CaseForm>();
        for (var number = 1; number <= events; number++) forms.add(form("01-%03d-E01".formatted(number), 1));
        return new CaseForms(SampleSummaries.identification(3, 139), false, forms);
    }

    static CaseForm form(String event, int version) {
        return new CaseForm(
                event,
                version,
                version == 1 ? "INITIAL" : "FOLLOW_UP",
                2,
                HASH,
                LocalDate.of(2025, 3, 3 + version),
                version == 1 ? List.of() : List.of("outcome", "treatmentGiven", "narrative"),
                content(version),
                new Person(event.substring(0, 6), "F", 1990, 34, "CN"),
                new Therapy(
                        LocalDate.of(2024, 10, 8),
                        LocalDate.of(2025, 2, 25),
                        141,
                        BigDecimal.valueOf(160),
                        "mg",
                        "QW",
                        null,
                        List.of("20240611A")),
                List.of(
                        new Lab(LocalDate.of(2025, 3, 1), "C-reactive protein", "84.2", "mg/L", null, BigDecimal.TEN),
                        new Lab(
                                LocalDate.of(2025, 3, 2),
                                "IgG",
                                "4.1",
                                "g/L",
                                new BigDecimal("7.51"),
                                new BigDecimal("15.6"))),
                List.of(
                        new Drug("hydroxychloroquine", "200 mg BID", "SLE", "2023-05", null, true),
                        new Drug("prednisone", "7.5 mg QD", "SLE", "2024", "2025-03-10", false)),
                List.of(new Past("Lupus nephritis", "2022", null), new Past("Penicillin allergy", null, null)),
                new Product(
                        new Both("telitacicept", "泰它西普"),
                        new Both("subcutaneous", "皮下注射"),
                        new Both("systemic lupus erythematosus", "系统性红斑狼疮"),
                        new Both("RemeGen Co., Ltd., Yantai, Shandong, China", "荣昌生物制药（烟台）股份有限公司")),
                new Reporter("01", new Both("Demo Hospital, Changsha", "示例医院（长沙）"), null),
                Challenge.YES,
                Challenge.NA,
                LocalDate.of(2025, 3, 2),
                SampleSummaries.CUTOFF,
                List.of(new Standing.Signed(
                        "I. Investigator",
                        "INVESTIGATOR",
                        "INVESTIGATOR_CONFIRMS",
                        "2025-03-04 09:15 Asia/Shanghai",
                        1,
                        "ab12cd34" + "0".repeat(56),
                        true,
                        2)),
                version == 1
                        ? List.of()
                        : List.of(new Since(
                                1,
                                List.of(new Received("ETHICS", null, LocalDate.of(2025, 3, 3))),
                                List.of("outcome", "treatmentGiven", "narrative"))));
    }

    private static Map<String, String> content(int version) {
        var fields = new TreeMap<String, String>();
        fields.put("term", "肺部感染伴呼吸困难");
        fields.put("termEn", "Lung infection with shortness of breath");
        fields.put("codedTerm", "Lung infection");
        fields.put("soc", "Infections and infestations");
        fields.put("grade", "3");
        fields.put("severity", "SEVERE");
        fields.put("serious", "true");
        fields.put("criteria", "HOSP,OTHER_MED");
        fields.put("onset", version == 1 ? "2025-03" : "2025-03-01");
        fields.put("outcome", version == 1 ? "UNKNOWN" : "RECOVERED");
        fields.put("actionTaken", "DRUG_INTERRUPTED");
        fields.put("causality", "POSSIBLE");
        fields.put("causalityScale", "CHINA_ADR");
        fields.put("sponsorCausality", "PROBABLE");
        fields.put("sponsorScale", "WHO_UMC");
        fields.put("listed", "false");
        fields.put("listedBy", "IB 6.0");
        fields.put("treatmentGiven", "Ceftriaxone 2 g daily for ten days, oxygen by nasal cannula.");
        fields.put("narrative", version == 1 ? "Admitted with fever and cough." : story());
        return fields;
    }

    private static String story() {
        var text = new StringBuilder();
        IntStream.rangeClosed(1, 40)
                .forEach(day -> text.append("Day ")
                        .append(day)
                        .append(": temperature falling, cough less, chest film improving; antibiotics continued. "));
        return text.append("END OF STORY").toString();
    }
}
