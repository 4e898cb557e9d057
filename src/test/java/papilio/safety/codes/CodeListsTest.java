package papilio.safety.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListsTest {

    @ParameterizedTest
    @CsvSource({
        "CERTAIN, true",
        "PROBABLE, true",
        "POSSIBLE, true",
        "UNLIKELY, false",
        "UNRELATED, false",
        "CONDITIONAL, true",
        "UNASSESSABLE, true"
    })
    void anEventCountsAsRelatedUntilItIsJudgedUnlikely(Causality causality, boolean related) {
        assertThat(causality.related()).isEqualTo(related);
    }

    @Test
    void theMoreCautiousAssessorWins() {
        assertThat(Causality.related(Causality.UNLIKELY, Causality.POSSIBLE)).isTrue();
        assertThat(Causality.related(Causality.POSSIBLE, Causality.UNRELATED)).isTrue();
        assertThat(Causality.related(Causality.UNLIKELY, null)).isFalse();
        assertThat(Causality.related(null, null)).isFalse();
        assertThat(Causality.disagree(Causality.UNLIKELY, Causality.POSSIBLE)).isTrue();
        assertThat(Causality.disagree(Causality.PROBABLE, Causality.POSSIBLE)).isFalse();
    }

    @Test
    void onlyTheTrialScaleKnowsUnrelated() {
        assertThat(CausalityScale.CHINA_TRIAL.choices())
                .contains(Causality.UNRELATED)
                .doesNotContain(Causality.CONDITIONAL);
        assertThat(CausalityScale.CHINA_ADR.choices()).doesNotContain(Causality.UNRELATED);
        assertThat(CausalityScale.WHO_UMC.choices()).doesNotContain(Causality.UNRELATED);
    }

    @ParameterizedTest
    @CsvSource({"POSSIBLE, POSSIBLE", "PROBABLE, PROBABLE", "REMOTE, UNLIKELY", "NONE, UNRELATED", "unlikely, UNLIKELY"
    })
    void recordedCausalitiesAreUnderstood(String word, Causality expected) {
        assertThat(Causality.ofRecorded(word)).contains(expected);
        assertThat(Causality.ofRecorded("perhaps")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RECOVERED, 1",
        "RECOVERING, 2",
        "NOT_RECOVERED, 3",
        "RECOVERED_WITH_SEQUELAE, 4",
        "FATAL, 5",
        "UNKNOWN, 0"
    })
    void outcomesCarryTheCodesOfTheThirdEdition(Outcome outcome, int code) {
        assertThat(outcome.e2b()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "DRUG_WITHDRAWN, 1",
        "DRUG_INTERRUPTED, 1",
        "DOSE_REDUCED, 2",
        "DOSE_INCREASED, 3",
        "DOSE_NOT_CHANGED, 4",
        "UNKNOWN, 0",
        "NOT_APPLICABLE, 9"
    })
    void actionsCarryTheCodesOfTheThirdEdition(ActionTaken action, int code) {
        assertThat(action.e2b()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1, MILD", "2, MODERATE", "3, SEVERE", "4, SEVERE", "5, SEVERE"})
    void gradesFallIntoThreeSeverities(int grade, Severity severity) {
        assertThat(Severity.ofGrade(grade)).isEqualTo(severity);
    }

    @Test
    void criteriaAreWrittenInTheOrderOfTheList() {
        var criteria = SeriousnessCriterion.parse("HOSP,DEATH");
        assertThat(SeriousnessCriterion.join(criteria)).isEqualTo("DEATH,HOSP");
        assertThat(SeriousnessCriterion.parse("")).isEmpty();
        assertThat(SeriousnessCriterion.offered()).hasSize(6).doesNotContain(SeriousnessCriterion.OVERDOSE);
    }

    @Test
    void theTermListIsWholeAndFoundInBothLanguages() {
        assertThat(CtcaeTerms.all()).hasSize(105);
        assertThat(CtcaeTerms.matching("肺部感染")).first().satisfies(term -> {
            assertThat(term.english()).isEqualTo("Lung infection");
            assertThat(term.system()).isEqualTo(BodySystem.INFEC);
            assertThat(term.hasGrade(1)).isFalse();
            assertThat(term.grade(5)).isEqualTo("death");
        });
        assertThat(CtcaeTerms.matching("infection"))
                .extracting(CtcaeTerm::english)
                .contains("Skin infection")
                .first()
                .isEqualTo("Infections and infestations - Other, specify");
        assertThat(CtcaeTerms.named("headache")).isPresent();
    }

    @Test
    void bodySystemsAreFoundInTheCapitalsOfAnImport() {
        assertThat(BodySystem.values()).hasSize(27);
        assertThat(BodySystem.of("GENERAL DISORDERS AND ADMINISTRATION SITE CONDITIONS"))
                .contains(BodySystem.GENRL);
        assertThat(BodySystem.of("Another dictionary")).isEmpty();
    }

    @Test
    void everyGradeSpeaksBothLanguages() {
        assertThat(CtcaeTerms.all()).allSatisfy(term -> {
            for (var grade = 1; grade <= 5; grade++) {
                assertThat(term.chineseGrade(grade) == null).isEqualTo(term.grade(grade) == null);
                var chinese = term.chineseGrade(grade);
                if (chinese != null)
                    assertThat(chinese.replaceAll(
                                    "ULN|LLN|mmol/L|mmHg|g/L|g/24 h|Hb|ANC|BSA|°C|24 h|48 h|1 h|cm|dL| g", ""))
                            .as(term.english() + " " + grade)
                            .doesNotContainPattern("[A-Za-z]{2,}|[;(),]");
            }
        });
    }
}
