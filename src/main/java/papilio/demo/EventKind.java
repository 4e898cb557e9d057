package papilio.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.CtcaeTerms;

/**
 * What can happen to a patient, how often and how strongly; guided by the published rates.
 *
 * @param yearly events in a patient-year
 * @param mild share of grade 1 where the term has it; the rest is grade 2, now and then 3
 * @param days how long it lasts at least and at most
 * @param related share that the investigator holds to be related
 * @param treatment drug, amount, unit, frequency, route; empty where nothing is given
 */
record EventKind(
        String english,
        String chinese,
        BodySystem system,
        double yearly,
        double mild,
        int[] days,
        double related,
        boolean listed,
        @Nullable String specialInterest,
        List<String> treatment) {

    private static final List<String> NOT_LISTED = List.of(
            "Arthralgia",
            "Insomnia",
            "Irregular menstruation",
            "Alopecia",
            "Hyperglycemia",
            "Bruising",
            "Hypokalemia",
            "Allergic rhinitis",
            "Cough");
    private static final List<String> NONE = List.of();
    private static final List<String> CEFUROXIME = List.of("Cefuroxime 头孢呋辛", "0.25", "g", "BID", "ORAL");
    private static final List<String> LEVOFLOXACIN = List.of("Levofloxacin 左氧氟沙星", "0.5", "g", "QD", "ORAL");
    private static final List<String> VALACICLOVIR = List.of("Valaciclovir 伐昔洛韦", "0.3", "g", "BID", "ORAL");
    private static final List<String> CETIRIZINE = List.of("Cetirizine 西替利嗪", "10", "mg", "QD", "ORAL");
    private static final List<String> IBUPROFEN = List.of("Ibuprofen 布洛芬", "0.3", "g", "BID", "ORAL");

    static final EventKind LOW_IGG = new EventKind(
            "IgG decreased", "IgG降低", BodySystem.INV, 0, 1, new int[] {60, 180}, 0.95, true, "LOW_IGG", NONE);
    static final EventKind LOW_WBC = ctcae("White blood cell decreased", 0, 1, 20, 60, 0.5, null, NONE);
    static final EventKind HIGH_ALT = ctcae("Alanine aminotransferase increased", 0, 1, 20, 50, 0.4, null, NONE);

    /** In the order in which chance is thrown for them. */
    static final List<EventKind> ALL = List.of(
            ctcae("Upper respiratory infection", 0.86, 0, 4, 12, 0.55, null, CEFUROXIME),
            ctcae("Injection site reaction", 0.39, 0.9, 2, 7, 0.99, "ISR", NONE),
            ctcae("Urinary tract infection", 0.26, 0, 5, 12, 0.5, null, LEVOFLOXACIN),
            ctcae("Shingles", 0.1, 0.35, 10, 24, 0.75, "HZ", VALACICLOVIR),
            ctcae("Bronchial infection", 0.09, 0, 7, 16, 0.5, null, LEVOFLOXACIN),
            ctcae("Herpes simplex reactivation", 0.1, 0.7, 6, 12, 0.6, null, NONE),
            ctcae("Vaginal infection", 0.08, 0.5, 6, 14, 0.4, null, NONE),
            ctcae("Gum infection", 0.07, 0.7, 4, 9, 0.3, null, NONE),
            ctcae("Conjunctivitis infective", 0.07, 0, 4, 9, 0.2, null, NONE),
            ctcae("Headache", 0.26, 0.85, 1, 4, 0.4, null, IBUPROFEN),
            ctcae("Diarrhea", 0.23, 0.8, 2, 6, 0.35, null, NONE),
            ctcae("Cough", 0.23, 0.8, 4, 14, 0.2, null, NONE),
            ctcae("Fatigue", 0.18, 0.8, 6, 30, 0.4, null, NONE),
            ctcae("Nausea", 0.16, 0.85, 1, 5, 0.4, null, NONE),
            ctcae("Fever", 0.16, 0.8, 1, 4, 0.4, null, IBUPROFEN),
            ctcae("Rash maculo-papular", 0.16, 0.75, 5, 20, 0.5, null, CETIRIZINE),
            ctcae("Pruritus", 0.13, 0.85, 3, 12, 0.6, null, CETIRIZINE),
            ctcae("Dizziness", 0.13, 0.9, 1, 5, 0.3, null, NONE),
            ctcae("Arthralgia", 0.16, 0.7, 5, 25, 0.15, null, IBUPROFEN),
            ctcae("Insomnia", 0.1, 0.85, 8, 40, 0.15, null, NONE),
            ctcae("Irregular menstruation", 0.08, 1, 30, 75, 0.15, null, NONE),
            ctcae("Alopecia", 0.07, 0.9, 40, 110, 0.1, null, NONE),
            ctcae("Hyperglycemia", 0.07, 0.7, 15, 60, 0.05, null, NONE),
            ctcae("Bruising", 0.07, 1, 4, 10, 0.4, null, NONE),
            ctcae("Hypokalemia", 0.05, 1, 6, 16, 0.05, null, NONE),
            ctcae("Allergic rhinitis", 0.07, 0.8, 8, 30, 0.2, null, CETIRIZINE));

    static EventKind ctcae(
            String english,
            double yearly,
            double mild,
            int least,
            int most,
            double related,
            @Nullable String interest,
            List<String> treatment) {
        var term = CtcaeTerms.named(english).orElseThrow();
        return new EventKind(
                term.english(),
                term.chinese(),
                term.system(),
                yearly,
                mild,
                new int[] {least, most},
                related,
                !NOT_LISTED.contains(english),
                interest,
                treatment);
    }

    boolean isFemaleOnly() {
        return english.startsWith("Vaginal") || english.startsWith("Irregular");
    }

    /** A grade that the term has. */
    int grade(Dice dice) {
        var strong = system != BodySystem.INFEC && dice.chance(0.04);
        var grade = dice.chance(mild) ? 1 : strong ? 3 : 2;
        var term = CtcaeTerms.named(english);
        if (term.isEmpty() || term.get().hasGrade(grade)) return grade;
        return term.get().hasGrade(2) ? 2 : 1;
    }
}
