package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import papilio.safety.DeadlineRow;
import papilio.safety.ui.EventWords;
import papilio.safety.ui.SubmitForm;
import papilio.shared.ui.Formats;
import papilio.study.StudySettings;

/** One clock beside the board: mark its report as sent, correct that, or take it back. */
class SubmissionPanel extends Aside {
    private final SubmitForm form;

    SubmissionPanel(
            SafetyDesk desk, StudySettings study, EventWords words, DeadlineRow row, Runnable done, Runnable close) {
        form = new SubmitForm(study.code(), desk.deadlines, row, desk.now(study), done);
        addClassName("side-panel");
        getElement().setAttribute("aria-label", words.rule(row));
        add(
                head(words.rule(row), close),
                new Paragraph(row.eventNo() + " · " + words.title(row.term(), row.termEn(), row.codedTerm())),
                new Paragraph(getTranslation("safety.deadlines.due") + " " + Formats.minute(row.due(), row.zone())),
                form);
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
    }

    void begin() {
        form.focus();
    }

    private Component head(String title, Runnable close) {
        var leave = new Button(new Icon("vaadin", "close-small"), click -> close.run());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        leave.setAriaLabel(getTranslation("safety.deadline.close"));
        var head = new Div(new H2(title), leave);
        head.addClassName("side-head");
        return head;
    }
}
