package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Optional;
import papilio.enrollment.ui.DecisionForm;
import papilio.enrollment.ui.PlanForm;
import papilio.enrollment.ui.ScreeningForm;
import papilio.patient.PatientStatus;

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
        if (address.containsKey("new") && desk.records()) return Optional.of(screening(desk, place));
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
        var head = new Div(new H2(title), close);
        head.addClassName("side-head");
        return head;
    }

    private static EnrollmentSide screening(EnrollmentDesk desk, Place place) {
        var form = new ScreeningForm(
                place.study(),
                desk.today(place.study()),
                desk.sites.sites(place.code()),
                desk.screening,
                number -> place.go(Map.of("patient", number)));
        return new EnrollmentSide(place, "enrollment.screen", form);
    }

    private static EnrollmentSide plan(EnrollmentDesk desk, Place place) {
        var form = new PlanForm(place.study(), desk.today(place.study()), desk.plans, () -> place.go(Map.of()));
        return new EnrollmentSide(place, "enrollment.plan", form);
    }

    private static EnrollmentSide decision(EnrollmentDesk desk, Place place, String number) {
        var head = desk.patients.find(place.code(), number);
        if (head.status() != PatientStatus.SCREENING) {
            var already = new EnrollmentSide(place, "enrollment.decide.title", new Div(), number);
            already.add(new Paragraph(already.getTranslation("enrollment.decide.already")));
            return already;
        }
        var form = new DecisionForm(
                head,
                desk.studies.criteria(place.code()),
                desk.patients.verdicts(place.code(), number),
                desk.today(place.study()),
                desk.manages(),
                desk.eligibility,
                decided -> place.go(Map.of()));
        return new EnrollmentSide(place, "enrollment.decide.title", form, head.screeningNo());
    }
}
