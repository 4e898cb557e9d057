package papilio.site.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import papilio.shared.ui.DayField;
import papilio.site.people.ContactFacts;
import papilio.site.people.StaffFunction;

/** A function at a site as inputs. */
public final class ContactForm extends FactsForm<ContactFacts> {
    private final ComboBox<StaffFunction> function = choice("function", StaffFunction.class);
    private final TextField office = text("office");
    private final TextField phone = text("phone");
    private final TextField email = text("email");
    private final DayField beginsOn = day("beginsOn");
    private final DayField endsOn = day("endsOn");

    public ContactForm() {
        office.setRequiredIndicatorVisible(true);
        office.setHelperText(getTranslation("site.form.office"));
    }

    @Override
    public void read(ContactFacts facts) {
        function.setValue(facts.function());
        office.setValue(facts.office());
        set(phone, facts.phone());
        set(email, facts.email());
        beginsOn.setValue(facts.beginsOn());
        endsOn.setValue(facts.endsOn());
    }

    @Override
    public ContactFacts facts() {
        return new ContactFacts(
                function.getValue(),
                office.getValue(),
                phone.getValue(),
                email.getValue(),
                beginsOn.day(),
                endsOn.day());
    }

    @Override
    public String shown(String value) {
        return SiteWords.of(this, StaffFunction.class, value);
    }
}
