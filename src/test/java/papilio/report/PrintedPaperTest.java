package papilio.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import papilio.report.paper.Paper;
import papilio.report.paper.Paper.Colophon;
import papilio.report.paper.Paper.Section;
import papilio.report.paper.PrintingCancelled;
import papilio.report.paper.PrintingFailed;
import papilio.report.paper.ReportPrinter;

/** The PDF itself: what a committee member reads, and what an archive demands of the file. Each is kept in target/papers to look at. */
class PrintedPaperTest {
    private static final ReportPrinter PRINTER = new ReportPrinter();
    private static final Map<String, byte[]> PRINTED = new ConcurrentHashMap<>();
    private static final Colophon COLOPHON = new Colophon(
            "Made by A. Manager at 2025-06-11 09:30", "Check code ABCD-EFGH-JKLM", "SHA-256 " + "0f".repeat(32));

    static Stream<Arguments> everyPaper() {
        return Stream.of(Locale.ENGLISH, Locale.CHINESE)
                .flatMap(language -> Stream.of(
                        Arguments.of("enrollment", SampleSummaries.enrollment(), language),
                        Arguments.of("enrollment-empty", SampleSummaries.nothingYet(), language),
                        Arguments.of("safety", SampleSummaries.safety(5), language),
                        Arguments.of("safety-none", SampleSummaries.safety(0), language),
                        Arguments.of("safety-40-serious", SampleSummaries.safety(40), language),
                        Arguments.of("sae-listing", SampleCases.serious(12), language),
                        Arguments.of("sae-listing-none", SampleCases.serious(0), language),
                        Arguments.of("sae-listing-doubts", SampleCases.doubtful(), language),
                        Arguments.of("cumulative", SampleCases.cumulative(), language),
                        Arguments.of("cioms", SampleCases.followUp(), language),
                        Arguments.of("cioms-none", SampleCases.forms(0), language)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("everyPaper")
    void anArchiveTakesItAsTaggedPdfA(String name, Summary summary, Locale language) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var pdf = print(name, summary, language);
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_1_A);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_1_A, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("everyPaper")
    void everyPageNamesStudyCutoffMarkNumberAndCheckCode(String name, Summary summary, Locale language) {
        var pages = PdfPages.of(print(name, summary, language));
        var total = pages.size();
        for (var number = 1; number <= total; number++) {
            assertThat(pages.get(number - 1))
                    .contains("NCT06458972", "2025-06-10", "ABCD-EFGH-JKLM", "A. Manager", "0f".repeat(32))
                    .contains(language == Locale.CHINESE ? "合成数据" : "Synthetic data")
                    .containsPattern(
                            language == Locale.CHINESE
                                    ? "第 " + number + " 页 ?共 " + total + " 页"
                                    : "Page " + number + " ?of " + total);
        }
    }

    @Test
    void theFirstPageAnswersBeforeAnyTable() {
        var first = PdfPages.of(print("enrollment", SampleSummaries.enrollment(), Locale.ENGLISH))
                .getFirst();
        assertThat(first)
                .contains(
                        "Safety and Efficacy of Telitacicept",
                        "泰它西普治疗系统性红斑狼疮",
                        "84 of 139 enrolled (60.4 %) at the data cut-off 2025-06-10.",
                        "Planned for this day: 69.5; that is 120.9 % of the plan.",
                        "7.0 enrolled per month",
                        "reached on 2026-02-04",
                        "121 screened, 22 screen failures (18.2 %)");
        assertThat(first.indexOf("84 of 139")).isLessThan(first.indexOf("Identification"));
    }

    @Test
    void theChineseReportIsChinese() {
        var text = PdfPages.joined(print("enrollment", SampleSummaries.enrollment(), Locale.CHINESE));
        assertThat(text)
                .contains("入组情况汇总", "截至2025-06-10，已入组84／139例", "受试者流程", "需要治疗的活动性感染", "逐月入组", "主要研究者")
                .doesNotContain("Enrolled", "Screened", "Page", "Total", "None");
    }

    @Test
    void theSafetySummaryNamesEventsWithDenominatorsAndIntervals() {
        var text = String.join(" ", PdfPages.of(print("safety", SampleSummaries.safety(5), Locale.ENGLISH)));
        assertThat(text)
                .contains(
                        "82 patients dosed, 51.4 patient-years",
                        "187 treatment-emergent adverse events; patients with one: 60/82 (73.2 %), 95 % interval 62.1–82.3 %.",
                        "Infections and infestations",
                        "Upper respiratory infection",
                        "Herpes zoster",
                        "Overdue reporting deadlines: 1.",
                        "160 mg");
        assertThat(text.indexOf("01-002-E01")).as("death first").isLessThan(text.indexOf("01-001-E01"));
    }

    @Test
    void theSafetySummaryHasSeveritiesAdherenceDeviationsAndLateReports() {
        var text = String.join(" ", PdfPages.of(print("safety", SampleSummaries.safety(5), Locale.ENGLISH)));
        assertThat(text)
                .contains("All classes 40 120 31 61 5 5 1 1", "Infections and infestations 30 70 20 30 3 3 0 0")
                .contains("Doses given of those planned 3,164/3,300 (95.9 %)", "days covered 91.3 %", "71/82 (86.6 %)")
                .contains("Visit out of its window 11/84 (13.1 %) 14 402", "01 10/300 (3.3 %) 4/304 (1.3 %)")
                .contains("R1 · to the lead investigator, 24 h 5 3/5 (60.0 %) 1 0 1")
                .contains("2025-03-01 2025-03-02 2025-03-04 The investigator was away", "2025-03-17 not sent")
                .contains("Low 4 0 0 0 0 4 Normal 17 60 0 0 0 77 No value 0 0 1 0 0 1");
        assertThat(PdfPages.joined(print("safety", SampleSummaries.safety(5), Locale.CHINESE)))
                .contains("严重程度", "计划用药依从性", "方案偏离", "延迟或逾期的报告", "未提交")
                .doesNotContain("Mild", "Visit", "Missed", "Sent");
    }

    @Test
    void anEventWithACriterionThatIsNotCalledSeriousIsAQueryAndNotListed() {
        var text = String.join(" ", PdfPages.of(print("sae-listing-doubts", SampleCases.doubtful(), Locale.ENGLISH)));
        assertThat(text)
                .contains("1 serious adverse events in 1/84")
                .contains("▲ Not counted as serious, although a criterion of seriousness is given (data queries): 1.");
        var queries = text.substring(text.indexOf("Data queries: a criterion"));
        assertThat(queries)
                .contains(
                        "02-004-E03",
                        "Syncope",
                        "hospitalization",
                        "not marked as serious",
                        "Query of 2025-06-10: waits for the site");
        assertThat(text.substring(0, text.indexOf("Data queries: a criterion"))).doesNotContain("02-004");
    }

    @Test
    void withoutSeriousEventsTheListingSaysNone() {
        var english = String.join(" ", PdfPages.of(print("safety-none", SampleSummaries.safety(0), Locale.ENGLISH)));
        assertThat(english.substring(english.indexOf("Line listing"))).contains("None");
        var chinese = PdfPages.joined(print("safety-none", SampleSummaries.safety(0), Locale.CHINESE));
        assertThat(chinese.substring(chinese.indexOf("严重不良事件明细列表"))).contains("无");
    }

    @Test
    void twoHundredSitesWithLongNamesLoseNoTextAndRepeatTheHead() {
        var summary = SampleSummaries.enrollment(SampleSummaries.flow(121, 22, 5, 10, 84), 200, 139);
        var pdf = print("enrollment-200-sites", summary, Locale.CHINESE);
        var text = PdfPages.joined(pdf);
        for (var site : summary.identification().sites()) {
            assertThat(text).contains(site.code() + "示例医学院附属第一医院");
        }
        assertThat(text.split("（新院区）", -1)).hasSize(201);
        var tablePages =
                PdfPages.of(pdf).stream().filter(page -> page.contains("示例医学院")).toList();
        assertThat(tablePages.size()).isGreaterThan(5);
        assertThat(tablePages).allMatch(page -> page.contains("启动日期"));
    }

    @Test
    void sixtySeriousEventsAreAllListed() {
        var pages = PdfPages.of(print("safety-60-serious", SampleSummaries.safety(60), Locale.ENGLISH));
        var text = String.join(" ", pages);
        for (var number = 1; number <= 60; number++) assertThat(text).contains("01-%03d-E01".formatted(number));
        assertThat(pages.stream().filter(page -> page.contains("Female, 34")))
                .allMatch(page -> page.contains("Causality"));
    }

    @Test
    void theListingHasDeadlinesVersionsAndSignaturesAndMarksTheStale() {
        var text = String.join(" ", PdfPages.of(print("sae-listing", SampleCases.serious(12), Locale.ENGLISH)));
        assertThat(text)
                .contains(
                        "12 serious adverse events in 12/84 (14.3 %) of the enrolled",
                        "R1: on time 2025-03-02",
                        "R3B: overdue since 2025-03-17",
                        "confirmed for the site",
                        "Not signed.",
                        "stale: covers version 1, current is 2",
                        "Lung infection with shortness of breath (admitted)");
        for (var number = 1; number <= 12; number++) assertThat(text).contains("01-%03d-E01".formatted(number));
        assertThat(PdfPages.joined(print("sae-listing", SampleCases.serious(12), Locale.CHINESE)))
                .contains("已失效：签署的是版本1，当前为版本2", "自2025-03-17起逾期", "代表中心确认", "未关闭质疑")
                .doesNotContain("Signed", "overdue", "Awareness");
    }

    @Test
    void aListingOfNothingSaysNone() {
        assertThat(String.join(" ", PdfPages.of(print("sae-listing-none", SampleCases.serious(0), Locale.ENGLISH))))
                .contains("None: no serious adverse event began until the data cut-off 2025-06-10.");
        assertThat(PdfPages.joined(print("sae-listing-none", SampleCases.serious(0), Locale.CHINESE)))
                .contains("无：截至数据截止日期2025-06-10未发生严重不良事件。");
    }

    @Test
    void theCumulativeTablesSetTheIntervalBesideTheWholeTime() {
        var text = String.join(" ", PdfPages.of(print("cumulative", SampleCases.cumulative(), Locale.ENGLISH)));
        assertThat(text)
                .contains(
                        "From 2025-01-01 to 2025-06-10: 57 treatment-emergent events, 2 of them serious; patients with a serious one: 2/82",
                        "187 treatment-emergent events, 5 of them serious",
                        "Interval, serious",
                        "Cumulative, not serious",
                        "Lung infection");
        assertThat(PdfPages.joined(print("cumulative", SampleCases.cumulative(), Locale.CHINESE)))
                .contains("报告期，严重", "累计，非严重", "注射部位反应")
                .doesNotContain("Interval", "Cumulative");
    }

    @Test
    void aCaseFormHasItsBoxesAndContinuesWhatDoesNotFit() {
        var pages = PdfPages.of(print("cioms", SampleCases.followUp(), Locale.ENGLISH));
        assertThat(pages.size()).isEqualTo(2);
        assertThat(pages.getFirst())
                .contains(
                        "CIOMS I · Suspect adverse reaction report",
                        "Control number 01-003-E01 · version 2 · Follow-up 1",
                        "Changed since version 1",
                        "1. Patient (study subject ID) 01-003 1a. Country China (CN)")
                .contains("[X] 9. Involved or prolonged", "[ ] 8. Patient died", "telitacicept, lot 20240611A")
                .contains("160 mg, once weekly", "2024-10-08 to 2025-02-25", "141 days (20.1 weeks)")
                .contains(
                        "IgG 4.1 g/L (range 7.51–15.6)",
                        "Causality, sponsor: probable (WHO-UMC",
                        "Unlisted (unexpected), by IB 6.0")
                .contains(
                        "* 20. Did reaction abate after stopping drug?",
                        "hydroxychloroquine, 200 mg BID, since 2023-05, continuing")
                .contains("RemeGen", "24c. Date received", "2025-03-02", "stale: covers version 1, current is 2")
                .contains("see the continuation page")
                .doesNotContain("END OF STORY", "Continuation ·");
        assertThat(pages.getLast()).contains("Continuation · 01-003-E01, version 2", "END OF STORY");
        var chinese = PdfPages.joined(print("cioms", SampleCases.followUp(), Locale.CHINESE));
        assertThat(chinese)
                .contains("可疑不良反应报告表", "怀疑药品", "皮下注射", "系统性红斑狼疮", "每周一次", "随访报告1", "续页", "ENDOFSTORY")
                .doesNotContain("Causality", "Listed", "Follow-up");
    }

    @Test
    void everyFormOfManyBeginsOnItsOwnPage() {
        var pages = PdfPages.of(PRINTER.pdf(Papers.of(SampleCases.forms(30), Locale.ENGLISH), COLOPHON));
        assertThat(pages).hasSize(30);
        for (var number = 1; number <= 30; number++)
            assertThat(pages.get(number - 1)).contains("Control number 01-%03d-E01".formatted(number));
    }

    @Test
    void aPrintThatIsStoppedGivesNoFile() {
        var paper = Papers.of(SampleCases.forms(30), Locale.ENGLISH);
        assertThatThrownBy(() -> PRINTER.pdf(paper, COLOPHON, (done, all) -> done < 10))
                .isInstanceOf(PrintingCancelled.class);
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (var reader = new PdfReader(print("safety", SampleSummaries.safety(5), Locale.CHINESE))) {
            var fonts = 0;
            for (var number = 1; number < reader.getXrefSize(); number++) {
                if (reader.getPdfObject(number) instanceof PdfDictionary font
                        && PdfName.FONTDESCRIPTOR.equals(font.getAsName(PdfName.TYPE))) {
                    fonts++;
                    assertThat(font.get(PdfName.FONTFILE2)).isInstanceOf(PRIndirectReference.class);
                    assertThat(font.getAsName(PdfName.FONTNAME).toString()).contains("NotoSansSC");
                }
            }
            assertThat(fonts).as("regular and bold").isEqualTo(2);
            assertThat(reader.getCatalog().getAsString(PdfName.LANG).toString()).isEqualTo("zh-CN");
        }
    }

    @Test
    void theFlowTheForecastAndThePaceArePrintedApartInEnglish() {
        var text =
                String.join(" ", PdfPages.of(print("enrollment-forecast", SampleSummaries.forecast(), Locale.ENGLISH)));
        assertThat(text)
                .contains("At the present pace the target is reached on 2026-02-04.")
                .contains(
                        "Forecast (median): the target is reached on 2026-03-09, with 80 % probability 2026-01-17 to 2026-05-05.")
                .contains("By the planned date 2026-06-10 it is reached with a probability of 91.3")
                .contains("7 of 8 months inside the 80 % band; on average 6.0 days too early")
                .contains("Poisson–gamma model by site")
                .contains("2025-12-20 to later than can be said")
                .contains("121 screened, 27 not eligible or declined, 10 in screening; 84 enrolled");
    }

    @Test
    void theFlowAndTheForecastArePrintedInChinese() {
        var text = PdfPages.joined(print("enrollment-forecast", SampleSummaries.forecast(), Locale.CHINESE));
        assertThat(text)
                .contains("预测（中位数）：2026-03-09达到目标")
                .contains("按目前速度，将于2026-02-04达到目标")
                .contains("8个月中有7个月落在80%区间内；平均偏早6.0天")
                .contains("受试者流程图");
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("everyPaper")
    void noDateAndNoNumberOfARecordBreaksAtItsHyphen(String name, Summary summary, Locale language) {
        var text = String.join(" ", PdfPages.of(print(name, summary, language)));
        assertThat(text).doesNotContainPattern("[0-9]- [0-9]").doesNotContainPattern("[0-9]-[0-9]*- [A-Z]?[0-9]");
        assertThat(text).as("copied as it is read").doesNotContain("\u2011").contains("2025-06-10");
    }

    @Test
    void aFailureIsASentence() {
        var broken = new Paper(
                Locale.ENGLISH, "t", "s", "h", "c", "", List.of(Section.of(null, null, "no-such-table", List.of())));
        assertThatThrownBy(() -> PRINTER.pdf(broken, COLOPHON)).isInstanceOf(PrintingFailed.class);
    }

    /** Each is printed once, whichever tests look at it. */
    private static byte[] print(String name, Summary summary, Locale language) {
        return PRINTED.computeIfAbsent(name + "-" + language, file -> {
            var pdf = PRINTER.pdf(Papers.of(summary, language), COLOPHON);
            keep(file, pdf);
            return pdf;
        });
    }

    private static void keep(String file, byte[] pdf) {
        try {
            var folder = Files.createDirectories(Path.of("target/papers"));
            Files.write(folder.resolve(file + ".pdf"), pdf);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }
}
