package papilio.safety.codes;

import static papilio.safety.codes.Causality.CERTAIN;
import static papilio.safety.codes.Causality.CONDITIONAL;
import static papilio.safety.codes.Causality.POSSIBLE;
import static papilio.safety.codes.Causality.PROBABLE;
import static papilio.safety.codes.Causality.UNASSESSABLE;
import static papilio.safety.codes.Causality.UNLIKELY;
import static papilio.safety.codes.Causality.UNRELATED;

import java.util.List;

/** The scale on which a causality was judged, stored with it: the same word means different things on two scales. */
public enum CausalityScale {
    /** Six grades of the WHO-UMC system. */
    WHO_UMC(CERTAIN, PROBABLE, POSSIBLE, UNLIKELY, CONDITIONAL, UNASSESSABLE),
    /** Six grades of the Chinese adverse-reaction guidance (2018 no. 131). */
    CHINA_ADR(CERTAIN, PROBABLE, POSSIBLE, UNLIKELY, CONDITIONAL, UNASSESSABLE),
    /** Five grades of Chinese drug trials. */
    CHINA_TRIAL(CERTAIN, PROBABLE, POSSIBLE, UNLIKELY, UNRELATED);

    private final List<Causality> choices;

    CausalityScale(Causality... choices) {
        this.choices = List.of(choices);
    }

    public List<Causality> choices() {
        return choices;
    }
}
