package papilio.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import papilio.access.Role;
import papilio.figures.review.EventKind;
import papilio.figures.review.EventSelection;
import papilio.figures.review.LabLevel;
import papilio.figures.review.ReviewCell;
import papilio.figures.review.SafetyReview;
import papilio.figures.review.SafetyReviewService;
import papilio.figures.review.ShiftTest;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.Shared;
import papilio.fixtures.SignIn;
import papilio.safety.QueryFilter;
import papilio.safety.QueryRow;
import papilio.safety.QueryService;
import papilio.safety.QueryState;
import papilio.safety.SafetyService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The safety tables of six sites of a real study (CDISC pilot, provided by CDISC), read through the interface for programs. */
@PapilioTest
class TheTablesOfSixRealSitesTest {
    private static final String STUDY = "CDISCPILOT01";

    @Autowired
    private JdbcClient database;

    @Autowired
    private ImportService imports;

    @Autowired
    private SafetyReviewService reviews;

    @Autowired
    private SafetyService safety;

    @Autowired
    private QueryService queries;

    @Autowired
    private MockMvc web;

    private String manager = "";

    @BeforeEach
    void theSitesComeIn() {
        var files = CsvText.folder(Shared.data("sdtm_cdiscpilot01_6sites"));
        manager = SignIn.as(database, Role.STUDY_MANAGER);
        database.sql("""
                        insert into study (code, title, target, zone, last_dose_days, created_at, created_by)
                        values ('CDISCPILOT01', 'Pilot', 254, 'UTC', 1, timestamp '2026-01-01 00:00:00', 'test')
                        """).update();
        assertThat(imports.run(STUDY, files, false).errors()).isEmpty();
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void everyRowComesFromTheInterfaceAndTheReview() throws Exception {
        var tables = tables();
        sameByTerm(tables.get("bySocAndTerm"), "teae_soc_pt.csv");
        sameByTerm(tables.get("serious"), "serious_teae_soc_pt.csv");
        sameBySeverity(tables.get("bySeverity"));
        theReviewCountsTheSameAndItsDoorsOpenThem();
    }

    @Test
    void theListingHoldsWhatTheSiteReportedAndTheOthersAreQuestions() throws Exception {
        var listing = tables().get("listing");
        var open = queries.page(STUDY, new QueryFilter(QueryState.OPEN, null), null, 1000).stream()
                .filter(query -> Objects.toString(query.ruleCode(), "").endsWith(".CRITERION_WITHOUT_SERIOUS"))
                .map(QueryRow::eventNo)
                .toList();
        var rows = rows("sae_listing.csv");
        assertThat(rows).hasSize(10);
        for (var row : rows) {
            var number = row.getField("USUBJID") + "-" + row.getField("AESEQ");
            var listed = StreamSupport.stream(listing.spliterator(), false)
                    .filter(one -> number.equals(one.get("eventNo").asString()))
                    .toList();
            if ("N".equals(row.getField("AESER"))) {
                assertThat(listed).isEmpty();
                assertThat(open).containsOnlyOnce(number);
                continue;
            }
            assertThat(listed).singleElement().satisfies(one -> {
                assertThat(one.get("patientNo").asString()).isEqualTo(row.getField("USUBJID"));
                assertThat(one.get("site").asString()).isEqualTo(row.getField("SITEID"));
                assertThat(one.get("term").asString()).isEqualTo(row.getField("AEDECOD"));
                assertThat(one.get("onset").asString()).isEqualTo(row.getField("AESTDTC"));
                assertThat(one.get("severity").asString()).isEqualTo(row.getField("AESEV"));
                assertThat(one.get("criteria").toString()).isEqualTo("[\"LIFE_THREAT\"]");
            });
            assertThat(open).doesNotContain(number);
        }
        assertThat(listing.size()).isOne();
        assertThat(open).hasSize(9);
    }

    /** The reference counts patients with any value outside after the day of the first dose: a shift to that side, or to both. */
    @Test
    void whoLeftTheRangeAfterTheFirstDoseIsInTheShiftTables() throws IOException {
        var shifts = review().laboratory();
        assertThat(shifts)
                .extracting(shift -> shift.test())
                .containsExactly(ShiftTest.WBC, ShiftTest.PLT, ShiftTest.ALT, ShiftTest.CREA);
        for (var shift : shifts) {
            var row = rows("labs.csv").stream()
                    .filter(one -> shift.test().codes().contains(one.getField("LBTESTCD")))
                    .findFirst()
                    .orElseThrow();
            var high = 0;
            var low = 0;
            var all = 0;
            for (var cell : shift.cells()) {
                all += cell.patients();
                if (cell.worst() == LabLevel.HIGH || cell.worst() == LabLevel.LOW_AND_HIGH) high += cell.patients();
                if (cell.worst() == LabLevel.LOW || cell.worst() == LabLevel.LOW_AND_HIGH) low += cell.patients();
            }
            assertThat(high).as("%s above", shift.test()).isEqualTo(whole(row, "subjects_HIGH_after_first_dose_day"));
            assertThat(low).as("%s below", shift.test()).isEqualTo(whole(row, "subjects_LOW_after_first_dose_day"));
            assertThat(all).isEqualTo(74);
        }
    }

    private void theReviewCountsTheSameAndItsDoorsOpenThem() throws IOException {
        var review = review();
        sameByTerm(review.terms(), "teae_soc_pt.csv");
        sameByTerm(review.serious(), "serious_teae_soc_pt.csv");
        sameByTerm(review.related(), "related_teae_soc_pt.csv");
        for (var row : review.terms())
            assertThat(safety.count(
                            STUDY,
                            ReviewCell.of(EventKind.ANY)
                                    .term(row.soc(), row.term())
                                    .door(review.selection(), review.cutoff())))
                    .as("%s / %s", row.soc(), row.term())
                    .isEqualTo(row.incidence().events());
    }

    private SafetyReview review() {
        return reviews.safetyReview(STUDY, null, EventSelection.EVERYTHING);
    }

    private JsonNode tables() throws Exception {
        var answer = web.perform(get("/api/v1/studies/CDISCPILOT01/safety/tables?cutoff=2015-12-31")
                        .with(user(manager).roles(Role.STUDY_MANAGER.name())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        SignIn.enter(manager, Role.STUDY_MANAGER);
        return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private static void sameByTerm(JsonNode found, String file) throws IOException {
        var expected = rows(file);
        assertThat(found.size()).isEqualTo(expected.size());
        for (var row : expected) {
            var one = StreamSupport.stream(found.spliterator(), false)
                    .filter(candidate -> Objects.equals(text(candidate, "soc"), soc(row))
                            && Objects.equals(text(candidate, "term"), term(row)))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.get("patients").intValue()).isEqualTo(whole(row, "total_n"));
            assertThat(one.get("events").intValue()).isEqualTo(whole(row, "total_events"));
            assertThat(one.get("percent").doubleValue()).isCloseTo(number(row, "total_pct"), within(0.01));
            assertThat(one.get("per100PatientYears").doubleValue())
                    .isCloseTo(number(row, "total_events_per_100PY"), within(0.01));
        }
    }

    private static void sameByTerm(List<SafetyReview.IncidenceRow> found, String file) throws IOException {
        var expected = rows(file);
        assertThat(found).hasSameSizeAs(expected);
        for (var row : expected) {
            var one = found.stream()
                    .filter(candidate ->
                            Objects.equals(candidate.soc(), soc(row)) && Objects.equals(candidate.term(), term(row)))
                    .findFirst()
                    .orElseThrow()
                    .incidence();
            assertThat(one.patients()).isEqualTo(whole(row, "total_n"));
            assertThat(one.events()).isEqualTo(whole(row, "total_events"));
            assertThat(one.percent()).isCloseTo(number(row, "total_pct"), within(0.01));
            assertThat(one.per100PatientYears()).isCloseTo(number(row, "total_events_per_100PY"), within(0.01));
        }
    }

    private static void sameBySeverity(JsonNode found) throws IOException {
        var totals = rows("teae_severity_by_soc.csv").stream()
                .filter(row -> "Total".equals(row.getField("arm")))
                .toList();
        assertThat(totals).hasSizeGreaterThan(20);
        var classes = StreamSupport.stream(found.spliterator(), false)
                .filter(one -> text(one, "soc") != null && one.get("events").intValue() > 0)
                .toList();
        assertThat(classes).hasSize((int)
                totals.stream().filter(row -> whole(row, "events") > 0).count());
        for (var row : totals) {
            var one = StreamSupport.stream(found.spliterator(), false)
                    .filter(candidate -> row.getField("AEBODSYS").equals(text(candidate, "soc"))
                            && row.getField("AESEV").equals(text(candidate, "severity")))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.get("patients").intValue()).isEqualTo(whole(row, "subjects"));
            assertThat(one.get("events").intValue()).isEqualTo(whole(row, "events"));
        }
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Shared.data("expected_sdtm_6sites/" + file))) {
            return reader.stream().toList();
        }
    }

    private static @Nullable String soc(NamedCsvRecord row) {
        var name = row.getField("AEBODSYS");
        return "ANY BODY SYSTEM".equals(name) ? null : name;
    }

    private static @Nullable String term(NamedCsvRecord row) {
        return row.getField("AEDECOD").isEmpty() ? null : row.getField("AEDECOD");
    }

    private static @Nullable String text(JsonNode row, String member) {
        return row.get(member).isNull() ? null : row.get(member).asString();
    }

    private static int whole(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
