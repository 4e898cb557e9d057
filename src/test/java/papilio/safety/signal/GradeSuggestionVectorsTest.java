package papilio.safety.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last table of the domain's section 8, every row, and what lies beside the edges. */
class GradeSuggestionVectorsTest {
    @ParameterizedTest
    @CsvSource({
        "White blood cell decreased, 3.0, 3.5, , , 1",
        "White blood cell decreased, 2.9, 3.5, , , 2",
        "White blood cell decreased, 2.0, 3.5, , , 2",
        "White blood cell decreased, 1.99, 3.5, , , 3",
        "Neutrophil count decreased, 1.0, 1.8, , , 2",
        "Neutrophil count decreased, 0.99, 1.8, , , 3",
        "Lymphocyte count decreased, 0.8, 1.1, , , 1",
        "Lymphocyte count decreased, 0.49, 1.1, , , 3",
        "Platelet count decreased, 75, 125, , , 1",
        "Platelet count decreased, 49.9, 125, , , 3",
        "Alanine aminotransferase increased, 120, , 40, 30, 1",
        "Alanine aminotransferase increased, 121, , 40, 30, 2",
        "Alanine aminotransferase increased, 201, , 40, 30, 3",
        "Alanine aminotransferase increased, 100, , 40, 80, 0",
        "Fever, 39.0, , , , 1",
        "Fever, 39.1, , , , 2",
        "Hypoalbuminemia, 30, 40, , , 1",
        "Anemia, 80, 115, , , 2",
        "Proteinuria, 1.0, , 0.15, , 2",
        "Proteinuria, 3.5, , 0.15, , 3",
        "Proteinuria, 1.0, , , , 2",
        "Neutrophil count decreased, 1.8, 1.8, , , 0",
        "Alanine aminotransferase increased, 120, , 40, 80, 1",
        "Alanine aminotransferase increased, 40, , 40, , 0",
        "Blood bilirubin increased, 31.6, , 21, , 2",
        "Creatinine increased, 200, , 100, 60, 3",
        "Platelet count decreased, 24, 125, , , 4"
    })
    void everyVector(
            String term,
            double value,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double baseline,
            int grade) {
        assertThat(GradeSuggestion.of(term, value, lower, upper, baseline)).isEqualTo(grade);
    }

    @Test
    void aTermThatIsNotGradedByNumbersOrLacksItsLimitGetsNoSuggestion() {
        assertThat(GradeSuggestion.of("Headache", 3, null, null, null)).isNull();
        assertThat(GradeSuggestion.of("Alanine aminotransferase increased", 300, null, null, null))
                .isNull();
    }
}
