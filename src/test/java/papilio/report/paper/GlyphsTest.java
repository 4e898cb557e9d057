package papilio.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the font of the paper lacks is said with other signs, and never left out. */
class GlyphsTest {
    @ParameterizedTest
    @CsvSource({
        "neutrophils < 1.0 × 10⁹/L, neutrophils < 1.0 × 10^9/L",
        "10⁻⁶, 10^-6",
        "10¹², 10¹²",
        "kg/m², kg/m²",
        "CO₂, CO2",
        "Wałęsa, Wa□esa",
        "Erdős, Erdos",
        "淋巴细胞 ≥ 0.5, 淋巴细胞 ≥ 0.5",
        "a😀b, a□b"
    })
    void asPrinted(String written, String printed) {
        assertThat(Glyphs.printable(written)).isEqualTo(printed);
    }

    @Test
    void ourOwnWordsAreAllInTheFont() {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            var words = PaperWords.of(language).bundle();
            for (var key : words.keySet())
                if (key.startsWith("report."))
                    assertThat(Glyphs.printable(words.getString(key))).as(key).isEqualTo(words.getString(key));
        }
    }
}
