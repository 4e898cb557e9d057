package papilio.lupus;

import java.util.Arrays;

/**
 * The ten domains of the 2019 EULAR/ACR classification, seven clinical and three immunological.
 *
 * @see <a href="https://doi.org/10.1136/annrheumdis-2018-214819">Aringer et al., Ann Rheum Dis 2019;78:1151-9</a>
 */
public enum LupusDomain {
    CON(true),
    HEM(true),
    NPS(true),
    MUC(true),
    SER(true),
    MSK(true),
    REN(true),
    APL(false),
    CMP(false),
    SAB(false);

    private final boolean clinical;

    LupusDomain(boolean clinical) {
        this.clinical = clinical;
    }

    public boolean clinical() {
        return clinical;
    }

    /** The greatest weight of its items: more than this a domain never gives. */
    public int maximum() {
        return Arrays.stream(LupusItem.values())
                .filter(item -> item.domain() == this)
                .mapToInt(LupusItem::weight)
                .max()
                .orElse(0);
    }
}
