package papilio.study.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The registry keeps all criteria in one text; a screening checklist needs them one by one, with stable numbers. */
class CriteriaAreSplitAndNumberedTest {
    @Test
    void starBulletsUnderBothHeadings() {
        assertThat(split("Inclusion Criteria:\n\n* A;\n* B.\n\nExclusion Criteria:\n\n* C"))
                .containsExactly("I1 A;", "I2 B.", "E1 C");
    }

    @Test
    void headingsInAnyCaseAndWithWordsAround() {
        assertThat(split("KEY INCLUSION CRITERIA\n- A\n\n**exclusion criteria (any of):**\n- B"))
                .containsExactly("I1 A", "E1 B");
        assertThat(split("1. Inclusion criteria:\n* A\n2. Exclusion criteria:\n* B"))
                .containsExactly("I1 A", "E1 B");
        assertThat(split("纳入标准：\n1、年龄≥18岁\n2、同意\n排除标准：\n1、肿瘤")).containsExactly("I1 年龄≥18岁", "I2 同意", "E1 肿瘤");
    }

    @Test
    void theExclusionSideMayComeFirst() {
        assertThat(split("Exclusion Criteria:\n* A\nInclusion Criteria:\n* B")).containsExactly("E1 A", "I1 B");
    }

    @Test
    void numberedAndBracketedBullets() {
        assertThat(split("Inclusion Criteria:\n1. A\n2) B\n(3) C\n10. D"))
                .containsExactly("I1 A", "I2 B", "I3 C", "I4 D");
    }

    @Test
    void nestedBulletsStayWithTheirParent() {
        assertThat(
                        split(
                                "Inclusion Criteria:\n\n* One of:\n\n  * a\n  * b\n* Two\n    1. x\n\nExclusion Criteria:\n* Three"))
                .containsExactly("I1 One of:\n– a\n– b", "I2 Two\n– x", "E1 Three");
    }

    @Test
    void dotsUnderANumberAtTheSameDepthAreNested() {
        assertThat(split("Inclusion Criteria:\n1. One of:\n* a\n* b\n2. Two"))
                .containsExactly("I1 One of:\n– a\n– b", "I2 Two");
    }

    @Test
    void bulletsOfMixedLooksAreEqualsUnlessAColonAsksForThem() {
        assertThat(split("Inclusion Criteria:\n• A\n- B\n- C")).containsExactly("I1 A", "I2 B", "I3 C");
    }

    @Test
    void aLineThatGoesOnBelongsToItsBullet() {
        assertThat(split("Inclusion Criteria:\n* A\n  goes on\n* B")).containsExactly("I1 A\ngoes on", "I2 B");
    }

    @Test
    void paragraphsWithoutBulletsAreCriteriaOfTheirOwn() {
        assertThat(split("Inclusion Criteria:\n\nA\n\nB\n\nExclusion Criteria:\n\nC"))
                .containsExactly("I1 A", "I2 B", "E1 C");
    }

    @Test
    void anIntroductionIsNoCriterion() {
        assertThat(split("Patients were asked.\n\nInclusion Criteria:\n\nMeets all of:\n\n* A\n* B"))
                .containsExactly("I1 A", "I2 B");
    }

    @Test
    void subheadingsNameTheCriteriaBelowThemAndNumbersGoOn() {
        assertThat(split("Inclusion Criteria:\n* A\n\nPart B:\n* B\nInclusion Criteria for part C:\n* C"))
                .containsExactly("I1 A", "I2 Part B: B", "I3 C");
    }

    @Test
    void aCriterionThatSpeaksOfCriteriaIsNoHeading() {
        assertThat(split("Inclusion Criteria:\n* Meets the exclusion criteria of no other trial\n* B"))
                .containsExactly("I1 Meets the exclusion criteria of no other trial", "I2 B");
    }

    @Test
    void textOnTheHeadingsOwnLineIsTheFirstCriterion() {
        assertThat(split("Inclusion Criteria: adults\nExclusion criteria: none"))
                .containsExactly("I1 adults", "E1 none");
    }

    @Test
    void escapedSignsAndBoldArePlain() {
        assertThat(split("Inclusion Criteria:\n* glucose \\<126 and \\>= 5 \\* **bold**"))
                .containsExactly("I1 glucose <126 and >= 5 * bold");
    }

    @Test
    void withoutAnyHeadingEverythingIncludes() {
        assertThat(split("* A\n* B")).containsExactly("I1 A", "I2 B");
    }

    @Test
    void noTextNoCriteria() {
        assertThat(CriteriaSplit.of(null)).isEmpty();
        assertThat(split(" \n\n")).isEmpty();
    }

    private static List<String> split(String text) {
        return CriteriaSplit.of(text).stream()
                .map(criterion -> criterion.code() + " " + criterion.text())
                .toList();
    }
}
