package papilio.study.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.UnaryOperator;
import papilio.study.registry.RegistryRecords;

/** What an uploaded registry record would become; refuses a broken one before anything is saved. */
public final class RecordPreview extends Div {
    public RecordPreview(byte[] json, String fileName, Runnable create) {
        addClassName("record-preview");
        var record = RegistryRecords.read(json, fileName);
        var title = new H3(record.nctId() + " · " + record.identity().briefTitle());
        title.getElement().setAttribute("lang", "en");
        var eligibility = record.eligibility();
        var counts = new Paragraph(getTranslation(
                "study.new.counts",
                eligibility.inclusion().size(),
                eligibility.exclusion().size(),
                record.contacts().locations().size()));
        var button = new Button(getTranslation("study.new.create"), click -> create.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(title, new RegistryFacts(record, UnaryOperator.identity()), counts, button);
    }
}
