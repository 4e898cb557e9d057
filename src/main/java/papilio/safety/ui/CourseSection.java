package papilio.safety.ui;

import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.codes.Outcome;

/** When it began, what became of it and when it ended. */
final class CourseSection {
    private final PartialDateField onset;
    private final Select<Outcome> outcome;
    private final PartialDateField ended;
    private final DayText diedOn;

    CourseSection(FormFrame form, LocalDate today, Runnable changed) {
        onset = form.field("onset", new PartialDateField(form.label("onset"), today));
        outcome = form.choice(
                "outcome", List.of(Outcome.values()), one -> form.words.code("safety.outcome.", one.name()));
        ended = form.field("ended", new PartialDateField(form.label("ended"), today));
        diedOn = form.field("diedOn", new DayText(form.label("diedOn"), today));
        onset.setRequiredIndicatorVisible(true);
        outcome.addValueChangeListener(change -> {
            depend();
            changed.run();
        });
        form.section("safety.form.course", onset, outcome, ended, diedOn);
        depend();
    }

    void show(EventContent facts) {
        onset.setDate(facts.onset());
        outcome.setValue(facts.outcome());
        ended.setDate(facts.ended());
        diedOn.setDay(facts.diedOn());
    }

    void put(EventDraft draft) {
        draft.onset(onset.date())
                .outcome(outcome.getValue())
                .ended(ended.date())
                .diedOn(diedOn.isVisible() ? diedOn.day() : null);
    }

    boolean fatal() {
        return outcome.getValue() == Outcome.FATAL;
    }

    private void depend() {
        diedOn.setVisible(fatal());
        ended.setRequiredIndicatorVisible(
                outcome.getValue() != null && outcome.getValue().needsEnd());
    }
}
