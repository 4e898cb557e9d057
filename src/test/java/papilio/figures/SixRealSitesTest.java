package papilio.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import papilio.figures.SafetyTables.TermRow;
import papilio.fixtures.Shared;

/** Every figure that is known of six sites of a real study (CDISC pilot data, credit CDISC), totals over arms. */
class SixRealSitesTest {
    private static final String CUTOFF = "2014-12-31";
    private Cohort cohort = new Cohorts().at(CUTOFF);
    private Figures figures = cohort.figures();
    private SafetyTables tables = cohort.safetyTables();

    @BeforeEach
    void read() throws IOException {
        cohort = new SdtmFolder(Shared.data("sdtm_cdiscpilot01_6sites")).cohort(CUTOFF);
        figures = cohort.figures();
        tables = cohort.safetyTables();
    }

    @Test
    void headlines() {
        var overall = figures.overall();
        assertThat(overall.screened()).isEqualTo(82);
        assertThat(overall.screenFailures()).isEqualTo(8);
        assertThat(overall.enrolled()).isEqualTo(74);
        assertThat(overall.inScreening()).isZero();
        assertThat(overall.dosed()).isEqualTo(74);
        assertThat(overall.completed()).isEqualTo(33);
        assertThat(overall.ongoing()).isZero();
        assertThat(overall.discontinued().byReason())
                .containsEntry("ADVERSE_EVENT", 24)
                .containsEntry("LACK_OF_EFFICACY", 3)
                .containsEntry("LOST_TO_FOLLOW_UP", 2)
                .containsEntry("PHYSICIAN_DECISION", 1)
                .containsEntry("PROTOCOL_VIOLATION", 3)
                .containsEntry("STUDY_TERMINATED_BY_SPONSOR", 2)
                .containsEntry("WITHDRAWAL_BY_SUBJECT", 6)
                .hasSize(7);
        assertThat(overall.patientYears()).isCloseTo(24.8569, within(1e-4));
    }

    @Test
    void adverseEvents() {
        var events = figures.overall().adverseEvents();
        same(events.treatmentEmergent(), 62, 83.78, 309);
        same(events.serious(), 1, 1.35, 1);
        same(events.related(), 55, 74.32, 188);
        same(events.severe(), 7, 9.46, 8);
        same(events.fatal(), 0, 0, 0);
        assertThat(events.special()).isNull();
        assertThat(events.treatmentEmergent().per100PatientYears()).isCloseTo(1243.11, within(0.01));
        assertThat(events.treatmentEmergent().firstEvents().patientYears()).isCloseTo(7.1157, within(1e-4));
        assertThat(events.treatmentEmergent().firstEvents().per100PatientYears())
                .isCloseTo(871.32, within(0.01));
    }

    @Test
    void demography() {
        var demography = cohort.demography();
        var age = Objects.requireNonNull(demography.age());
        assertThat(age.mean()).isCloseTo(73.62, within(0.005));
        assertThat(age.youngest()).isEqualTo(54);
        assertThat(age.oldest()).isEqualTo(88);
        assertThat(demography.bySex()).containsEntry("F", 48).containsEntry("M", 26);
    }

    @Test
    void everySite() throws IOException {
        var expected = SdtmFolder.rows(Shared.data("expected_sdtm_6sites/sites.csv"));
        assertThat(figures.sites()).hasSameSizeAs(expected);
        for (var row : expected) {
            var counts = figures.sites().stream()
                    .filter(site -> site.code().equals(row.getField("SITEID")))
                    .findFirst()
                    .orElseThrow()
                    .counts();
            assertThat(counts.screened()).isEqualTo(whole(row, "screened"));
            assertThat(counts.screenFailures()).isEqualTo(whole(row, "screen_failures"));
            assertThat(counts.enrolled()).isEqualTo(whole(row, "randomised"));
            assertThat(counts.dosed()).isEqualTo(whole(row, "treated"));
            assertThat(counts.completed()).isEqualTo(whole(row, "completed_study"));
            assertThat(counts.discontinued().byReason().getOrDefault("ADVERSE_EVENT", 0))
                    .isEqualTo(whole(row, "discontinued_due_to_AE"));
            assertThat(counts.patientYears()).isCloseTo(number(row, "patient_years"), within(1e-4));
            var emergent = counts.adverseEvents().treatmentEmergent();
            assertThat(emergent.events()).isEqualTo(whole(row, "teae_events"));
            assertThat(emergent.patients()).isEqualTo(whole(row, "teae_subjects"));
            assertThat(emergent.percent()).isCloseTo(number(row, "teae_subject_pct"), within(0.01));
            assertThat(emergent.per100PatientYears()).isCloseTo(number(row, "teae_per_100PY"), within(0.01));
            assertThat(counts.adverseEvents().serious().events()).isEqualTo(whole(row, "sae_events"));
        }
    }

