package papilio.site.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import papilio.site.monitoring.FindingFacts;
import papilio.site.monitoring.Weight;

/** A finding of a visit as inputs. */
public final class FindingForm extends FactsForm<FindingFacts> {
    private final long visitId;
    private final ComboBox<Weight> weight = choice("weight", Weight.class);
    private final TextArea words = longText("words");

    public FindingForm(long visitId) {
        this.visitId = visitId;
        weight.setValue(Weight.OTHER);
        words.setRequiredIndicatorVisible(true);
    }

    @Override
    public void read(FindingFacts facts) {
        weight.setValue(facts.weight());
        words.setValue(facts.words());
    }

    @Override
    public FindingFacts facts() {
        return new FindingFacts(visitId, weight.getValue(), words.getValue());
    }

    @Override
    public String shown(String value) {
        return SiteWords.of(this, Weight.class, value);
    }
}
