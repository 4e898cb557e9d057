package papilio.enrollment.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.Doors;

/** Another entry looks the same: the door to it, and the reason to go on all the same. */
final class TwinNotice extends Div implements HasValidationProperties, Focusable<TwinNotice> {
    private final String study;
    private final Paragraph where = new Paragraph();
    private final TextField reason;

    TwinNotice(String study, String label) {
        this.study = study;
        reason = new TextField(label);
        reason.setWidthFull();
        add(where, reason);
        setVisible(false);
    }

    void show(String number) {
        point(number);
        reason.setVisible(true);
    }

    /** Only the door, where no reason helps. */
    void point(String number) {
        where.removeAll();
        var address =
                "patients/" + URLEncoder.encode(number, StandardCharsets.UTF_8).replace("+", "%20");
        var door = new Anchor(Doors.to(address, study), getTranslation("enrollment.twin.open", number));
        door.setTarget("_blank");
        where.add(door);
        reason.setVisible(false);
        setVisible(true);
    }

    @Nullable
    String reason() {
        return reason.isEmpty() ? null : reason.getValue();
    }

    @Override
    public void focus() {
        reason.focus();
    }

    @Override
    public void setErrorMessage(String sentence) {
        reason.setErrorMessage(sentence);
    }

    @Override
    public void setInvalid(boolean invalid) {
        reason.setInvalid(invalid);
    }
}
