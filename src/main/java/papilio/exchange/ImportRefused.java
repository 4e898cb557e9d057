package papilio.exchange;

import papilio.shared.Refusal;

/** An import that is not even begun. */
public class ImportRefused extends Refusal {
    private ImportRefused(String key) {
        super(key);
    }

    static ImportRefused noFiles() {
        return new ImportRefused("exchange.refused.noFiles");
    }

    static ImportRefused notAllSites() {
        return new ImportRefused("exchange.refused.notAllSites");
    }

    static ImportRefused running() {
        return new ImportRefused("exchange.refused.running");
    }

    /** What was counted before is no longer so: somebody saved in between. */
    static ImportRefused changedMeanwhile() {
        return new ImportRefused("exchange.refused.changedMeanwhile");
    }
}
