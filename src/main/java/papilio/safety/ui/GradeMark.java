package papilio.safety.ui;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import papilio.safety.codes.Severity;

/** The grade on its colour, outlined where the event is serious; the words are there for whoever does not see it. */
public final class GradeMark extends Span {
    public GradeMark(EventWords words, @Nullable Integer grade, @Nullable Severity severity, boolean serious) {
        addClassName("strength");
        if (serious) addClassName("is-serious");
        var shade = grade != null ? grade : severity == null ? 0 : severity.ordinal() + 1;
        if (shade > 0) addClassName("shade-" + shade);
        setText(
                grade != null
                        ? grade.toString()
                        : severity == null ? "–" : words.code("safety.severityShort.", severity.name()));
        var spoken =
                severity == null ? words.field("severity") + " –" : words.code("safety.severity.", severity.name());
        setTitle(spoken);
    }
}
