package papilio.safety.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import papilio.shared.FieldRefusal;

/** The laboratory rules of the domain's section 6. */
class LabRulesTest {
    private static final LocalDate FIRST_DOSE = LocalDate.parse("2026-01-12");
    private static final Set<SignalRule> ALL = EnumSet.allOf(SignalRule.class);
    private long id;

    @ParameterizedTest
    @CsvSource({
        "7.0, NORMAL, false",
        "6.99, MILD, false",
        "5.0, MILD, false",
        "4.99, MODERATE, false",
        "4.0, MODERATE, false",
        "3.99, MODERATE, true",
        "3.0, MODERATE, true",
        "2.99, SEVERE, true"
    })
    void everyIggVector(double grams, IggBand band, boolean alert) {
        assertThat(IggBand.of(grams, 7.0)).isEqualTo(band);
        var found = found(value("IGG", grams, "g/L", 7.0, 16.0, "2026-03-01"));
        if (band == IggBand.NORMAL) assertThat(found).isEmpty();
        else
            assertThat(found).singleElement().satisfies(one -> {
                assertThat(one.rule()).isEqualTo(SignalRule.LOW_IGG);
                assertThat(one.grade()).isEqualTo(band.ordinal());
                assertThat(one.alert()).isEqualTo(alert);
                assertThat(one.term()).isEqualTo("IgG decreased");
            });
    }

    @Test
    void anEpisodeIsProposedOnceAndAgainWhenItGetsWorse() {
        var found = found(
                igg(6.5, "2026-02-01"),
                igg(6.2, "2026-03-01"),
                igg(4.5, "2026-04-01"),
                igg(7.2, "2026-05-01"),
                igg(6.8, "2026-06-01"));
        assertThat(found)
                .extracting(Proposal::on)
                .containsExactly(day("2026-02-01"), day("2026-04-01"), day("2026-06-01"));
    }

