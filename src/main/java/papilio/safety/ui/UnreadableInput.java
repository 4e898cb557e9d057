package papilio.safety.ui;

import com.vaadin.flow.component.textfield.TextField;

/** What was typed cannot be read; the sentence belongs beside the field. */
final class UnreadableInput extends RuntimeException {
    private final transient TextField field;
    private final String sentence;

    UnreadableInput(TextField field, String sentence) {
        super(sentence);
        this.field = field;
        this.sentence = sentence;
    }

    void show() {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        field.focus();
    }
}
