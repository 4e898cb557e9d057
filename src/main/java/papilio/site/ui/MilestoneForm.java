package papilio.site.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.DayField;
import papilio.site.milestone.MilestoneFacts;
import papilio.site.milestone.MilestoneKind;

/** The dates of a milestone as inputs; an actual date that facts say is not among them. */
public final class MilestoneForm extends FactsForm<MilestoneFacts> {
    private final DayField plannedOn = day("plannedOn");
    private final DayField forecastOn = day("forecastOn");
    private final @Nullable DayField actualOn;
    private final TextField note;

    public MilestoneForm(MilestoneKind kind, LocalDate today) {
        actualOn = kind.isFact() ? null : day("actualOn").knowing(today);
        if (actualOn == null) forecastOn.setHelperText(getTranslation("site.milestone.derived.why"));
        note = text("note");
    }

    @Override
    public void read(MilestoneFacts facts) {
        plannedOn.setValue(facts.plannedOn());
        forecastOn.setValue(facts.forecastOn());
        if (actualOn != null) actualOn.setValue(facts.actualOn());
        set(note, facts.note());
    }

    @Override
    public MilestoneFacts facts() {
        return new MilestoneFacts(
                plannedOn.day(), forecastOn.day(), actualOn == null ? null : actualOn.day(), note.getValue());
    }
}
