package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Map;
import java.util.Optional;
import papilio.enrollment.ui.PlanForm;

/** The form that an address opens beside the page: a new screening, a decision, the next plan. */
final class EnrollmentSide extends Aside {
    private final transient Place place;

    private EnrollmentSide(Place place, String title, Component content, Object... details) {
        this.place = place;
        addClassName("side-panel");
        add(head(getTranslation(title, details)), content);
    }

    /** Nothing where the address opens no form, or one that is not the reader's. */
    static Optional<EnrollmentSide> of(EnrollmentDesk desk, Place place, Map<String, String> address) {
        if (address.containsKey("new") && desk.records()) return Optional.of(screening(desk, place, address));
        if (address.containsKey("plan") && desk.plans(place.code())) return Optional.of(plan(desk, place));
        if (address.containsKey("patient") && desk.records())
            return Optional.of(decision(desk, place, address.get("patient")));
        return Optional.empty();
    }

    private Component head(String title) {
        var close = new Button("×", click -> place.go(Map.of()));
        close.setAriaLabel(getTranslation("enrollment.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        Shortcuts.addShortcutListener(close, () -> place.go(Map.of()), Key.ESCAPE);
        var words = new H2(title);
        words.getElement().setAttribute("aria-level", "1"); // on a phone the form is the page
        var head = new Div(words, close);
        head.addClassName("side-head");
        return head;
    }

    private static EnrollmentSide screening(EnrollmentDesk desk, Place place, Map<String, String> address) {
        var form =
                desk.forms.forNew(place.code(), address.get("earlier"), number -> place.go(Map.of("patient", number)));
        return new EnrollmentSide(place, "enrollment.screen", form);
    }

    private static EnrollmentSide plan(EnrollmentDesk desk, Place place) {
        var form = new PlanForm(place.study(), desk.today(place.study()), desk.plans, () -> place.go(Map.of()));
        return new EnrollmentSide(place, "enrollment.plan", form);
    }

    /** Decided ones are shown, not asked again. */
    private static EnrollmentSide decision(EnrollmentDesk desk, Place place, String number) {
        var form = desk.forms.forDecision(place.code(), number, decided -> place.go(Map.of()));
        return new EnrollmentSide(place, "enrollment.decide.title", form, number);
    }
}
