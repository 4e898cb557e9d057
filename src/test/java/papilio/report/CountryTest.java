package papilio.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A country however it was written. */
class CountryTest {
    @ParameterizedTest
    @CsvSource({
        "CN, China (CN), 中国（CN）",
        "China 中国, China (CN), 中国（CN）",
        "中国 · China, China (CN), 中国（CN）",
        "USA, United States (US), 美国（US）",
        "germany, Germany (DE), 德国（DE）",
        "United States, United States (US), 美国（US）",
        "China 德国, China 德国, China 德国",
        "Ruritania, Ruritania, Ruritania"
    })
    void isNamedInTheReadersLanguage(String written, String english, String chinese) {
        assertThat(Country.named(written, Locale.ENGLISH)).isEqualTo(english);
        assertThat(Country.named(written, Locale.CHINESE)).isEqualTo(chinese);
    }
}
