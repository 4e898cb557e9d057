package papilio.desk.overview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import papilio.shared.ui.Formats;

/** "84 of 139 enrolled · 60.4 %", and when the rest is there: by the forecast, else at the present pace. */
final class AnswerLine extends Div {
    AnswerLine(Overview overview, Doorway doors) {
        var heading = new H1();
        heading.addClassName("answer");
        var number = doors.patients(overview.standing().tally().enrolled(), "ENROLLED", null);
        number.addClassName("number");
        heading.add(number, new Span(words(overview)));
        var circumstances = new Paragraph(String.join(" · ", circumstances(overview)));
        circumstances.addClassName("sub");
        add(heading, circumstances);
    }

    private String words(Overview overview) {
        var target = overview.standing().target();
        var percent = overview.standing().percentOfTarget();
        if (target == null || percent == null) return getTranslation("overview.answer.noTarget");
        return getTranslation("overview.answer", target, Formats.percent(percent, getLocale()));
    }

    private List<String> circumstances(Overview overview) {
        var said = new ArrayList<String>();
        said.add(pace(overview));
        var planned = overview.planned();
        if (planned != null) said.add(againstPlan(overview.standing().tally().enrolled(), (int) Math.round(planned)));
        var end = overview.study().plannedEnd();
        if (end != null) said.add(getTranslation("overview.plannedEnd", end.toString()));
        return said;
    }

    private String pace(Overview overview) {
        var accrual = overview.standing().accrual();
        var target = overview.standing().target();
        if (target != null && overview.standing().tally().enrolled() >= target)
            return getTranslation("overview.pace.reached", target);
        var reached = accrual.reachedOn();
        var perMonth = Formats.oneDecimal(accrual.perMonth(), getLocale());
        var forecast = overview.forecast();
        if (target != null && forecast != null && forecast.median() != null)
            return getTranslation(
                    forecast.to() == null ? "overview.forecast.open" : "overview.forecast",
                    target,
                    forecast.median().toString(),
                    Formats.date(forecast.from()),
                    Formats.date(forecast.to()),
                    perMonth);
        if (target != null && reached != null)
            return getTranslation("overview.pace.leads", target, reached.toString(), perMonth);
        return accrual.enrolled() == 0
                ? getTranslation("overview.pace.none")
                : getTranslation("overview.pace.only", perMonth);
    }

    private String againstPlan(int enrolled, int planned) {
        var ahead = enrolled - planned;
        if (ahead < 0) return getTranslation("overview.plan.behind", -ahead, planned);
        return ahead == 0
                ? getTranslation("overview.plan.even", planned)
                : getTranslation("overview.plan.ahead", ahead, planned);
    }
}
