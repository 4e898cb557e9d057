package papilio.lupus;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The 2019 EULAR/ACR classification criteria for systemic lupus erythematosus: positive ANA as entry, in each of ten
 * domains the heaviest item alone, 10 points in sum and at least one clinical item. An item need not be present now, and
 * one that another cause explains better does not count.
 *
 * @param findings an item that is not named is unknown
 * @see <a href="https://doi.org/10.1136/annrheumdis-2018-214819">Aringer M, Costenbader K, Daikh D, et al., Ann Rheum Dis
 *     2019;78:1151-9</a>, the same in Arthritis Rheumatol 2019;71:1400-12
 */
public record EularAcr2019(Ana ana, Map<LupusItem, ItemFinding> findings) {
    static final int ENOUGH = 10;

    public EularAcr2019 {
        findings = Map.copyOf(findings);
    }

    public ItemFinding finding(LupusItem item) {
        return findings.getOrDefault(item, ItemFinding.UNKNOWN);
    }

    public Classification classify() {
        var points = points(ItemFinding::counts);
        var total = sum(points.values());
        var attainable = sum(points(ItemFinding::couldCount).values());
        return new Classification(result(points, total), points, total, attainable);
    }

    private Classification.Result result(Map<LupusDomain, Integer> points, int total) {
        if (ana == Ana.NEGATIVE) return Classification.Result.ENTRY_NOT_MET;
        if (ana == Ana.UNKNOWN) return Classification.Result.ENTRY_UNKNOWN;
        if (total < ENOUGH) return Classification.Result.SCORE_BELOW_10;
        var clinical =
                points.entrySet().stream().anyMatch(domain -> domain.getKey().clinical() && domain.getValue() > 0);
        return clinical ? Classification.Result.MET : Classification.Result.NO_CLINICAL_ITEM;
    }

    private Map<LupusDomain, Integer> points(Predicate<ItemFinding> counting) {
        var points = new EnumMap<LupusDomain, Integer>(LupusDomain.class);
        for (var domain : LupusDomain.values()) points.put(domain, 0);
        for (var item : LupusItem.values())
            if (counting.test(finding(item))) points.merge(item.domain(), item.weight(), Math::max);
        return points;
    }

    private static int sum(Collection<Integer> points) {
        return points.stream().mapToInt(Integer::intValue).sum();
    }
}