    @Test
    void everyMonth() throws IOException {
        for (var row : SdtmFolder.rows(Shared.data("expected_sdtm_6sites/enrolment_by_month.csv"))) {
            var month = figures.enrollmentByMonth().stream()
                    .filter(one -> one.month().toString().equals(row.getField("month")))
                    .findFirst()
                    .orElseThrow();
            assertThat(month.screened()).isEqualTo(whole(row, "screened_DMDTC"));
            assertThat(month.enrolled()).isEqualTo(whole(row, "randomised_RFSTDTC"));
            assertThat(month.cumulative()).isEqualTo(whole(row, "randomised_cum"));
        }
    }

    @Test
    void everyRowByClassAndTerm() throws IOException {
        same(tables.bySocAndTerm(), "teae_soc_pt.csv");
    }

    @Test
    void everySeriousRow() throws IOException {
        same(tables.serious(), "serious_teae_soc_pt.csv");
    }

    @Test
    void everyRelatedRow() throws IOException {
        same(tables.related(), "related_teae_soc_pt.csv");
    }

    @Test
    void everyRowBySeverity() throws IOException {
        for (var row : SdtmFolder.rows(Shared.data("expected_sdtm_6sites/teae_severity_by_soc.csv"))) {
            if (!"Total".equals(row.getField("arm"))) continue;
            assertThat(tables.bySeverity())
                    .contains(new SafetyTables.SeverityRow(
                            row.getField("AEBODSYS"),
                            row.getField("AESEV"),
                            whole(row, "subjects"),
                            whole(row, "events")));
        }
    }

    @Test
    void theWorstSeverityCountsEachPatientOnce() {
        assertThat(tables.bySocAndWorstGrade().getFirst())
                .isEqualTo(new SafetyTables.GradeRow(null, 62, 17, 38, 7, 0, 0, 0));
    }

    @Test
    void onlyWhatTheSiteReportedAsSeriousIsListed() {
        assertThat(tables.listing()).hasSize(1);
        assertThat(tables.listing().getFirst().term()).isEqualTo("SYNCOPE");
    }

    private static void same(Incidence found, int patients, double percent, int events) {
        assertThat(found.patients()).isEqualTo(patients);
        assertThat(found.events()).isEqualTo(events);
        assertThat(found.percent()).isCloseTo(percent, within(0.01));
    }

    private static void same(List<TermRow> found, String file) throws IOException {
        var expected = SdtmFolder.rows(Shared.data("expected_sdtm_6sites/" + file));
        assertThat(found).hasSameSizeAs(expected);
        for (var row : expected) {
            var all = "ANY BODY SYSTEM".equals(row.getField("AEBODSYS"));
            var soc = all ? null : row.getField("AEBODSYS");
            var term = row.getField("AEDECOD").isEmpty() ? null : row.getField("AEDECOD");
            var one = found.stream()
                    .filter(candidate -> Objects.equals(candidate.soc(), soc) && Objects.equals(candidate.term(), term))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.patients()).isEqualTo(whole(row, "total_n"));
            assertThat(one.events()).isEqualTo(whole(row, "total_events"));
            assertThat(one.percent()).isCloseTo(number(row, "total_pct"), within(0.01));
            assertThat(one.per100PatientYears()).isCloseTo(number(row, "total_events_per_100PY"), within(0.01));
        }
    }

    private static int whole(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
