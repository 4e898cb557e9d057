package papilio.site.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import papilio.shared.ui.DayField;
import papilio.site.monitoring.ActionFacts;

/** What has to be done after a visit as inputs. */
public final class ActionForm extends FactsForm<ActionFacts> {
    private final long visitId;
    private final TextArea words = longText("words");
    private final DayField dueOn = day("dueOn");
    private final DayField doneOn = day("doneOn");

    public ActionForm(long visitId, LocalDate today) {
        this.visitId = visitId;
        words.setRequiredIndicatorVisible(true);
        dueOn.setRequiredIndicatorVisible(true);
        doneOn.knowing(today);
    }

    @Override
    public void read(ActionFacts facts) {
        words.setValue(facts.words());
        dueOn.setValue(facts.dueOn());
        doneOn.setValue(facts.doneOn());
    }

    @Override
    public ActionFacts facts() {
        return new ActionFacts(visitId, words.getValue(), dueOn.getValue(), doneOn.day());
    }
}
