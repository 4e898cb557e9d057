package papilio.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import papilio.report.paper.PaperWords;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.Rechallenge;

/** The rules behind the boxes of a case form (domain/ethics-reports section 3). */
class CaseFormTest {
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "DRUG_WITHDRAWN, RECOVERED, YES", // the section's vectors in E2B codes: action 1, outcome 1
        "DOSE_NOT_CHANGED, RECOVERED, NA", // action 4, outcome 1
        "DRUG_WITHDRAWN, NOT_RECOVERED, NO", // action 1, outcome 3
        "DRUG_WITHDRAWN, FATAL, NA", // action 1, outcome 5
        "DRUG_INTERRUPTED, RECOVERED, YES",
        "DRUG_INTERRUPTED, RECOVERING, YES",
        "DOSE_REDUCED, RECOVERING, YES",
        "DOSE_REDUCED, NOT_RECOVERED, NO",
        "DRUG_WITHDRAWN, RECOVERED_WITH_SEQUELAE, YES",
        "DRUG_WITHDRAWN, UNKNOWN, NA",
        "DOSE_INCREASED, RECOVERED, NA",
        "NOT_APPLICABLE, RECOVERED, NA",
        "UNKNOWN, RECOVERED, NA",
        ", RECOVERED, NA",
        "DRUG_WITHDRAWN, , NA"
    })
    void theReactionAbatedAfterStoppingOnlyWhereTheDrugWasStopped(
            ActionTaken action, Outcome outcome, Challenge answer) {
        assertThat(Challenge.abated(action, outcome)).isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"RECURRED, YES", "NOT_RECURRED, NO", "NOT_DONE, NA", "UNKNOWN, NA", ", NA"})
    void itReappearedOnlyWhereTheDrugWasGivenAgain(Rechallenge rechallenge, Challenge answer) {
        assertThat(Challenge.reappeared(rechallenge)).isEqualTo(answer);
    }

    @Test
    void theVectorsCodesAreTheOnesOfOurWords() {
        assertThat(ActionTaken.DRUG_WITHDRAWN.e2b()).isEqualTo(1);
        assertThat(ActionTaken.DOSE_NOT_CHANGED.e2b()).isEqualTo(4);
        assertThat(Outcome.RECOVERED.e2b()).isEqualTo(1);
        assertThat(Outcome.NOT_RECOVERED.e2b()).isEqualTo(3);
        assertThat(Outcome.FATAL.e2b()).isEqualTo(5);
    }

    @Test
    void aTextIsCutBetweenWordsAndLosesNothing() {
        var text = "one two three four five six seven eight nine ten".repeat(20);
        var cut = TextBox.of(text, 5, 40);
        assertThat(cut.here().length()).isBetween(120, 200);
        assertThat((cut.here() + " " + cut.more()).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(TextBox.of("short", 2, 40)).isEqualTo(new TextBox("short", ""));
        assertThat(TextBox.of("a\nb\nc\nd", 2, 40)).isEqualTo(new TextBox("a\nb", "c\nd"));
        assertThat(TextBox.of("肺".repeat(100), 2, 40).here()).hasSize(40);
    }

    @Test
    void aFollowUpMarksItsBoxesAndSaysWhatChanged() {
        var words = PaperWords.of(Locale.ENGLISH);
        var sheet = CaseSheets.of(SampleCases.followUp(), words).getFirst();
        assertThat(sheet.marks().keySet()).containsExactlyInAnyOrder("7", "20", "25", "25a");
        assertThat(sheet.words().get("l20")).isEqualTo("* 20. Did reaction abate after stopping drug?");
        assertThat(sheet.words().get("l21")).isEqualTo("21. Did reaction reappear after reintroduction?");
        assertThat(sheet.words().get("changed"))
                .isEqualTo(
                        "* Changed since version 1, the version before and the last one sent to Ethics committee on 2025-03-03 "
                                + "(bar and asterisk at the box): Outcome, Treatment given, Narrative");
        assertThat(sheet.words().get("v25a")).isEqualTo("Follow-up 1");
        assertThat(sheet.words().get("v8")).contains("[  ] 8.", "[X] 9.", "[  ] 11.", "[X] 12.");
        var first = CaseSheets.of(SampleCases.forms(1), words).getFirst();
        assertThat(first.marks()).isEmpty();
        assertThat(first.words().get("v25a")).isEqualTo("Initial");
        assertThat(first.words().get("v4")).as("the day is not known").isEqualTo("–");
        assertThat(first.words().get("v5")).isEqualTo("03");
        assertThat(first.words().get("v6")).isEqualTo("2025");
    }

    @Test
    void aUnitKeepsItsPowerOnPaper() {
        assertThat(CaseStory.printable("10⁹/L")).isEqualTo("10^9/L");
        assertThat(CaseStory.printable("mg/L")).isEqualTo("mg/L");
    }
}
