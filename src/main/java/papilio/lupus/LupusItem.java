package papilio.lupus;

/**
 * The items of the 2019 EULAR/ACR classification with their weights. Present once, ever, is enough; items need not
 * occur together. Fever is above 38.3 °C, as the source table has it.
 *
 * @see <a href="https://doi.org/10.1136/annrheumdis-2018-214819">Aringer et al., Ann Rheum Dis 2019;78:1151-9</a>
 */
public enum LupusItem {
    FEVER(LupusDomain.CON, 2),
    LEUKOPENIA(LupusDomain.HEM, 3),
    THROMBOCYTOPENIA(LupusDomain.HEM, 4),
    HEMOLYSIS(LupusDomain.HEM, 4),
    DELIRIUM(LupusDomain.NPS, 2),
    PSYCHOSIS(LupusDomain.NPS, 3),
    SEIZURE(LupusDomain.NPS, 5),
    ALOPECIA(LupusDomain.MUC, 2),
    ORAL_ULCERS(LupusDomain.MUC, 2),
    SCLE_DLE(LupusDomain.MUC, 4),
    ACLE(LupusDomain.MUC, 6),
    EFFUSION(LupusDomain.SER, 5),
    PERICARDITIS(LupusDomain.SER, 6),
    JOINT(LupusDomain.MSK, 6),
    PROTEINURIA(LupusDomain.REN, 4),
    LN_2_5(LupusDomain.REN, 8),
    LN_3_4(LupusDomain.REN, 10),
    APL(LupusDomain.APL, 2),
    LOW_ONE(LupusDomain.CMP, 3),
    LOW_BOTH(LupusDomain.CMP, 4),
    DSDNA(LupusDomain.SAB, 6),
    SM(LupusDomain.SAB, 6);

    private final LupusDomain domain;
    private final int weight;

    LupusItem(LupusDomain domain, int weight) {
        this.domain = domain;
        this.weight = weight;
    }

    public LupusDomain domain() {
        return domain;
    }

    public int weight() {
        return weight;
    }
}
