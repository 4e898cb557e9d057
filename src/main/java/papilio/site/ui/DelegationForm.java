package papilio.site.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import papilio.shared.ui.DayField;
import papilio.site.people.DelegationFacts;
import papilio.site.people.StaffFunction;
import papilio.site.people.StudyTask;

/** A task in the hands of a function as inputs. */
public final class DelegationForm extends FactsForm<DelegationFacts> {
    private final ComboBox<StudyTask> task = choice("task", StudyTask.class);
    private final ComboBox<StaffFunction> function = choice("function", StaffFunction.class);
    private final TextField account = text("account");
    private final DayField beginsOn = day("beginsOn");
    private final DayField endsOn = day("endsOn");

    public DelegationForm(LocalDate today) {
        account.setHelperText(getTranslation("site.form.account"));
        beginsOn.setRequiredIndicatorVisible(true);
        beginsOn.knowing(today);
        beginsOn.setValue(today);
    }

    @Override
    public void read(DelegationFacts facts) {
        task.setValue(facts.task());
        function.setValue(facts.function());
        set(account, facts.account());
        beginsOn.setValue(facts.beginsOn());
        endsOn.setValue(facts.endsOn());
    }

    @Override
    public DelegationFacts facts() {
        return new DelegationFacts(
                task.getValue(), function.getValue(), account.getValue(), beginsOn.getValue(), endsOn.day());
    }

    @Override
    public String shown(String value) {
        return SiteWords.of(this, StaffFunction.class, SiteWords.of(this, StudyTask.class, value));
    }
}
