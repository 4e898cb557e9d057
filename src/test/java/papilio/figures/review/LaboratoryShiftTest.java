package papilio.figures.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import papilio.access.Role;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SamplePatient;
import papilio.fixtures.SampleStudy;
import papilio.fixtures.SignIn;
import papilio.fixtures.Statements;

/** From the last value up to the first dose (2026-01-12) to the worst one after it. */
@PapilioTest
class LaboratoryShiftTest {
    private static final LocalDate CUTOFF = LocalDate.parse("2026-06-30");

    @Autowired
    JdbcClient database;

    @Autowired
    SafetyReviewService reviews;

    @BeforeEach
    void aStudy() {
        SampleStudy.of(database, "S1").site("01", 50).site("02", 30);
        SamplePatient.of(database, "S1", "01", "A");
        SignIn.as(database, Role.MONITOR);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void theLastDayUpToTheFirstDoseIsTheBaseline() {
        alt("A", "2026-01-05", 80);
        alt("A", "2026-01-12", 30);
        alt("A", "2026-01-13", 50);
        alt("A", "2026-02-13", 30);
        assertThat(shifted(CUTOFF)).isEqualTo("NORMAL>HIGH");
    }

    @Test
    void oneValueOutsideIsTheWorstAndBothSidesAreSaid() {
        alt("A", "2026-01-12", 80);
        alt("A", "2026-02-01", 30);
        assertThat(shifted(CUTOFF)).isEqualTo("HIGH>NORMAL");
        alt("A", "2026-02-02", 1);
        assertThat(shifted(CUTOFF)).isEqualTo("HIGH>LOW");
        alt("A", "2026-02-03", 99);
        assertThat(shifted(CUTOFF)).isEqualTo("HIGH>LOW_AND_HIGH");
        assertThat(shifted(LocalDate.parse("2026-02-02"))).isEqualTo("HIGH>LOW");
        assertThat(shifted(LocalDate.parse("2026-02-01"))).isEqualTo("HIGH>NORMAL");
        assertThat(shifted(LocalDate.parse("2026-01-31"))).isEqualTo("HIGH>MISSING");
    }

    @Test
    void whatCannotBeJudgedIsMissing() {
        alt("A", "2026-01-12", 30);
        value("A", "ALT", "2026-02-01", null, null, 40, null, false);
        value("A", "ALT", "2026-02-02", 99.0, null, null, null, false);
        value("A", "ALT", "2026-02-03", 99.0, "H", 40, null, true);
        value("A", "ALT", "2026-02-04", 99.0, "ABNORMAL", 40, null, false);
        value("A", "AST", "2026-02-05", 99.0, "H", 40, null, false);
        value("A", "ALT", null, 99.0, "H", 40, null, false);
        assertThat(shifted(CUTOFF)).isEqualTo("NORMAL>MISSING");
    }

    @Test
    void aTestThatNobodyHasHasNoTable() {
        assertThat(reviews.safetyReview("S1", CUTOFF, EventSelection.EVERYTHING).laboratory())
                .isEmpty();
        value("A", "ALT", "2026-02-02", 99.0, null, null, null, false);
        assertThat(reviews.safetyReview("S1", CUTOFF, EventSelection.EVERYTHING).laboratory())
                .isEmpty();
    }

    @Test
    void aTestComesUnderEveryOneOfItsCodes() {
        value("A", "PLAT", "2026-01-12", 100.0, "L", 350, "125", false);
        value("A", "PLT", "2026-02-02", 200.0, null, 350, "125", false);
        assertThat(reviews.safetyReview("S1", CUTOFF, EventSelection.EVERYTHING).laboratory())
                .singleElement()
                .satisfies(shift -> {
                    assertThat(shift.test()).isEqualTo(ShiftTest.PLT);
                    assertThat(shift.patients(LabLevel.LOW, LabLevel.NORMAL)).isOne();
                });
    }

    @Test
    void everyDosedPatientOfTheSelectedSitesCountsOnceAndEachCellOpensItsPatients() {
        for (var number = 0; number < 30; number++) {
            var name = "B%02d".formatted(number);
            SamplePatient.of(database, "S1", number % 3 == 0 ? "02" : "01", name);
            for (var day = 1; day < number % 5; day++)
                alt(name, "2026-01-%02d".formatted(10 + day), number * day * 7 % 70);
        }
        for (var selection :
                new EventSelection[] {EventSelection.EVERYTHING, EventSelection.of(Set.of("02"), 5, true)}) {
            var review = reviews.safetyReview("S1", CUTOFF, selection);
            assertThat(review.laboratory()).hasSize(1);
            var cells = review.laboratory().getFirst().cells();
            assertThat(cells).hasSizeGreaterThan(3);
            assertThat(cells.stream().mapToInt(LabShift.Cell::patients).sum()).isEqualTo(review.dosed());
            for (var cell : cells) {
                var behind = reviews.patients(
                        "S1", CUTOFF, selection, ShiftTest.ALT, cell.baseline(), cell.worst(), null, 100);
                assertThat(behind)
                        .hasSize(cell.patients())
                        .allMatch(one -> selection.sites().isEmpty() || "02".equals(one.site()));
                if (behind.size() > 1)
                    assertThat(reviews.patients(
                                    "S1",
                                    CUTOFF,
                                    selection,
                                    ShiftTest.ALT,
                                    cell.baseline(),
                                    cell.worst(),
                                    behind.getFirst().patientNo(),
                                    1))
                            .containsExactly(behind.get(1));
            }
        }
    }

    @Test
    void noRowCostsAStatement() {
        var few = Statements.of(() -> reviews.safetyReview("S1", CUTOFF, EventSelection.EVERYTHING));
        for (var number = 0; number < 20; number++) {
            SamplePatient.of(database, "S1", "01", "C" + number);
            alt("C" + number, "2026-01-12", number * 5);
        }
        assertThat(Statements.of(() -> reviews.safetyReview("S1", CUTOFF, EventSelection.EVERYTHING)))
                .isEqualTo(few);
    }

    private String shifted(LocalDate cutoff) {
        var cells = reviews.safetyReview("S1", cutoff, EventSelection.EVERYTHING)
                .laboratory()
                .getFirst()
                .cells();
        assertThat(cells).hasSize(1);
        return cells.getFirst().baseline() + ">" + cells.getFirst().worst();
    }

    private void alt(String patient, String day, double number) {
        value(patient, "ALT", day, number, number < 7 ? "L" : number > 40 ? "H" : null, 40, "7", false);
    }

    private void value(
            String patient,
            String code,
            @Nullable String day,
            @Nullable Double number,
            @Nullable String flag,
            @Nullable Integer high,
            @Nullable String low,
            boolean voided) {
        database.sql("""
                        insert into finding (study_code, site_code, patient_id, kind, code, name, value_number, flag, range_high,
                          range_low, taken_on, voided)
                        select study_code, site_code, id, 'LABORATORY', ?, ?, ?, ?, ?, ?, ?, ? from patient
                        where study_code = 'S1' and patient_no = ?
                        """)
                .params(Arrays.asList(code, code, number, flag, high, low, day, voided, patient))
                .update();
    }
}
