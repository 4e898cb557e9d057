package papilio.oversight.ui;

import com.vaadin.flow.component.html.Span;
import papilio.oversight.indicator.IndicatorState;
import papilio.oversight.indicator.SiteIndicator;

/** Where an indicator lies: a shape and a word, and for how long. */
final class StateMark extends Span {
    StateMark(SiteIndicator one) {
        super();
        addClassNames("state-mark", tone(one));
        setText(words(one));
    }

    private String words(SiteIndicator one) {
        var state = shape(one.state()) + getTranslation("oversight.state." + one.state());
        if (one.monthsInRow() == 0) return state;
        return state + " · "
                + (one.isNew()
                        ? getTranslation("oversight.months.new")
                        : getTranslation(
                                one.isAsLongAsLooked() ? "oversight.months.more" : "oversight.months",
                                one.monthsInRow()));
    }

    static String shape(IndicatorState state) {
        return switch (state) {
            case FAR_ABOVE -> "▲▲ ";
            case ABOVE -> "▲ ";
            case FAR_BELOW -> "▼▼ ";
            case BELOW -> "▼ ";
            case TOO_LITTLE -> "○ ";
            default -> "";
        };
    }

    private static String tone(SiteIndicator one) {
        if (!one.isConcern()) return "muted";
        return one.state().isFar() ? "overdue" : "attention";
    }
}
