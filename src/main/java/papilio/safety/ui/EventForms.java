package papilio.safety.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import papilio.access.Access;
import papilio.access.Role;
import papilio.safety.BusinessTime;
import papilio.safety.CorrectEvent;
import papilio.safety.EventContent;
import papilio.safety.EventDetail;
import papilio.safety.EventService;
import papilio.safety.RecordEvent;
import papilio.safety.SafetyService;
import papilio.safety.reference.ExpectedService;
import papilio.study.StudyService;
import papilio.study.StudySettings;

/** Opens the form of an adverse event for whoever shows it: a page of the patient, the safety review. */
@Component
public class EventForms {
    private final EventService events;
    private final SafetyService safety;
    private final StudyService studies;
    private final LinkChoices links;
    private final ExpectedService expected;
    private final TermSearch terms;
    private final Access access;
    private final Clock clock;

    EventForms(
            EventService events,
            SafetyService safety,
            StudyService studies,
            LinkChoices links,
            ExpectedService expected,
            TermSearch terms,
            Access access,
            Clock clock) {
        this.events = events;
        this.safety = safety;
        this.studies = studies;
        this.links = links;
        this.expected = expected;
        this.terms = terms;
        this.access = access;
        this.clock = clock;
    }

    /** A new event of a patient; known since now, which can be typed over. */
    public EventForm forNew(String study, String patientNo, ZoneId zone, Consumer<String> saved, Runnable cancelled) {
        var settings = studies.settings(study);
        var form = form(settings, patientNo, zone, cancelled);
        form.startWith(BusinessTime.now(settings, clock));
        form.onSave(facts -> saved.accept(events.record(new RecordEvent(study, patientNo, facts))));
        return form;
    }

    /** A new event that begins with what is proposed; whoever opens it saves it. */
    public EventForm forDraft(
            StudySettings settings,
            String patientNo,
            ZoneId zone,
            EventContent draft,
            Consumer<EventContent> save,
            Runnable cancelled) {
        var form = form(settings, patientNo, zone, cancelled);
        form.propose(draft);
        form.startWith(BusinessTime.now(settings, clock));
        form.onSave(save);
        return form;
    }

    /** A correction of an event as it was read; told apart from a newer version when saved. */
    public EventForm forCorrection(EventDetail event, Runnable saved, Runnable cancelled) {
        var form = form(studies.settings(event.study()), event.patientNo(), event.zone(), cancelled);
        form.correct(event, () -> safety.event(event.study(), event.eventNo()));
        form.onSave(facts -> {
            events.correct(new CorrectEvent(
                    event.study(),
                    event.eventNo(),
                    form.version(),
                    facts,
                    form.informedAt(),
                    form.reason(),
                    form.nothingLearned(),
                    form.listedAnew()));
            saved.run();
        });
        return form;
    }

    private EventForm form(StudySettings study, String patientNo, ZoneId zone, Runnable cancelled) {
        var place = new Div();
        return new EventForm(
                new EventForm.Setting(
                        study.code(),
                        zone,
                        study.today(clock),
                        studies.specialInterests(study.code()),
                        links.of(place, UI.getCurrent().getLocale(), study.code(), patientNo),
                        expected.at(study.code(), study.today(clock)),
                        terms::matching,
                        access.may(Role.INVESTIGATOR),
                        access.may(Role.STUDY_MANAGER, Role.MONITOR)),
                cancelled);
    }
}
