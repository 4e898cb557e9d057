package papilio.lupus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import papilio.lupus.Classification.Code;

/** What holds for every patient, tried on many invented ones. */
class EularAcrPropertiesTest {
    private static final List<ItemFinding> POSSIBLE =
            List.of(ItemFinding.PRESENT, ItemFinding.OTHER_CAUSE, ItemFinding.ABSENT, ItemFinding.UNKNOWN);
    private static final int MANY = 500;

    @RepeatedTest(4)
    void theOrderOfItemsNeverMatters(RepetitionInfo seed) {
        var dice = new Random(seed.getCurrentRepetition());
        for (var one = 0; one < MANY; one++) {
            var findings = anything(dice);
            var ana = ana(dice);
            var shuffled = new ArrayList<>(findings.entrySet());
            Collections.shuffle(shuffled, dice);
            var otherOrder = new LinkedHashMap<LupusItem, ItemFinding>();
            shuffled.forEach(finding -> otherOrder.put(finding.getKey(), finding.getValue()));
            assertThat(new EularAcr2019(ana, otherOrder).classify())
                    .isEqualTo(new EularAcr2019(ana, findings).classify());
        }
    }

    @RepeatedTest(4)
    void oneMoreItemNeverLowersTheTotal(RepetitionInfo seed) {
        var dice = new Random(100 + seed.getCurrentRepetition());
        for (var one = 0; one < MANY; one++) {
            var findings = anything(dice);
            var before = new EularAcr2019(Ana.POSITIVE, findings).classify();
            findings.put(LupusItem.values()[dice.nextInt(LupusItem.values().length)], ItemFinding.PRESENT);
            var after = new EularAcr2019(Ana.POSITIVE, findings).classify();
            assertThat(after.total()).isGreaterThanOrEqualTo(before.total());
            if (before.code() == Code.CLASSIFIED) assertThat(after.code()).isEqualTo(Code.CLASSIFIED);
        }
    }

    @RepeatedTest(4)
    void theTotalStaysBetweenNothingAndFiftyOne(RepetitionInfo seed) {
        var dice = new Random(200 + seed.getCurrentRepetition());
        for (var one = 0; one < MANY; one++) {
            var found = new EularAcr2019(ana(dice), anything(dice)).classify();
            assertThat(found.total()).isBetween(0, 51);
            assertThat(found.maxAttainable()).isBetween(found.total(), 51);
            Arrays.stream(LupusDomain.values())
                    .forEach(domain -> assertThat(found.points(domain)).isBetween(0, domain.maximum()));
        }
    }

    @RepeatedTest(4)
    void withoutAnaNobodyIsClassified(RepetitionInfo seed) {
        var dice = new Random(300 + seed.getCurrentRepetition());
        for (var one = 0; one < MANY; one++) {
            var findings = anything(dice);
            assertThat(new EularAcr2019(Ana.NEGATIVE, findings).classify().code())
                    .isEqualTo(Code.NOT_CLASSIFIED);
            assertThat(new EularAcr2019(Ana.UNKNOWN, findings).classify().code())
                    .isEqualTo(Code.INCOMPLETE);
        }
    }

    private static Ana ana(Random dice) {
        return Ana.values()[dice.nextInt(Ana.values().length)];
    }

    private static Map<LupusItem, ItemFinding> anything(Random dice) {
        var findings = new EnumMap<LupusItem, ItemFinding>(LupusItem.class);
        for (var item : LupusItem.values())
            if (dice.nextInt(8) > 0) findings.put(item, POSSIBLE.get(dice.nextInt(POSSIBLE.size())));
        return findings;
    }
}
