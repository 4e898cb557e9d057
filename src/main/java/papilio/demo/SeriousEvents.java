package papilio.demo;

import static papilio.safety.codes.SeriousnessCriterion.HOSP;
import static papilio.safety.codes.SeriousnessCriterion.LIFE_THREAT;
import static papilio.safety.codes.SeriousnessCriterion.OTHER_MED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papilio.demo.DemoSafety.Happened;
import papilio.safety.EventContent;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.codes.Severity;
import papilio.shared.PartialDate;

/** The serious events, each told so that deadlines, reviews and a disagreement of the assessors can be seen. */
final class SeriousEvents {
    /**
     * @param daysAgo before the business today
     * @param knownAfter days from onset until the site knew
     */
    private record Case(
            EventKind kind,
            int grade,
            Set<SeriousnessCriterion> criteria,
            int daysAgo,
            int knownAfter,
            int days,
            Causality investigator,
            @Nullable Causality sponsor,
            ActionTaken action,
            String narrative) {}

    private static final EventKind PNEUMONIA =
            EventKind.of("肺部感染", "Lung infection", BodySystem.INFEC, 0, 14, false, "SI", 0.7);
    private static final EventKind ZOSTER = EventKind.of("带状疱疹", "Shingles", BodySystem.INFEC, 0, 18, false, "HZ", 0.7);
    private static final EventKind UTI =
            EventKind.of("尿路感染", "Urinary tract infection", BodySystem.INFEC, 0, 10, false, "SI", 0.5);
    private static final EventKind ENTERITIS =
            EventKind.of("感染性肠炎", "Enterocolitis infectious", BodySystem.INFEC, 0, 8, false, "SI", 0.5);
    private static final EventKind PROTEINURIA =
            EventKind.of("蛋白尿加重", "Proteinuria", BodySystem.RENAL, 0, 30, false, null, 0);
    private static final EventKind ALLERGY =
            EventKind.of("过敏反应", "Allergic reaction", BodySystem.IMMUN, 0, 3, false, "HSR", 0.9);
    private static final EventKind CLOT =
            EventKind.of("下肢静脉血栓", "Thromboembolic event", BodySystem.VASC, 0, 40, false, null, 0.3);
    private static final EventKind PLATELETS =
            EventKind.of("血小板减少", "Platelet count decreased", BodySystem.INV, 0, 20, false, "CYT", 0.4);

