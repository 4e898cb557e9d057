package papilio.enrollment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientStatus;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Doors;

/** From a screening to the one that it repeats and to the one that repeats it; and what was entered in spite of something. */
final class ScreeningLinks extends Div {
    ScreeningLinks(ScreeningState state) {
        addClassName("links");
        var patient = state.patient();
        link(state, "enrollment.rescreen.earlier", state.links().earlier());
        link(state, "enrollment.rescreen.later", state.links().later());
        note("enrollment.again", patient.againReason());
        note("enrollment.override", patient.overrideReason());
        var repeatable = patient.status() == PatientStatus.SCREEN_FAILURE || patient.status() == PatientStatus.DECLINED;
        if (repeatable && !patient.voided() && state.links().later() == null) add(repeat(state));
    }

    private Anchor repeat(ScreeningState state) {
        var query = java.util.Map.of("new", "1", "earlier", state.patient().patientNo());
        var door = new Anchor(
                Doors.to("enrollment", state.study().code(), query), getTranslation("enrollment.rescreen.begin"));
        door.addClassNames("button", "no-print");
        return door;
    }

    private void link(ScreeningState state, String words, @Nullable String number) {
        if (number == null) return;
        var address =
                "patients/" + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
        add(new Paragraph(
                new Span(getTranslation(words) + " "),
                new Anchor(Doors.to(address, state.study().code()), number)));
    }

    private void note(String words, @Nullable String reason) {
        if (reason == null) return;
        add(new Paragraph(new Badge(getTranslation(words), "attention"), new Span(" " + reason)));
    }
}
