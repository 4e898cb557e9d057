package papilio.desk.patients;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import papilio.study.ui.StudyPage;
import papilio.timeline.CourseFacts;
import papilio.timeline.ui.TimelinePicture;

/** One patient: where the patient stands, the course as a picture, and every record. */
@Route("patients/:patientNo")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
public class PatientView extends StudyPage {
    private final transient PatientDesk desk;
    private final Div beside = new Div();
    private final SidePanel side = new SidePanel(beside, () -> {});
    private String number = "";
    private int tab;

    PatientView(PatientDesk desk) {
        super(desk.studies);
        this.desk = desk;
        beside.addClassName("with-side");
    }

    @Override
    public String getPageTitle() {
        return number;
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("patientNo").orElse("");
        tab = RecordTabs.of(filter("open").orElse(""));
        side.hide();
        build();
        filter("open").ifPresent(key -> opener(facts()).open(key, this));
    }

    private CourseFacts facts() {
        return desk.timelines.facts(study().code(), number);
    }

    private void build() {
        var facts = facts();
        removeAll();
        beside.removeAll();
        var page = new Div(head(facts), new PatientStrip(facts), picture(facts), records(facts));
        beside.add(page, side);
        add(beside);
    }

    /** Something was saved: everything is read again, and the panel closes. */
    private void changed() {
        side.hide();
        build();
        getElement().executeJs("this.querySelector('vaadin-menu-bar')?.focus()");
    }

    private Component head(CourseFacts facts) {
        var patient = facts.course().patient();
        var site = desk.siteNames(study().code(), getLocale()).getOrDefault(patient.site(), "");
        var head = new Div(new PatientHeader(facts.course(), site));
        head.addClassName("page-head");
        head.add(new Anchor(door("patients", Map.of()), getTranslation("patient.all")));
        if (desk.mayRecord() && !patient.voided()) head.add(new RecordMenu(desk, facts.course(), side, this::changed));
        return head;
    }

    private Component picture(CourseFacts facts) {
        var picture = new TimelinePicture();
        var panel = new Div(picture);
        panel.addClassName("panel");
        picture.show(facts);
        picture.addOpenListener(opened -> opener(facts).open(opened.key(), this));
        return panel;
    }

    private Component records(CourseFacts facts) {
        var records = new RecordTabs(
                facts,
                () -> desk.forms.summary(
                        study().code(), facts.course().patient().patientNo()),
                () -> desk.history(facts.course().patient()),
                desk.mayReadTrail(),
                key -> opener(facts).open(key, this));
        records.select(tab);
        records.addDetachListener(detached -> tab = records.selected());
        return records;
    }

    private RecordOpener opener(CourseFacts facts) {
        return new RecordOpener(desk, facts.course(), side, this::changed);
    }
}
