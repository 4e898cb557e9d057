package papilio.safety.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.codes.Severity;

/** The term rules of the domain's section 6. */
class TermRulesTest {
    private static final Set<SignalRule> ALL = EnumSet.allOf(SignalRule.class);

    @ParameterizedTest
    @CsvSource({
        "Shingles, HZ",
        "HERPES ZOSTER, HZ",
        "带状疱疹, HZ",
        "Disseminated herpes zoster, OI",
        "Latent tuberculosis, TB",
        "肺结核, TB",
        "Injection site reaction, ISR",
        "Anaphylaxis, HSR",
        "Allergic reaction, HSR",
        "Pneumocystis jirovecii pneumonia, OI",
        "Cytomegalovirus infection reactivation, OI",
        "CMV infection, OI",
        "PJP, OI",
        "Hepatitis B reactivation, HBV",
        "Breast cancer, MAL",
        "Pregnancy, PREG",
        "Suicidal ideation, NPSY",
        "Progressive multifocal leukoencephalopathy, PML",
        "IgG decreased, LOW_IGG",
        "Headache, ",
        "Depression, "
    })
    void everyCategoryByItsTerm(String term, @Nullable SignalRule rule) {
        assertThat(TermRules.of(ALL, event(term).facts()).orElse(null)).isEqualTo(rule);
    }

    @Test
    void aDepressionOnlyWhereItIsSevere() {
        assertThat(TermRules.of(ALL, event("Depression").grade(3).facts())).contains(SignalRule.NPSY);
        assertThat(TermRules.of(
                        ALL, event("Depression").severity(Severity.SEVERE).facts()))
                .contains(SignalRule.NPSY);
    }

    @Test
    void anInfectionThatIsSeriousOrNeedsAnIntravenousDrug() {
        var infection = "Infections and infestations";
        assertThat(TermRules.of(
                        ALL, event("Lung infection").soc(infection).grade(2).facts()))
                .isEmpty();
        assertThat(TermRules.of(
                        ALL, event("Lung infection").soc(infection).grade(3).facts()))
                .contains(SignalRule.SI);
        assertThat(TermRules.of(
                        ALL,
                        event("Lung infection")
                                .soc(infection)
                                .treatmentGiven("头孢曲松静脉滴注")
                                .facts()))
                .contains(SignalRule.SI);
        assertThat(TermRules.of(
                        ALL,
                        event("Lung infection")
                                .soc("INFECTIONS AND INFESTATIONS")
                                .seriousBecause(SeriousnessCriterion.HOSP)
                                .facts()))
                .contains(SignalRule.SI);
        assertThat(TermRules.of(
                        ALL,
                        event("Shingles")
                                .soc(infection)
                                .seriousBecause(SeriousnessCriterion.HOSP)
                                .facts()))
                .as("the narrower category")
                .contains(SignalRule.HZ);
    }

    @Test
    void onlyTheCategoriesOfTheStudy() {
        assertThat(TermRules.of(Set.of(SignalRule.SI), event("Shingles").facts()))
                .isEmpty();
    }

    private static EventDraft event(String term) {
        return EventContent.of(term).codedTerm(term);
    }
}