    private static final List<Case> CASES = List.of(
            new Case(
                    PNEUMONIA,
                    3,
                    Set.of(HOSP),
                    244,
                    1,
                    15,
                    Causality.POSSIBLE,
                    Causality.POSSIBLE,
                    ActionTaken.DRUG_INTERRUPTED,
                    "发热、咳嗽3天，胸部CT示右下肺炎症，住院静脉抗感染治疗后好转。/ Fever and cough for three days, right lower lobe pneumonia on CT, intravenous antibiotics in hospital, recovered."),
            new Case(
                    ZOSTER,
                    3,
                    Set.of(HOSP),
                    171,
                    2,
                    19,
                    Causality.PROBABLE,
                    Causality.PROBABLE,
                    ActionTaken.DRUG_INTERRUPTED,
                    "左侧胸背部带状疱疹伴明显疼痛，住院抗病毒治疗。/ Shingles of the left chest with severe pain, antiviral treatment in hospital."),
            new Case(
                    PROTEINURIA,
                    3,
                    Set.of(HOSP),
                    132,
                    0,
                    34,
                    Causality.UNLIKELY,
                    Causality.UNLIKELY,
                    ActionTaken.DOSE_NOT_CHANGED,
                    "狼疮性肾炎活动，住院行肾活检并调整免疫抑制剂。/ Flare of lupus nephritis, renal biopsy in hospital, immunosuppressant changed."),
            new Case(
                    UTI,
                    3,
                    Set.of(HOSP),
                    96,
                    1,
                    9,
                    Causality.POSSIBLE,
                    Causality.POSSIBLE,
                    ActionTaken.DOSE_NOT_CHANGED,
                    "发热伴腰痛，诊断急性肾盂肾炎，静脉抗生素治疗7天。/ Fever and flank pain, acute pyelonephritis, seven days of intravenous antibiotics."),
            new Case(
                    PLATELETS,
                    3,
                    Set.of(HOSP),
                    68,
                    1,
                    21,
                    Causality.POSSIBLE,
                    Causality.UNLIKELY,
                    ActionTaken.DRUG_INTERRUPTED,
                    "血小板降至42×10⁹/L，无出血，住院观察。/ Platelets down to 42 × 10⁹/L without bleeding, observed in hospital."),
            new Case(
                    ENTERITIS,
                    3,
                    Set.of(HOSP),
                    47,
                    1,
                    7,
                    Causality.UNLIKELY,
                    Causality.POSSIBLE,
                    ActionTaken.DOSE_NOT_CHANGED,
                    "进食后腹泻伴脱水，住院补液。/ Diarrhoea after a meal with dehydration, fluids in hospital."),
            new Case(
                    ALLERGY,
                    2,
                    Set.of(OTHER_MED),
                    19,
                    0,
                    2,
                    Causality.PROBABLE,
                    null,
                    ActionTaken.DRUG_INTERRUPTED,
                    "注射后1小时全身荨麻疹，肾上腺素及糖皮质激素治疗后缓解。/ Generalised urticaria one hour after the injection, resolved with adrenaline and steroid."),
            new Case(
                    CLOT,
                    4,
                    Set.of(HOSP, LIFE_THREAT),
                    12,
                    1,
                    60,
                    Causality.UNLIKELY,
                    null,
                    ActionTaken.DRUG_INTERRUPTED,
                    "左下肢深静脉血栓，抗凝治疗中。/ Deep vein thrombosis of the left leg, on anticoagulants."),
            new Case(
                    PNEUMONIA,
                    3,
                    Set.of(HOSP),
                    6,
                    3,
                    14,
                    Causality.POSSIBLE,
                    null,
                    ActionTaken.DRUG_INTERRUPTED,
                    "发热39.1℃、气促，胸部CT示双肺炎症，住院治疗中。/ Fever of 39.1 °C and dyspnoea, bilateral pneumonia on CT, in hospital."),
            new Case(
                    UTI,
                    3,
                    Set.of(HOSP),
                    2,
                    1,
                    10,
                    Causality.POSSIBLE,
                    null,
                    ActionTaken.DOSE_NOT_CHANGED,
                    "寒战高热，尿培养示大肠埃希菌，住院治疗中。/ Chills and high fever, E. coli in the urine, in hospital."));

    private SeriousEvents() {}

    static List<Happened> of(List<DemoPatient> cohort) {
        var taken = new HashSet<String>();
        var happened = new ArrayList<Happened>();
        var chance = new Chance(Cohort.SEED + 99);
        for (var serious : CASES) {
            var onset = Cohort.TODAY.minusDays(serious.daysAgo());
            var candidates = cohort.stream()
                    .filter(patient -> onTreatment(patient, onset)
                            && !taken.contains(patient.entry().patientNo()))
                    .toList();
            var patient = chance.one(candidates);
            taken.add(patient.entry().patientNo());
            happened.add(new Happened(patient, content(serious, onset, chance)));
        }
        return happened;
    }

    private static boolean onTreatment(DemoPatient patient, LocalDate onset) {
        var first = patient.firstDose();
        var last = patient.entry().course().lastDoseOn();
        return first != null
                && last != null
                && first.plusDays(20).isBefore(onset)
                && !last.plusDays(10).isBefore(onset);
    }

    private static EventContent content(Case serious, LocalDate onset, Chance chance) {
        var kind = serious.kind();
        var ended = onset.plusDays(serious.days());
        var over = ended.isBefore(Cohort.TODAY);
        return EventContent.of(kind.zh())
                .termEn(kind.en())
                .codedTerm(kind.coded())
                .soc(kind.system().english())
                .grade(serious.grade())
                .severity(Severity.ofGrade(serious.grade()))
                .serious(true)
                .criteria(serious.criteria())
                .specialInterest(kind.interest())
                .onset(PartialDate.of(onset))
                .ended(over ? PartialDate.of(ended) : null)
                .outcome(over ? Outcome.RECOVERED : Outcome.RECOVERING)
                .actionTaken(serious.action())
                .causality(serious.investigator())
                .causalityScale(CausalityScale.CHINA_ADR)
                .sponsorCausality(serious.sponsor())
                .listed(false)
                .narrative(serious.narrative())
                .awareAt(DemoSafety.aware(onset.plusDays(serious.knownAfter()), chance))
                .facts();
    }
}
