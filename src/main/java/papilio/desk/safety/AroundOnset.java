package papilio.desk.safety;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import papilio.safety.EventDetail;
import papilio.shared.ui.Doors;
import papilio.study.StudySettings;
import papilio.timeline.ui.TimelinePicture;

/** The patient's course from six weeks before the onset to eight weeks after it; zooming out leads to the rest. */
class AroundOnset extends Section {
    private static final int DAYS_BEFORE = 42;
    private static final int DAYS_AFTER = 56;

    AroundOnset(SafetyDesk desk, StudySettings study, EventDetail event) {
        addClassName("around-onset");
        var onset = event.content().onset();
        if (onset == null || event.voided()) return;
        add(new H2(title(event, onset.earliest())), picture(desk, study, event, onset.earliest()));
    }

    private String title(EventDetail event, LocalDate onset) {
        var first = event.firstDoseOn();
        return first == null
                ? getTranslation("safety.around")
                : getTranslation("safety.around.day", ChronoUnit.DAYS.between(first, onset));
    }

    private static TimelinePicture picture(SafetyDesk desk, StudySettings study, EventDetail event, LocalDate onset) {
        var picture = new TimelinePicture();
        picture.show(
                desk.timelines.facts(study.code(), event.patientNo()),
                onset.minusDays(DAYS_BEFORE),
                onset.plusDays(DAYS_AFTER));
        picture.addOpenListener(opened -> UI.getCurrent().getPage().setLocation(address(study, event, opened.key())));
        return picture;
    }

    /** An event opens here, everything else on the patient's page. */
    private static String address(StudySettings study, EventDetail event, String key) {
        var path = key.startsWith("adverse_event:")
                ? "safety/" + key.substring("adverse_event:".length())
                : "patients/" + event.patientNo();
        return Doors.to(path, study.code());
    }
}
