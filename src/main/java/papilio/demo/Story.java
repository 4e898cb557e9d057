package papilio.demo;

import static papilio.safety.codes.ActionTaken.DOSE_NOT_CHANGED;
import static papilio.safety.codes.ActionTaken.DRUG_INTERRUPTED;
import static papilio.safety.codes.ActionTaken.DRUG_WITHDRAWN;
import static papilio.safety.codes.ActionTaken.NOT_APPLICABLE;
import static papilio.safety.codes.Causality.POSSIBLE;
import static papilio.safety.codes.Causality.PROBABLE;
import static papilio.safety.codes.Causality.UNLIKELY;
import static papilio.safety.codes.Outcome.FATAL;
import static papilio.safety.codes.Outcome.NOT_RECOVERED;
import static papilio.safety.codes.Outcome.RECOVERED;
import static papilio.safety.codes.Outcome.RECOVERING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.Causality;
import papilio.safety.codes.Outcome;

/**
 * A serious event, written by hand, because what is serious decides how the demo reads.
 *
 * @param day of onset, from the first dose; for those with a date that date counts
 * @param lasted days to the end, or to the death
 * @param held days on which no dose is given; 0 for none, -1 for a hold that goes on
 * @param interest code of special interest, empty for none
 */
record Story(
        String patientNo,
        int day,
        @Nullable LocalDate on,
        String english,
        String chinese,
        String system,
        int grade,
        String criteria,
        int lasted,
        Outcome outcome,
        ActionTaken action,
        int held,
        Causality investigator,
        Causality sponsor,
        String interest,
        List<String> treatment,
        String narrative) {

    static final String CHANGED = "01-020";
    static final String NEW = "04-009";
    static final String ESCALATED = "01-018";
    private static final List<String> CEFTRIAXONE = List.of("Ceftriaxone 头孢曲松", "2", "g", "QD", "INTRAVENOUS");

    static final List<Story> ALL = List.of(
            new Story(
                    CHANGED,
                    0,
                    LocalDate.of(2026, 5, 18),
                    "Lung infection",
                    "肺炎",
                    "INFEC",
                    3,
                    "HOSP",
                    18,
                    RECOVERED,
                    DRUG_INTERRUPTED,
                    21,
                    POSSIBLE,
                    POSSIBLE,
                    "SI",
                    CEFTRIAXONE,
                    "发热、咳嗽3天入院，胸部CT示右下肺炎，痰培养肺炎链球菌。停药3周，静脉抗感染后好转出院。 · Fever and cough for three days, right lower lobe on CT, S. pneumoniae in sputum; drug paused for three weeks."),
            new Story(
                    NEW,
                    0,
                    LocalDate.of(2026, 6, 24),
                    "Shingles",
                    "播散性带状疱疹",
                    "INFEC",
                    3,
                    "HOSP",
                    0,
                    RECOVERING,
                    DRUG_INTERRUPTED,
                    -1,
                    POSSIBLE,
                    POSSIBLE,
                    "OI",
                    List.of("Aciclovir 阿昔洛韦", "0.5", "g", "TID", "INTRAVENOUS"),
                    "胸背部及四肢散在水疱，超过两个皮节，住院静脉抗病毒治疗。 · Vesicles beyond two dermatomes; admitted for intravenous treatment."),
            new Story(
                    "01-016",
                    91,
                    null,
                    "Allergic reaction",
                    "过敏反应",
                    "IMMUN",
                    3,
                    "HOSP",
                    3,
                    RECOVERED,
                    DRUG_WITHDRAWN,
                    0,
                    PROBABLE,
                    PROBABLE,
                    "HSR",
                    List.of("Methylprednisolone 甲泼尼龙", "40", "mg", "QD", "INTRAVENOUS"),
                    "注射后2小时全身荨麻疹、喘息，急诊留观后入院。 · Urticaria and wheezing two hours after the injection; admitted."),
            new Story(
                    "02-004",
                    128,
                    null,
                    "Tuberculosis",
                    "肺结核",
                    "INFEC",
                    3,
                    "HOSP,OTHER_MED",
                    0,
                    RECOVERING,
                    DRUG_WITHDRAWN,
                    0,
                    POSSIBLE,
                    POSSIBLE,
                    "TB",
                    List.of("Isoniazid, rifampicin 异烟肼+利福平", "1", "dose", "QD", "ORAL"),
                    "低热、盗汗4周，痰涂片抗酸杆菌阳性，转结核专科治疗。 · Low fever and night sweats for four weeks; acid-fast bacilli in sputum."),
            new Story(
                    "02-002",
                    75,
                    null,
                    "Urinary tract infection",
                    "急性肾盂肾炎",
                    "INFEC",
                    3,
                    "HOSP",
                    12,
                    RECOVERED,
                    DRUG_INTERRUPTED,
                    14,
                    POSSIBLE,
                    POSSIBLE,
                    "SI",
                    CEFTRIAXONE,
                    "寒战、高热、右侧腰痛，尿培养大肠埃希菌。 · Chills, high fever, right flank pain; E. coli in urine."),
            new Story(
                    "05-002",
                    112,
                    null,
                    "Avascular necrosis",
                    "股骨头坏死",
                    "MUSC",
                    3,
                    "HOSP",
                    0,
                    NOT_RECOVERED,
                    DOSE_NOT_CHANGED,
                    0,
                    UNLIKELY,
                    UNLIKELY,
                    "",
                    List.of(),
                    "左髋疼痛加重，MRI示股骨头坏死II期，入院行髓芯减压；长期使用激素。 · Left hip pain, stage II on MRI, admitted for surgery; long-term steroids."),
            new Story(
                    ESCALATED,
                    209,
                    null,
                    "Proteinuria",
                    "狼疮性肾炎复发",
                    "RENAL",
                    3,
                    "HOSP",
                    0,
                    RECOVERING,
                    DOSE_NOT_CHANGED,
                    0,
                    UNLIKELY,
                    POSSIBLE,
                    "",
                    List.of("Methylprednisolone 甲泼尼龙", "80", "mg", "QD", "INTRAVENOUS"),
                    "尿蛋白升至4.1 g/24 h，入院加强激素治疗。 · Proteinuria 4.1 g/24 h; admitted, steroids increased."),
            new Story(
                    "03-002",
                    61,
                    null,
                    "Fall",
                    "跌倒致桡骨远端骨折",
                    "INJ",
                    3,
                    "HOSP",
                    40,
                    RECOVERED,
                    DOSE_NOT_CHANGED,
                    0,
                    UNLIKELY,
                    UNLIKELY,
                    "",
                    List.of(),
                    "骑车跌倒，右桡骨远端骨折，手术固定。 · Fell from a bicycle, fracture of the radius, operated."),
            new Story(
                    "06-001",
                    96,
                    null,
                    "Enterocolitis infectious",
                    "感染性肠炎",
                    "INFEC",
                    3,
                    "HOSP",
                    7,
                    RECOVERED,
                    DRUG_INTERRUPTED,
                    7,
                    POSSIBLE,
                    POSSIBLE,
                    "SI",
                    CEFTRIAXONE,
                    "腹泻每日10余次伴发热、脱水，住院补液。 · More than ten stools a day with fever; admitted for fluids."),
            new Story(
                    "01-013",
                    207,
                    null,
                    "Sepsis",
                    "脓毒症",
                    "INFEC",
                    5,
                    "DEATH,LIFE_THREAT,HOSP",
                    6,
                    FATAL,
                    DRUG_WITHDRAWN,
                    0,
                    POSSIBLE,
                    POSSIBLE,
                    "SI",
                    List.of("Meropenem 美罗培南", "1", "g", "TID", "INTRAVENOUS"),
                    "高热、意识模糊入ICU，血培养肺炎克雷伯菌，感染性休克，第6天死亡。 · Septic shock, Klebsiella pneumoniae in blood; died on the sixth day."),
            new Story(
                    "01-026",
                    -2,
                    null,
                    "Menorrhagia",
                    "月经过多",
                    "REPRO",
                    3,
                    "HOSP",
                    2,
                    RECOVERED,
                    NOT_APPLICABLE,
                    0,
                    UNLIKELY,
                    UNLIKELY,
                    "",
                    List.of(),
                    "首次给药前因月经过多输血1次。 · Transfusion for menorrhagia before the first dose."));

    static Optional<Story> of(Person person) {
        return ALL.stream()
                .filter(story -> story.patientNo().equals(person.patientNo()))
                .findFirst();
    }

    int onset(LocalDate firstDose) {
        return on == null ? day : (int) (on.toEpochDay() - firstDose.toEpochDay());
    }

    Optional<Doses.Hold> hold(LocalDate firstDose) {
        if (held == 0) return Optional.empty();
        var from = onset(firstDose);
        return Optional.of(new Doses.Hold(from, held < 0 ? Doses.Hold.GOES_ON : from + held, "INFECTION"));
    }

    boolean isInfection() {
        return "INFEC".equals(system);
    }
}
