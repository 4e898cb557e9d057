package papilio.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamesInTheReadersLanguageTest {
    @Test
    void whatASiteWroteInChineseHasItsStandardNameInEnglish() {
        var row = drug("泼尼松", "Prednisone");
        assertThat(row.name(Locale.CHINESE)).isEqualTo("泼尼松");
        assertThat(row.name(Locale.ENGLISH)).isEqualTo("Prednisone");
    }

    @Test
    void otherWordsStayAsTheSiteWroteThem() {
        assertThat(drug("Pred Forte drops", "PREDNISOLONE").name(Locale.ENGLISH))
                .isEqualTo("Pred Forte drops");
        assertThat(drug("泼尼松", null).name(Locale.ENGLISH)).isEqualTo("泼尼松");
    }

    @Test
    void anIllnessLikewise() {
        var row = new HistoryRow(1, 0, 1, "狼疮性肾炎", "Lupus nephritis", null, null, null);
        assertThat(row.term(Locale.CHINESE)).isEqualTo("狼疮性肾炎");
        assertThat(row.term(Locale.ENGLISH)).isEqualTo("Lupus nephritis");
    }

    @Test
    void reasonsForDecliningAreKnownByTheirCode() {
        assertThat(DeclineReason.isOne("TOO_FAR")).isTrue();
        assertThat(DeclineReason.isOne("moved away")).isFalse();
        assertThat(DeclineReason.isOne(null)).isFalse();
    }

    private static MedicationRow drug(String name, @Nullable String standard) {
        return new MedicationRow(
                1, 0, 1, name, standard, null, "10", "mg", "QD", null, null, null, null, null, true, null);
    }
}
