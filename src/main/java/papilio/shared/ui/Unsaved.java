package papilio.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a form and knows whether something was typed there. Leaving the page asks first, so does the browser before a
 * reload, and so does whatever is done through {@link #ask}.
 */
@Tag("papilio-unsaved")
@JsModule("context://papilio/unsaved.js")
public class Unsaved extends Component {
    private boolean typed;
    private transient @Nullable Registration leaving;

    public Unsaved() {
        addListener(Typed.class, event -> type());
    }

    /** As if somebody had typed. */
    public void type() {
        typed = true;
    }

    /** What was typed is saved or given up. */
    public void settle() {
        typed = false;
        getElement().callJsFunction("settle");
    }

    /** Saves what was typed, which may lead away; where that is refused, it is typed still. */
    public void save(Runnable action) {
        var before = typed;
        typed = false;
        try {
            action.run();
            settle();
        } catch (RuntimeException refused) {
            typed = before;
            throw refused;
        }
    }

    /** Goes on at once where nothing was typed within the component, else once a person has said so. */
    public static void ask(Component place, Runnable goOn) {
        if (typedWithin(place)) new Question(goOn).open();
        else goOn.run();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        leaving = attached.getUI().addBeforeLeaveListener(this::leave);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (leaving != null) leaving.remove();
    }

    private void leave(BeforeLeaveEvent event) {
        if (!typed || event.isPostponed()) return;
        var postponed = event.postpone();
        new Question(() -> {
                    settle();
                    postponed.proceed();
                })
                .open();
    }

    private static boolean typedWithin(Component place) {
        return place instanceof Unsaved one && one.typed || place.getChildren().anyMatch(Unsaved::typedWithin);
    }

    /** Something was typed into the form. */
    @DomEvent("papilio-typed")
    public static class Typed extends ComponentEvent<Unsaved> {
        public Typed(Unsaved source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** Whether to give up what was typed. */
    private static final class Question extends Dialog {
        Question(Runnable goOn) {
            setHeaderTitle(getTranslation("shared.unsaved.title"));
            add(new Paragraph(getTranslation("shared.unsaved.what")));
            var stay = new Button(getTranslation("shared.unsaved.stay"), click -> close());
            stay.addThemeVariants(ButtonVariant.PRIMARY);
            var drop = new Button(getTranslation("shared.unsaved.drop"), click -> {
                close();
                goOn.run();
            });
            getFooter().add(drop, stay);
            stay.focus();
        }
    }
}
