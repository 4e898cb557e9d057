package papilio.lupus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import papilio.lupus.Classification.Code;
import papilio.lupus.Classification.Result;

/** The worked vectors E01 to E18 of the scoring specification, and what they rest on. */
class EularAcrVectorsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            E01 | POSITIVE | LN_3_4                                   | REN 10                    | 10 | CLASSIFIED     | MET              | 10
            E02 | POSITIVE | JOINT PROTEINURIA                        | MSK 6 REN 4               | 10 | CLASSIFIED     | MET              | 10
            E03 | POSITIVE | LEUKOPENIA THROMBOCYTOPENIA              | HEM 4                     |  4 | NOT_CLASSIFIED | SCORE_BELOW_10   |  4
            E04 | POSITIVE | APL LOW_BOTH DSDNA SM                    | APL 2 CMP 4 SAB 6         | 12 | NOT_CLASSIFIED | NO_CLINICAL_ITEM | 12
            E05 | POSITIVE | FEVER LOW_BOTH DSDNA                     | CON 2 CMP 4 SAB 6         | 12 | CLASSIFIED     | MET              | 12
            E06 | NEGATIVE | ACLE JOINT LN_3_4 DSDNA                  | MUC 6 MSK 6 REN 10 SAB 6  | 28 | NOT_CLASSIFIED | ENTRY_NOT_MET    | 28
            E07 | POSITIVE | ALOPECIA ORAL_ULCERS JOINT               | MUC 2 MSK 6               |  8 | NOT_CLASSIFIED | SCORE_BELOW_10   |  8
            E08 | POSITIVE | ALOPECIA ORAL_ULCERS JOINT APL           | MUC 2 MSK 6 APL 2         | 10 | CLASSIFIED     | MET              | 10
            E09 | POSITIVE | ACLE SCLE_DLE ORAL_ULCERS LOW_ONE        | MUC 6 CMP 3               |  9 | NOT_CLASSIFIED | SCORE_BELOW_10   |  9
            E10 | POSITIVE | ACLE SCLE_DLE ORAL_ULCERS LOW_ONE LOW_BOTH | MUC 6 CMP 4             | 10 | CLASSIFIED     | MET              | 10
            E11 | POSITIVE | EFFUSION PERICARDITIS SEIZURE            | SER 6 NPS 5               | 11 | CLASSIFIED     | MET              | 11
            E12 | POSITIVE | FEVER! LEUKOPENIA DSDNA                  | HEM 3 SAB 6               |  9 | NOT_CLASSIFIED | SCORE_BELOW_10   |  9
            E13 | POSITIVE | PROTEINURIA LN_2_5 LN_3_4                | REN 10                    | 10 | CLASSIFIED     | MET              | 10
            E14 | POSITIVE | *                                        | CON 2 HEM 4 NPS 5 MUC 6 SER 6 MSK 6 REN 10 APL 2 CMP 4 SAB 6 | 51 | CLASSIFIED | MET | 51
            E15 | UNKNOWN  | LN_3_4 DSDNA                             | REN 10 SAB 6              | 16 | INCOMPLETE     | ENTRY_UNKNOWN    | 16
            E16 | POSITIVE | JOINT DSDNA?                             | MSK 6                     |  6 | NOT_CLASSIFIED | SCORE_BELOW_10   | 12
            E17 | POSITIVE | ''                                       | ''                        |  0 | NOT_CLASSIFIED | SCORE_BELOW_10   |  0
            E18 | POSITIVE | DELIRIUM PSYCHOSIS HEMOLYSIS LOW_ONE     | NPS 3 HEM 4 CMP 3         | 10 | CLASSIFIED     | MET              | 10
            """)
    void theVectorsHold(
            String id, Ana ana, String items, String points, int total, Code code, Result result, int attainable) {
        var found = new EularAcr2019(ana, findings(items)).classify();
        assertThat(found.points()).as(id).isEqualTo(domains(points));
        assertThat(found.total()).isEqualTo(total);
        assertThat(found.code()).isEqualTo(code);
        assertThat(found.result()).isEqualTo(result);
        assertThat(found.maxAttainable()).isEqualTo(attainable);
    }

    @ParameterizedTest
    @CsvSource({"40,NEGATIVE", "79,NEGATIVE", "80,POSITIVE", "100,POSITIVE", "160,POSITIVE", "320,POSITIVE"})
    void theTitreIsComparedByItsReciprocal(int reciprocal, Ana ana) {
        assertThat(Ana.ofTitre(reciprocal)).isEqualTo(ana);
    }

    @Test
    void noTitreIsBelowOne() {
        assertThatThrownBy(() -> Ana.ofTitre(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "PRESENT,PRESENT,4,4",
        "PRESENT,ABSENT,3,3",
        "ABSENT,PRESENT,3,3",
        "PRESENT,UNKNOWN,3,4",
        "UNKNOWN,PRESENT,3,4",
        "ABSENT,UNKNOWN,0,3",
        "UNKNOWN,UNKNOWN,0,4",
        "ABSENT,ABSENT,0,0"
    })
    void complementFollowsFromC3AndC4(Evidence c3, Evidence c4, int total, int attainable) {
        var findings = findings("");
        findings.putAll(new Complement(c3, c4).items());
        var found = new EularAcr2019(Ana.POSITIVE, findings).classify();
        assertThat(found.total()).isEqualTo(total);
        assertThat(found.maxAttainable()).isEqualTo(attainable);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,0",
        "CLASS_1_OR_6,0",
        "CLASS_2,8",
        "CLASS_5,8",
        "CLASS_3,10",
        "CLASS_4,10",
        "CLASS_3_AND_5,10",
        "CLASS_4_AND_5,10",
        "UNKNOWN,0"
    })
    void aMixedBiopsyCountsAsClassThreeOrFour(NephritisBiopsy biopsy, int total) {
        var findings = findings("");
        findings.putAll(biopsy.items());
        assertThat(new EularAcr2019(Ana.POSITIVE, findings).classify().total()).isEqualTo(total);
    }

    @Test
    void theDomainsAddUpToFiftyOne() {
        var maxima = Arrays.stream(LupusDomain.values()).toList();
        assertThat(maxima.stream()
                        .filter(LupusDomain::clinical)
                        .mapToInt(LupusDomain::maximum)
                        .sum())
                .isEqualTo(39);
        assertThat(maxima.stream().mapToInt(LupusDomain::maximum).sum()).isEqualTo(51);
    }

    @Test
    void onlyWhatIsPresentHasAnotherCause() {
        assertThatThrownBy(() -> new ItemFinding(Evidence.UNKNOWN, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsUnknownIsToldAsStillPossible() {
        assertThat(new EularAcr2019(Ana.POSITIVE, findings("JOINT DSDNA?"))
                        .classify()
                        .couldStillReach())
                .isTrue();
        assertThat(new EularAcr2019(Ana.POSITIVE, findings("JOINT")).classify().couldStillReach())
                .isFalse();
    }

    /** Named items are present; with ! another cause is likelier, with ? unknown; * names all; the others are absent. */
    private static Map<LupusItem, ItemFinding> findings(String items) {
        var findings = new EnumMap<LupusItem, ItemFinding>(LupusItem.class);
        for (var item : LupusItem.values())
            findings.put(item, items.equals("*") ? ItemFinding.PRESENT : ItemFinding.ABSENT);
        if (items.isBlank() || items.equals("*")) return findings;
        for (var word : items.split(" ")) {
            var finding = word.endsWith("!")
                    ? ItemFinding.OTHER_CAUSE
                    : word.endsWith("?") ? ItemFinding.UNKNOWN : ItemFinding.PRESENT;
            findings.put(LupusItem.valueOf(word.replaceAll("[!?]", "")), finding);
        }
        return findings;
    }

    private static Map<LupusDomain, Integer> domains(String points) {
        var domains = new EnumMap<LupusDomain, Integer>(LupusDomain.class);
        for (var domain : LupusDomain.values()) domains.put(domain, 0);
        var words = points.isBlank() ? new String[0] : points.split(" ");
        for (var at = 0; at < words.length; at += 2)
            domains.put(LupusDomain.valueOf(words[at]), Integer.valueOf(words[at + 1]));
        return domains;
    }
}
