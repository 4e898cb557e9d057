package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import papilio.patient.FindingRow;
import papilio.patient.ui.PatientWords;
import papilio.shared.ui.Formats;
import papilio.timeline.AroundDay;

/** One laboratory value as a cell: the number with its unit, low or high by arrow and word, below it day and range. */
final class ValueWords {
    private ValueWords() {}

    static @Nullable Component cell(Component place, @Nullable FindingRow row) {
        if (row == null) return null;
        var unit = row.unit() == null ? "" : " " + row.unit();
        var cell = new Div(unbroken(PatientWords.value(row) + unit));
        var range = AroundDay.Range.of(row);
        if (range != AroundDay.Range.WITHIN) {
            var mark = new Span(
                    place.getTranslation(range == AroundDay.Range.LOW ? "safety.around.low" : "safety.around.high"));
            mark.addClassNames("attention", "out-of-range");
            cell.add(new Span(" "), mark);
        }
        var below = new Div(unbroken(Formats.date(row.takenOn())), new Span(" "), unbroken(range(row)));
        below.addClassNames("muted", "small");
        cell.add(below);
        return cell;
    }

    private static Span unbroken(String said) {
        var span = new Span(said);
        span.addClassName("unbroken");
        return span;
    }

    private static String range(FindingRow row) {
        var low = row.rangeLow();
        var high = row.rangeHigh();
        if (low == null) return high == null ? "" : "(≤ " + plain(high) + ")";
        return high == null ? "(≥ " + plain(low) + ")" : "(" + plain(low) + "–" + plain(high) + ")";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
