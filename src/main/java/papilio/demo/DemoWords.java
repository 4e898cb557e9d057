package papilio.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.safety.KnownQuestion;

/** What people at the demo's desks wrote; in both languages, because everybody reads it in the own one. */
final class DemoWords {
    record Talk(String question, String answer) {}

    static final Talk CULTURE = new Talk(
            "哪项培养结果支持细菌性肺炎？ · Which culture result supports bacterial pneumonia?",
            "已补充入院当日痰培养：肺炎链球菌。 · Sputum culture of admission added: S. pneumoniae.");
    static final Talk LATER_DOSES = new Talk(
            "之后的注射是否再次出现反应？ · Did the reaction come back with the next injections?",
            "之后两次注射均未再出现。 · Not with the two injections since.");
    static final Talk EXTENT = new Talk("请补充皮损范围和累及皮节。 · Please add the extent and the dermatomes.", "");
    static final List<Talk> QUESTIONS = List.of(
            new Talk(
                    "请核对结束日期与门诊记录。 · Please check the end date against the clinic's record.",
                    "已核对，日期无误。 · Checked, the date is right."),
            new Talk(
                    "相关性判断的依据是什么？ · What is the judgement of the cause based on?",
                    "时间关系合理，合并用药不能解释。 · The timing fits, other drugs do not explain it."),
            new Talk("是否需要就医或用药？ · Was it seen by a doctor or treated?", "仅观察，未用药。 · Only observed, not treated."));
    static final String ESCALATION =
            "研究者与申办方对因果关系判断不一致，请医学监查员评估。 · Assessors disagree on the cause; for the medical monitor.";
    static final Talk LATE_VISIT = new Talk(
            "访视超窗，请说明原因。 · This visit was outside of its window; please say why.",
            "受试者外地出差，返汉后补访。 · The patient was travelling and came afterwards.");
    static final Talk HIGH_VALUE = new Talk(
            "该值较前次升高一倍以上，是否复查？ · More than double the value before: was it repeated?",
            "一周后复查已恢复正常。 · Repeated a week later, normal again.");
    static final Talk MISSED_REASON =
            new Talk("漏用原因填写为“不详”，请向受试者核实。 · The reason for the missed dose is unknown; please ask the patient.", "");

    private DemoWords() {}

    static KnownQuestion asked(
            Person person,
            String field,
            String words,
            Instant raisedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable Instant closedAt) {
        return new KnownQuestion(
                field,
                words,
                Reviews.MONITOR,
                raisedAt,
                answer,
                answeredAt == null ? null : "site" + person.site().code(),
                answeredAt,
                closedAt == null ? null : Reviews.MONITOR,
                closedAt);
    }
}
