package papilio.lupus;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the 2019 EULAR/ACR criteria say about a patient.
 *
 * @param points of every domain; without the entry criterion they are for information only
 * @param total 0 to 51
 * @param maxAttainable the total if everything unknown were present
 */
public record Classification(Result result, Map<LupusDomain, Integer> points, int total, int maxAttainable) {

    /** The code that is reported. */
    public enum Code {
        CLASSIFIED,
        NOT_CLASSIFIED,
        INCOMPLETE
    }

    /** The code with its reason; the entry criterion speaks before the points, and a missing clinical item only from 10 points on. */
    public enum Result {
        MET(Code.CLASSIFIED),
        ENTRY_NOT_MET(Code.NOT_CLASSIFIED),
        ENTRY_UNKNOWN(Code.INCOMPLETE),
        NO_CLINICAL_ITEM(Code.NOT_CLASSIFIED),
        SCORE_BELOW_10(Code.NOT_CLASSIFIED);

        private final Code code;

        Result(Code code) {
            this.code = code;
        }

        public Code code() {
            return code;
        }
    }

    public Classification {
        points = Collections.unmodifiableMap(new EnumMap<>(points));
    }

    public Code code() {
        return result.code();
    }

    public int points(LupusDomain domain) {
        return points.getOrDefault(domain, 0);
    }

    /** Not classified as things stand, but what is unknown could still change that. */
    public boolean couldStillReach() {
        return result == Result.SCORE_BELOW_10 && maxAttainable >= EularAcr2019.ENOUGH;
    }
}
