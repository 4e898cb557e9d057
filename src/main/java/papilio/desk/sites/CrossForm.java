package papilio.desk.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Notices;
import papilio.site.SiteDetail;
import papilio.site.record.Kept;
import papilio.site.record.VoidRecord;

/** Asks why a record is crossed out; whoever comes second sees the list as it is now. */
final class CrossForm extends FormFields {
    CrossForm(SiteDetail site, Kept<?> record, Consumer<VoidRecord> cross, Runnable done, Runnable back) {
        super("site.field.");
        add(new Paragraph(getTranslation("site.cross.what")));
        var reason = text("reason");
        reason.setRequiredIndicatorVisible(true);
        var first = new Button(getTranslation("site.cross"), click -> {
            if (attempt(
                    () -> cross.accept(new VoidRecord(
                            site.study(), site.code(), record.id(), record.version(), reason.getValue())),
                    () -> {
                        Notices.refused(getTranslation("shared.staleEdit"));
                        back.run();
                    })) done.run();
        });
        first.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(first, new Button(getTranslation("shared.cancel"), click -> back.run()));
        actions.addClassName("actions");
        add(actions);
        reason.focus();
    }
}
