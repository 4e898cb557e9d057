package papilio.desk.safety;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import papilio.safety.EventDetail;
import papilio.safety.ui.EventWords;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.study.StudySettings;
import papilio.timeline.AroundDay;
import papilio.timeline.CourseFacts;
import papilio.timeline.ui.TimelinePicture;

/** The patient's course from six weeks before the onset to eight weeks after it; zooming out leads to the rest; below it as tables. */
class AroundOnset extends Section {
    private static final int DAYS_BEFORE = 42;
    private static final int DAYS_AFTER = 56;

    AroundOnset(SafetyDesk desk, StudySettings study, EventDetail event, EventWords words) {
        addClassName("around-onset");
        if (event.voided()) return;
        var onset = event.content().onset();
        if (onset == null) {
            add(new H2(getTranslation("safety.around")), note(getTranslation("safety.around.noOnset")));
            return;
        }
        var day = onset.earliest();
        add(new H2(title(event, day)));
        if (!onset.isWhole()) add(note(getTranslation("safety.around.partial", onset.text(), Formats.date(day))));
        var facts = desk.timelines.facts(study.code(), event.patientNo());
        add(picture(facts, study, event, day), new AroundTables(new AroundDay(facts, day), event, words));
    }

    private static Paragraph note(String said) {
        var note = new Paragraph(said);
        note.addClassNames("muted", "small");
        return note;
    }

    private String title(EventDetail event, LocalDate onset) {
        var first = event.firstDoseOn();
        return first == null
                ? getTranslation("safety.around")
                : getTranslation("safety.around.day", ChronoUnit.DAYS.between(first, onset));
    }

    private static TimelinePicture picture(CourseFacts facts, StudySettings study, EventDetail event, LocalDate onset) {
        var picture = new TimelinePicture();
        picture.show(facts, onset.minusDays(DAYS_BEFORE), onset.plusDays(DAYS_AFTER));
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
