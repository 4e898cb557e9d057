package papilio.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.safety.codes.BodySystem;

/**
 * What can happen to a patient, with how often within a year; the published rates are the guide.
 *
 * @param coded the CTCAE term; null where CTCAE has none, the English words then stand for it
 * @param yearly share of patients with it within 52 weeks
 * @param listed whether the reference safety information names it
 */
record EventKind(
        String zh,
        String en,
        @Nullable String coded,
        BodySystem system,
        double yearly,
        int days,
        boolean listed,
        @Nullable String interest,
        double related) {
    static final List<EventKind> COMMON = List.of(
            of("上呼吸道感染", "Upper respiratory infection", BodySystem.INFEC, 0.40, 8, true, null, 0.5),
            of("注射部位反应", "Injection site reaction", BodySystem.GENRL, 0.14, 4, true, "ISR", 0.95),
            new EventKind(
                    "血清IgG降低", "Immunoglobulin G decreased", null, BodySystem.INV, 0.15, 60, true, "LOW_IGG", 0.9),
            of("尿路感染", "Urinary tract infection", BodySystem.INFEC, 0.10, 9, true, null, 0.5),
            of("带状疱疹", "Shingles", BodySystem.INFEC, 0.06, 16, true, "HZ", 0.7),
            of("支气管感染", "Bronchial infection", BodySystem.INFEC, 0.06, 12, true, null, 0.5),
            of("咽炎", "Pharyngitis", BodySystem.INFEC, 0.07, 7, true, null, 0.4),
            of("白细胞减少", "White blood cell decreased", BodySystem.INV, 0.08, 25, true, null, 0.4),
            of("ALT升高", "Alanine aminotransferase increased", BodySystem.INV, 0.08, 30, true, null, 0.4),
            of("腹泻", "Diarrhea", BodySystem.GAST, 0.07, 4, true, null, 0.3),
            of("恶心", "Nausea", BodySystem.GAST, 0.05, 3, true, null, 0.4),
            of("头痛", "Headache", BodySystem.NERV, 0.08, 3, true, null, 0.3),
            of("斑丘疹", "Rash maculo-papular", BodySystem.SKIN, 0.06, 10, true, null, 0.4),
            of("发热", "Fever", BodySystem.GENRL, 0.06, 4, true, null, 0.3),
            of("乏力", "Fatigue", BodySystem.GENRL, 0.05, 20, true, null, 0.3),
            of("关节痛", "Arthralgia", BodySystem.MUSC, 0.06, 14, false, null, 0.05),
            of("失眠", "Insomnia", BodySystem.PSYCH, 0.04, 20, false, null, 0.05),
            of("贫血", "Anemia", BodySystem.BLOOD, 0.04, 40, false, null, 0.1),
            of("高尿酸血症", "Hyperuricemia", BodySystem.METAB, 0.03, 60, false, null, 0.05));

    static EventKind of(
            String zh,
            String en,
            BodySystem system,
            double yearly,
            int days,
            boolean listed,
            @Nullable String interest,
            double related) {
        return new EventKind(zh, en, en, system, yearly, days, listed, interest, related);
    }

    EventKind watchedAs(@Nullable String code) {
        return new EventKind(zh, en, coded, system, yearly, days, listed, code, related);
    }
}
