package papilio.desk.safety;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.temporal.ChronoUnit;
import papilio.safety.EventDetail;
import papilio.safety.ui.EventWords;
import papilio.study.StudySettings;

/** What else happened to the patient around the onset. */
class AroundOnset extends Section {
    private static final int DAYS = 60;

    AroundOnset(SafetyDesk desk, StudySettings study, EventDetail event) {
        addClassName("around-onset");
        var onset = event.content().onset();
        var first = event.firstDoseOn();
        if (onset == null) return;
        var title = first == null
                ? getTranslation("safety.around")
                : getTranslation("safety.around.day", ChronoUnit.DAYS.between(first, onset.earliest()));
        add(new H2(title), others(desk, study, event));
    }

    private UnorderedList others(SafetyDesk desk, StudySettings study, EventDetail event) {
        var words = new EventWords(this, getLocale(), event.zone(), desk.studies.specialInterests(study.code()));
        var list = new UnorderedList();
        list.addClassName("around-list");
        var centre =
                event.content().onset() == null ? null : event.content().onset().earliest();
        desk.safety.eventsOf(study.code(), event.patientId()).stream()
                .filter(other -> other.id() != event.id() && other.onsetFirst() != null && centre != null)
                .filter(other -> Math.abs(ChronoUnit.DAYS.between(centre, other.onsetFirst())) <= DAYS)
                .forEach(other -> list.add(new ListItem(
                        words.value(
                                        "onset",
                                        other.content().onset() == null
                                                ? null
                                                : other.content().onset().text()) + " "
                                + words.term(
                                        other.content().codedTerm() == null
                                                ? other.content().term()
                                                : other.content().codedTerm()))));
        if (list.getChildren().findAny().isEmpty()) list.add(new ListItem(getTranslation("safety.around.none")));
        return list;
    }
}
