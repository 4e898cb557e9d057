package papilio.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import papilio.safety.codes.CodedTerms;

class AnEventIsNamedInTheReadersLanguageTest {
    @Test
    void chineseReadersGetTheSitesWords() {
        assertThat(EventContent.of("肺炎").termEn("Pneumonia").facts().name(Locale.CHINESE))
                .isEqualTo("肺炎");
    }

    @Test
    void codedTermsHaveAChineseNameInAnyCase() {
        assertThat(CodedTerms.chinese("Lung infection")).contains("肺部感染");
        assertThat(CodedTerms.chinese("TUBERCULOSIS")).contains("结核病");
        assertThat(CodedTerms.chinese("APPLICATION SITE DERMATITIS")).isEmpty();
    }

    @Test
    void othersGetTheEnglishOnesElseTheDictionarys() {
        var event = EventContent.of("肺炎").codedTerm("Lung infection");
        assertThat(event.facts().name(Locale.ENGLISH)).isEqualTo("Lung infection");
        assertThat(event.termEn("Pneumonia").facts().name(Locale.ENGLISH)).isEqualTo("Pneumonia");
        assertThat(EventContent.of("肺炎").facts().name(Locale.ENGLISH)).isEqualTo("肺炎");
    }
}
