package papilio.safety.codes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The 26 system organ classes of CTCAE v5.0 and "Product issues"; events carry the English name as text. */
public enum BodySystem {
    BLOOD("Blood and lymphatic system disorders"),
    CARD("Cardiac disorders"),
    CONG("Congenital, familial and genetic disorders"),
    EAR("Ear and labyrinth disorders"),
    ENDO("Endocrine disorders"),
    EYE("Eye disorders"),
    GAST("Gastrointestinal disorders"),
    GENRL("General disorders and administration site conditions"),
    HEPAT("Hepatobiliary disorders"),
    IMMUN("Immune system disorders"),
    INFEC("Infections and infestations"),
    INJ("Injury, poisoning and procedural complications"),
    INV("Investigations"),
    METAB("Metabolism and nutrition disorders"),
    MUSC("Musculoskeletal and connective tissue disorders"),
    NEOPL("Neoplasms benign, malignant and unspecified"),
    NERV("Nervous system disorders"),
    PREG("Pregnancy, puerperium and perinatal conditions"),
    PROD("Product issues"),
    PSYCH("Psychiatric disorders"),
    RENAL("Renal and urinary disorders"),
    REPRO("Reproductive system and breast disorders"),
    RESP("Respiratory, thoracic and mediastinal disorders"),
    SKIN("Skin and subcutaneous tissue disorders"),
    SOCI("Social circumstances"),
    SURG("Surgical and medical procedures"),
    VASC("Vascular disorders");

    private static final Map<String, BodySystem> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(system -> key(system.english), Function.identity()));

    private final String english;

    BodySystem(String english) {
        this.english = english;
    }

    public String english() {
        return english;
    }

    /** Found in any case, as imports write it in capitals; empty for a text of another dictionary. */
    public static Optional<BodySystem> of(String recorded) {
        return Optional.ofNullable(BY_NAME.get(key(recorded)));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
