package papilio.safety.signal;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import papilio.safety.EventContent;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.Severity;

/** Which special interest the term of an event belongs to, in either language; the narrowest of those the study has. */
public final class TermRules {
    private static final Map<SignalRule, Pattern> WORDS = new EnumMap<>(Map.ofEntries(
            words(SignalRule.PML, "progressive multifocal leu[ck]oencephalopathy|进行性多灶性白质脑病"),
            words(SignalRule.HBV, "hepatitis b (virus )?reactivation|乙型肝炎(病毒)?再激活"),
            words(SignalRule.TB, "tubercul|结核"),
            words(
                    SignalRule.OI,
                    "pneumocystis|\\bpjp\\b|cytomegalovirus|\\bcmv\\b|aspergill|cryptococc|toxoplasm|nocardi|invasive fung|disseminated (herpes )?zoster"
                            + "|肺孢子菌|巨细胞病毒|曲霉|隐球菌|弓形虫|侵袭性真菌|播散性带状疱疹"),
            words(SignalRule.HZ, "zoster|shingles|带状疱疹"),
            words(SignalRule.HSR, "anaphyla|hypersensitivity|allergic reaction|serum sickness|过敏反应|超敏|过敏性休克|血清病"),
            words(SignalRule.ISR, "injection[ -]site|注射部位"),
            words(
                    SignalRule.MAL,
                    "malignan|carcinoma|cancer|lymphoma|leuk(a)?emia|sarcoma|melanoma|myeloma|恶性|癌|淋巴瘤|白血病|肉瘤|骨髓瘤"),
            words(SignalRule.PREG, "pregnan|miscarriage|abortion|妊娠|怀孕|流产"),
            words(SignalRule.NPSY, "suicid|self[ -](harm|injur)|自杀|自伤"),
            words(
                    SignalRule.LOW_IGG,
                    "igg decreased|immunoglobulin g decreased|hypogammaglobulin|igg(降低|下降)|低igg|低丙种球蛋白"),
            words(SignalRule.LOW_IGM, "igm decreased|immunoglobulin m decreased|igm(降低|下降)|低igm")));
    private static final Pattern DEPRESSION = Pattern.compile("depress|抑郁");
    private static final Pattern INTRAVENOUS = Pattern.compile("\\bi\\.?v\\.?\\b|intravenous|静脉|静滴|静注");

    private TermRules() {}

    /** @param rules those of the study */
    public static Optional<SignalRule> of(Set<SignalRule> rules, EventContent event) {
        for (var rule : SignalRule.values()) if (rules.contains(rule) && meets(rule, event)) return Optional.of(rule);
        return Optional.empty();
    }

    private static boolean meets(SignalRule rule, EventContent event) {
        var said = said(event);
        if (rule == SignalRule.SI) return isInfection(event) && (event.serious() || isTreatedByVein(event));
        if (rule == SignalRule.NPSY && DEPRESSION.matcher(said).find() && isSevere(event)) return true;
        var words = WORDS.get(rule);
        return words != null && words.matcher(said).find();
    }

    private static boolean isInfection(EventContent event) {
        return event.soc() != null
                && BodySystem.of(event.soc())
                        .filter(soc -> soc == BodySystem.INFEC)
                        .isPresent();
    }

    /** So says the treatment, or grade 3, which for infections means just that. */
    private static boolean isTreatedByVein(EventContent event) {
        var given = event.treatmentGiven();
        return isSevere(event)
                || given != null
                        && INTRAVENOUS.matcher(given.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isSevere(EventContent event) {
        return event.severity() == Severity.SEVERE || event.grade() != null && event.grade() >= 3;
    }

    private static String said(EventContent event) {
        return Stream.of(event.codedTerm(), event.termEn(), event.term())
                .filter(word -> word != null && !word.isBlank())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    private static Map.Entry<SignalRule, Pattern> words(SignalRule rule, String pattern) {
        return Map.entry(rule, Pattern.compile(pattern));
    }
}