    @Test
    void whatWasSoBeforeTheFirstDoseIsNoNews() {
        assertThat(found(igg(6.5, "2026-01-12"), igg(6.4, "2026-02-01"))).isEmpty();
        assertThat(found(igg(6.5, "2026-01-10"), igg(4.9, "2026-02-01"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ANC, 0.99, 3",
        "ANC, 1.0, 0",
        "NEUT, 0.4, 4",
        "LYM, 0.49, 3",
        "LYM, 0.5, 0",
        "PLT, 49.9, 3",
        "PLT, 50, 0"
    })
    void cytopeniaBelowItsThreshold(String code, double count, int grade) {
        var found = found(value(code, count, "10⁹/L", null, null, "2026-03-01"));
        if (grade == 0) assertThat(found).isEmpty();
        else
            assertThat(found).singleElement().satisfies(one -> {
                assertThat(one.rule()).isEqualTo(SignalRule.CYT);
                assertThat(one.grade()).isEqualTo(grade);
            });
    }

    @Test
    void aNumberInAnUnknownUnitIsNotHeldAgainstAThreshold() {
        assertThat(found(value("ANC", 0.5, "%", null, null, "2026-03-01"))).isEmpty();
        assertThat(found(value("IGG", 350, "mg/dL", 700.0, null, "2026-03-01")))
                .singleElement()
                .satisfies(one -> assertThat(one.alert()).isTrue());
    }

    @Test
    void aRangeIsReadInTheUnitOfItsValue() {
        assertThat(found(value("IGG", 1200, "mg/dL", 700.0, 1600.0, "2026-03-01")))
                .isEmpty();
        assertThat(found(value("IGG", 690, "mg/dL", 700.0, 1600.0, "2026-03-01")))
                .hasSize(1);
        assertThat(found(value("IGM", 120, "mg/dL", 40.0, 230.0, "2026-03-01"))).isEmpty();
        assertThat(found(value("IGM", 39, "mg/dL", 40.0, 230.0, "2026-03-01"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0.4, 10^3/uL", "0.4, 10³/µL", "400, /µL", "400, cells/uL"})
    void cellsAreCountedInTheUnitsOfLaboratories(double count, String unit) {
        assertThat(found(value("ANC", count, unit, null, null, "2026-03-01")))
                .singleElement()
                .satisfies(one -> assertThat(one.grade()).isEqualTo(4));
    }

    @Test
    void aLogarithmOfDnaRisesByItsDifference() {
        assertThat(found(log(2.0, "2026-01-02"), log(2.9, "2026-03-01"))).isEmpty();
        assertThat(found(log(2.0, "2026-01-02"), log(3.0, "2026-03-01"))).hasSize(1);
    }

    @Test
    void liverAboveFiveTimesOrAboveThreeWithBilirubinWithinFourteenDays() {
        assertThat(found(alt(200, "2026-03-01"))).as("five times exactly").isEmpty();
        assertThat(found(alt(201, "2026-03-01"))).hasSize(1);
        assertThat(found(alt(121, "2026-03-01"), bilirubin(43, "2026-03-15")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.rule()).isEqualTo(SignalRule.LIV);
                    assertThat(one.alert()).as("Hy's law").isTrue();
                    assertThat(one.facts()).startsWith("ALT 121 U/L");
                });
        assertThat(found(alt(121, "2026-03-01"), bilirubin(43, "2026-03-16"))).isEmpty();
        assertThat(found(alt(121, "2026-03-01"), bilirubin(42, "2026-03-02")))
                .as("twice exactly")
                .isEmpty();
        assertThat(found(alt(120, "2026-03-01"), bilirubin(43, "2026-03-02")))
                .as("three times exactly")
                .isEmpty();
    }

    @Test
    void hepatitisBTurnsPositiveOrItsDnaRisesTenfold() {
        assertThat(found(said("HBSAG", "阴性", "2026-01-02"), said("HBSAG", "阳性", "2026-03-01")))
                .hasSize(1);
        assertThat(found(said("HBSAG", "POSITIVE", "2026-01-02"), said("HBSAG", "POSITIVE", "2026-03-01")))
                .isEmpty();
        assertThat(found(dna(200, "2026-01-02"), dna(1999, "2026-03-01"))).isEmpty();
        assertThat(found(dna(200, "2026-01-02"), dna(2000, "2026-03-01"))).hasSize(1);
        assertThat(found(said("HBVDNA", "Not detected", "2026-01-02"), dna(50, "2026-03-01")))
                .hasSize(1);
    }

    @Test
    void aStudyMayAskForARiseOfAHundredfold() {
        var limits = but("hbvLogRise", "2");
        assertThat(found(limits, dna(200, "2026-01-02"), dna(19_999, "2026-03-01")))
                .isEmpty();
        assertThat(found(limits, dna(200, "2026-01-02"), dna(20_000, "2026-03-01")))
                .hasSize(1);
        assertThat(found(limits, said("HBVDNA", "Not detected", "2026-01-02"), dna(50, "2026-03-01")))
                .as("a new detection counts under every limit")
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3} is proposed: {4}")
    @CsvSource({
        "neutrophils, 1.5, ANC, 1.49, true",
        "neutrophils, 1.5, ANC, 1.5, false",
        "neutrophils, 0.5, ANC, 0.99, false",
        "neutrophils, 2.5, ANC, 2.4, true",
        "lymphocytes, 0.8, LYM, 0.79, true",
        "lymphocytes, 0.2, LYM, 0.49, false",
        "platelets, 75, PLT, 74, true",
        "platelets, 25, PLT, 49.9, false",
        "transaminase, 10, ALT, 400, false",
        "transaminase, 10, ALT, 401, true"
    })
    void aStudysOwnLimitHolds(String limit, String at, String code, double value, boolean proposed) {
        var upper = code.equals("ALT") ? 40.0 : null;
        var unit = code.equals("ALT") ? "U/L" : "10⁹/L";
        assertThat(found(but(limit, at), value(code, value, unit, null, upper, "2026-03-01")))
                .hasSize(proposed ? 1 : 0);
    }

    @Test
    void aStudysOwnAlertsAndItsOwnLawOfHy() {
        assertThat(found(but("iggAlert", "5.0"), igg(4.5, "2026-03-01")))
                .singleElement()
                .satisfies(one -> assertThat(one.alert()).isTrue());
        assertThat(found(but("igmAlert", "0.1"), value("IGM", 0.19, "g/L", 0.5, 2.8, "2026-03-01")))
                .singleElement()
                .satisfies(one -> assertThat(one.alert()).isFalse());
        assertThat(found(but("hyDays", "7"), alt(121, "2026-03-01"), bilirubin(43, "2026-03-09")))
                .isEmpty();
        assertThat(found(but("hyBilirubin", "1.5"), alt(121, "2026-03-01"), bilirubin(32, "2026-03-02")))
                .hasSize(1);
        assertThat(found(but("hyTransaminase", "2"), alt(81, "2026-03-01"), bilirubin(43, "2026-03-02")))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1} is no limit")
    @CsvSource({
        "iggAlert, 0",
        "iggAlert, -4",
        "igmAlert, 31",
        "neutrophils, 21",
        "platelets, 1001",
        "hbvLogRise, 6.1",
        "hyDays, -1",
        "hyDays, 91",
        "hyTransaminase, 5.001",
        "lymphocytes, 0.0001"
    })
    void whatNoValueCanMeetIsNoLimit(String name, String limit) {
        assertThatThrownBy(() -> but(name, limit))
                .isInstanceOfSatisfying(
                        FieldRefusal.class,
                        refused -> assertThat(refused.field()).isEqualTo(name));
    }

    @Test
    void lowIgm() {
        assertThat(found(value("IGM", 0.49, "g/L", 0.5, 2.8, "2026-03-01")))
                .singleElement()
                .satisfies(one -> assertThat(one.alert()).isFalse());
        assertThat(found(value("IGM", 0.19, "g/L", 0.5, 2.8, "2026-03-01")))
                .singleElement()
                .satisfies(one -> assertThat(one.alert()).isTrue());
    }

    @Test
    void aStudyWithoutTheInterestDoesNotHaveTheRule() {
        assertThat(LabRules.of(
                        Set.of(SignalRule.LIV), SignalLimits.DELIVERED, FIRST_DOSE, List.of(igg(2.0, "2026-03-01"))))
                .isEmpty();
    }

    private static List<Proposal> found(LabValue... values) {
        return found(SignalLimits.DELIVERED, values);
    }

    private static List<Proposal> found(SignalLimits limits, LabValue... values) {
        return LabRules.of(ALL, limits, FIRST_DOSE, List.of(values));
    }

    /** As delivered but for one limit. */
    private static SignalLimits but(String name, String limit) {
        var known = SignalLimits.DELIVERED;
        var number = new BigDecimal(limit);
        return new SignalLimits(
                name.equals("iggAlert") ? number : known.iggAlert(),
                name.equals("igmAlert") ? number : known.igmAlert(),
                name.equals("neutrophils") ? number : known.neutrophils(),
                name.equals("lymphocytes") ? number : known.lymphocytes(),
                name.equals("platelets") ? number : known.platelets(),
                name.equals("transaminase") ? number : known.transaminase(),
                name.equals("hyTransaminase") ? number : known.hyTransaminase(),
                name.equals("hyBilirubin") ? number : known.hyBilirubin(),
                name.equals("hyDays") ? number.intValue() : known.hyDays(),
                name.equals("hbvLogRise") ? number : known.hbvLogRise());
    }

    private LabValue igg(double grams, String on) {
        return value("IGG", grams, "g/L", 7.0, 16.0, on);
    }

    private LabValue alt(double units, String on) {
        return value("ALT", units, "U/L", 7.0, 40.0, on);
    }

    private LabValue bilirubin(double number, String on) {
        return value("TBIL", number, "µmol/L", null, 21.0, on);
    }

    private LabValue dna(double number, String on) {
        return value("HBVDNA", number, "IU/mL", null, null, on);
    }

    private LabValue log(double number, String on) {
        return value("HBVDNA", number, "log10 IU/mL", null, null, on);
    }

    private LabValue said(String code, String text, String on) {
        return new LabValue(++id, code, code, null, text, null, null, null, day(on));
    }

    private LabValue value(
            String code, double number, String unit, @Nullable Double low, @Nullable Double high, String on) {
        return new LabValue(
                ++id,
                code,
                code,
                BigDecimal.valueOf(number),
                null,
                unit,
                low == null ? null : BigDecimal.valueOf(low),
                high == null ? null : BigDecimal.valueOf(high),
                day(on));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
