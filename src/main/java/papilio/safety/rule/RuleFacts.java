package papilio.safety.rule;

import org.jspecify.annotations.Nullable;
import papilio.safety.clock.ClockLength;
import papilio.safety.clock.ClockRule;
import papilio.safety.clock.Recipient;
import papilio.safety.clock.ReportingRule;
import papilio.safety.clock.StudyKind;
import papilio.safety.clock.Trigger;
import papilio.shared.FieldRefusal;

/** What an administrator may set in a rule; refuses what no clock can have. */
public record RuleFacts(
        Recipient recipient,
        String fromEn,
        String fromZh,
        String toEn,
        String toZh,
        Trigger trigger,
        @Nullable StudyKind kind,
        ClockLength.@Nullable Unit unit,
        @Nullable Integer amount,
        @Nullable Integer afterFirst,
        String mark,
        String sourceEn,
        String sourceZh,
        boolean active) {
    private static final int NAME = 120;
    private static final int SOURCE = 300;

    public RuleFacts {
        fromEn = named("fromEn", fromEn, NAME);
        fromZh = named("fromZh", fromZh, NAME);
        toEn = named("toEn", toEn, NAME);
        toZh = named("toZh", toZh, NAME);
        sourceEn = named("sourceEn", sourceEn, SOURCE);
        sourceZh = named("sourceZh", sourceZh, SOURCE);
        if (!mark.matches("[VKD]")) throw new FieldRefusal("mark", "safety.rules.refused.mark");
        if (trigger == Trigger.INFORMATION) {
            unit = null;
            amount = null;
        } else {
            if (unit == null || amount == null) throw new FieldRefusal("amount", "safety.rules.refused.noClock");
            amount = requireClock(unit, amount).amount();
        }
        if (trigger != Trigger.SUSAR_FATAL_FOLLOW_UP) afterFirst = null;
        if (afterFirst != null && afterFirst <= 0) throw new FieldRefusal("afterFirst", "safety.rules.refused.amount");
    }

    static RuleFacts of(ClockRule rule) {
        var length = rule.length();
        return new RuleFacts(
                rule.recipient(),
                rule.fromEn(),
                rule.fromZh(),
                rule.toEn(),
                rule.toZh(),
                rule.trigger(),
                rule.kind(),
                length == null ? null : length.unit(),
                length == null ? null : length.amount(),
                rule.afterFirst(),
                rule.mark(),
                rule.sourceEn(),
                rule.sourceZh(),
                rule.active());
    }

    ClockRule rule(ReportingRule code, int version) {
        return new ClockRule(
                code,
                version,
                recipient,
                fromEn,
                fromZh,
                toEn,
                toZh,
                trigger,
                kind,
                unit == null || amount == null ? null : new ClockLength(unit, amount),
                afterFirst,
                mark,
                sourceEn,
                sourceZh,
                active);
    }

    /** The length itself refuses what is no length. */
    private static ClockLength requireClock(ClockLength.Unit unit, int amount) {
        return new ClockLength(unit, amount);
    }

    private static String named(String field, String text, int most) {
        var name = text.strip();
        if (name.isEmpty()) throw new FieldRefusal(field, "safety.rules.refused.missing");
        if (name.length() > most) throw new FieldRefusal(field, "safety.refused.textTooLong", most);
        return name;
    }
}
