package papilio.oversight.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import papilio.oversight.Call;
import papilio.oversight.CallFlag;
import papilio.oversight.indicator.Indicator;
import papilio.shared.Decimals;
import papilio.shared.ui.Formats;

/** Calls, flags and indicators in the reader's language. */
record CallWords(Component page, Locale locale) {
    String sentence(Call call) {
        var details = call.details().stream()
                .map(detail -> switch (detail) {
                    case Indicator indicator -> name(indicator);
                    case Call.Measure measure -> value(measure.indicator(), measure.value());
                    default -> detail;
                })
                .toArray();
        return page.getTranslation(call.key(), details);
    }

    String flag(CallFlag flag) {
        var indicator = flag.indicator();
        return indicator == null
                ? page.getTranslation("oversight.kind." + flag.kind().name())
                : name(indicator);
    }

    String name(Indicator indicator) {
        return page.getTranslation("oversight.indicator." + indicator.name());
    }

    /** "1.02 per patient-year", or "41.2 %". */
    String value(Indicator indicator, double value) {
        return indicator.isRate()
                ? page.getTranslation("oversight.perYear", number(indicator, value))
                : Formats.percent(100 * value, locale);
    }

    /** Without the unit: two decimals of a rate, a share in percent with one. */
    static String number(Indicator indicator, double value) {
        return indicator.isRate()
                ? Decimals.rounded(value, 2).toPlainString()
                : Decimals.oneDecimal(100 * value).toPlainString();
    }
}
