package papilio.desk.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.StaleEditDialog;
import papilio.shared.ui.StaleEditDialog.Difference;
import papilio.site.SiteDetail;
import papilio.site.record.Keep;
import papilio.site.record.Kept;
import papilio.site.ui.FactsForm;

/** The form about one record of a site; whoever saves second sees both versions and loses nothing. */
final class RecordEdit<F extends Record> extends Div {
    private final transient SiteDetail site;
    private final FactsForm<F> form;
    private final transient Consumer<Keep<F>> save;
    private final transient Supplier<Kept<F>> theirs;
    private final transient Runnable done;
    private final @Nullable TextField reason;
    private transient @Nullable Kept<F> now;

    RecordEdit(
            SiteDetail site,
            FactsForm<F> form,
            @Nullable Kept<F> now,
            Consumer<Keep<F>> save,
            Supplier<Kept<F>> theirs,
            Runnable done,
            Runnable cancel) {
        this.site = site;
        this.form = form;
        this.now = now;
        this.save = save;
        this.theirs = theirs;
        this.done = done;
        reason = now == null ? null : form.text("reason");
        if (now != null) form.read(now.facts());
        form.asRead();
        var first = new Button(getTranslation("site.save"), click -> save());
        first.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(first, new Button(getTranslation("shared.cancel"), click -> cancel.run()));
        actions.addClassName("actions");
        form.add(actions);
        add(form);
    }

    private void save() {
        if (form.attempt(() -> save.accept(request()), this::showBothVersions)) done.run();
    }

    private Keep<F> request() {
        var facts = form.facts();
        if (now == null || reason == null) return Keep.anew(site.study(), site.code(), facts);
        return new Keep<>(site.study(), site.code(), now.id(), now.version(), facts, reason.getValue());
    }

    private void showBothVersions() {
        var saved = theirs.get();
        var differences = StaleEditDialog.between(form.facts(), saved.facts(), form).stream()
                .map(one -> new Difference(one.label(), shown(one.mine()), shown(one.theirs()), one.touched()))
                .toList();
        new StaleEditDialog(
                        differences,
                        () -> {
                            now = saved;
                            form.read(saved.facts());
                            form.asRead();
                        },
                        () -> {
                            now = saved;
                            form.standOn(() -> form.read(saved.facts()));
                            save();
                        })
                .open();
    }

    private @Nullable String shown(@Nullable String value) {
        return value == null ? null : form.shown(value);
    }
}
