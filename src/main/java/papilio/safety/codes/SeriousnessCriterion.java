package papilio.safety.codes;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What makes an event serious, with the flag that carries it in SDTM; the last two only ever come from imports. */
public enum SeriousnessCriterion {
    DEATH("AESDTH"),
    LIFE_THREAT("AESLIFE"),
    HOSP("AESHOSP"),
    DISAB("AESDISAB"),
    CONGEN("AESCONG"),
    OTHER_MED("AESMIE"),
    CANCER("AESCAN"),
    OVERDOSE("AESOD");

    private final String sdtm;

    SeriousnessCriterion(String sdtm) {
        this.sdtm = sdtm;
    }

    public String sdtm() {
        return sdtm;
    }

    /** The six of ICH E2A; cancer and overdose are kept as recorded but no longer offered. */
    public static List<SeriousnessCriterion> offered() {
        return List.of(DEATH, LIFE_THREAT, HOSP, DISAB, CONGEN, OTHER_MED);
    }

    public static Set<SeriousnessCriterion> parse(String commaSeparated) {
        return commaSeparated.isBlank()
                ? Set.of()
                : ordered(Arrays.stream(commaSeparated.split(","))
                        .map(SeriousnessCriterion::valueOf)
                        .toList());
    }

    public static String join(Collection<SeriousnessCriterion> criteria) {
        return ordered(criteria).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Set<SeriousnessCriterion> ordered(Collection<SeriousnessCriterion> criteria) {
        return criteria.isEmpty() ? Set.of() : EnumSet.copyOf(criteria);
    }
}
