package papilio.site.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import papilio.shared.ui.DayField;
import papilio.site.monitoring.VisitFacts;
import papilio.site.monitoring.VisitType;

/** A monitoring visit as inputs. */
public final class VisitForm extends FactsForm<VisitFacts> {
    private final ComboBox<VisitType> type = choice("type", VisitType.class);
    private final DayField plannedOn = day("plannedOn");
    private final DayField doneOn = day("doneOn");
    private final TextArea note = longText("note");

    public VisitForm(LocalDate today) {
        type.setValue(VisitType.ROUTINE);
        doneOn.knowing(today);
    }

    @Override
    public void read(VisitFacts facts) {
        type.setValue(facts.type());
        plannedOn.setValue(facts.plannedOn());
        doneOn.setValue(facts.doneOn());
        set(note, facts.note());
    }

    @Override
    public VisitFacts facts() {
        return new VisitFacts(type.getValue(), plannedOn.day(), doneOn.day(), note.getValue());
    }

    @Override
    public String shown(String value) {
        return SiteWords.of(this, VisitType.class, value);
    }
}
