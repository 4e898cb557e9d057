package papilio.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import papilio.lupus.Ana;
import papilio.lupus.Classification;
import papilio.lupus.EularAcrInputs;
import papilio.lupus.ItemFinding;
import papilio.lupus.LupusItem;
import papilio.lupus.NephritisBiopsy;

/** What a person of the cohort tells the classification: signs that agree with the values measured later, and with the decision. */
final class LupusSigns {
    private static final List<Integer> TITRES = List.of(160, 320, 640, 1280, 3200);
    private static final Map<LupusItem, Double> OFTEN = new EnumMap<>(Map.of(
            LupusItem.JOINT, 0.68,
            LupusItem.ACLE, 0.42,
            LupusItem.ALOPECIA, 0.30,
            LupusItem.ORAL_ULCERS, 0.24,
            LupusItem.FEVER, 0.22,
            LupusItem.EFFUSION, 0.08,
            LupusItem.SEIZURE, 0.02,
            LupusItem.APL, 0.18,
            LupusItem.SM, 0.27));

    private final Dice dice;
    private final Health health;

    private LupusSigns(Person person, long seed) {
        dice = person.dice(seed, "classification");
        health = new Health(person, seed);
    }

    /** Classified where the criterion is met, not classified where it failed, without ANA while it is open. */
    static EularAcrInputs of(Person person, long seed) {
        var signs = new LupusSigns(person, seed);
        if ("I2".equals(person.failureReason())) return signs.notEnough();
        var found = signs.enough();
        return person.isInScreening()
                ? new EularAcrInputs(Ana.UNKNOWN, null, found.items(), found.lowC3(), found.lowC4(), found.biopsy())
                : found;
    }

    private EularAcrInputs enough() {
        EularAcrInputs found;
        do found = drawn();
        while (found.classify().code() != Classification.Code.CLASSIFIED);
        return found;
    }

    private EularAcrInputs drawn() {
        var items = absent();
        OFTEN.forEach((item, share) -> items.put(item, finding(dice.chance(share))));
        items.put(LupusItem.LEUKOPENIA, finding(health.wbc < 4 || dice.chance(0.2)));
        items.put(LupusItem.THROMBOCYTOPENIA, finding(health.platelets < 100 || dice.chance(0.05)));
        items.put(LupusItem.PROTEINURIA, finding(health.nephritis));
        items.put(LupusItem.DSDNA, finding(health.dna > 100 || dice.chance(0.3)));
        if (dice.chance(0.1)) items.put(LupusItem.FEVER, ItemFinding.OTHER_CAUSE);
        return new EularAcrInputs(
                Ana.POSITIVE, dice.one(TITRES), items, finding(health.c3 < 0.7), finding(health.c4 < 0.1), biopsy());
    }

    private NephritisBiopsy biopsy() {
        if (!health.nephritis || dice.chance(0.45)) return NephritisBiopsy.NONE;
        return dice.one(List.of(
                NephritisBiopsy.CLASS_4,
                NephritisBiopsy.CLASS_3,
                NephritisBiopsy.CLASS_4_AND_5,
                NephritisBiopsy.CLASS_5,
                NephritisBiopsy.CLASS_2));
    }

    /** An undifferentiated disease, or antibodies that were never there. */
    private EularAcrInputs notEnough() {
        var items = absent();
        items.put(LupusItem.ALOPECIA, ItemFinding.PRESENT);
        items.put(LupusItem.LEUKOPENIA, ItemFinding.PRESENT);
        items.put(LupusItem.FEVER, finding(dice.chance(0.4)));
        var negative = dice.chance(0.35);
        if (negative) items.put(LupusItem.JOINT, ItemFinding.PRESENT);
        return new EularAcrInputs(
                negative ? Ana.NEGATIVE : Ana.POSITIVE,
                negative ? 40 : 80,
                items,
                ItemFinding.ABSENT,
                ItemFinding.ABSENT,
                NephritisBiopsy.NONE);
    }

    private static Map<LupusItem, ItemFinding> absent() {
        var items = new EnumMap<LupusItem, ItemFinding>(LupusItem.class);
        EularAcrInputs.ASKED.forEach(item -> items.put(item, ItemFinding.ABSENT));
        return items;
    }

    private static ItemFinding finding(boolean present) {
        return present ? ItemFinding.PRESENT : ItemFinding.ABSENT;
    }
}
