package papilio.oversight.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.oversight.limit.LimitRow;
import papilio.oversight.limit.QualityParameter;
import papilio.oversight.limit.ReviseLimit;
import papilio.shared.ui.FormFields;

/** The inputs of a quality tolerance limit. */
final class LimitFields extends FormFields {
    final ComboBox<QualityParameter> parameter;
    private final NumberField expected;
    private final NumberField alertAt;
    private final NumberField tolerated;
    private final Checkbox withdrawn;
    private final TextField reason;

    LimitFields(Function<QualityParameter, String> names) {
        super("oversight.limit.");
        parameter = put("parameter", new ComboBox<QualityParameter>(label("parameter")));
        parameter.setItems(QualityParameter.values());
        parameter.setItemLabelGenerator(names::apply);
        expected = put("expected", new NumberField(label("expected")));
        alertAt = put("alertAt", new NumberField(label("alertAt")));
        tolerated = put("tolerated", new NumberField(label("tolerated")));
        withdrawn = put("withdrawn", new Checkbox(label("withdrawn")));
        reason = text("reason");
        reason.setRequiredIndicatorVisible(true);
    }

    /** Null: a parameter that has no limit yet. */
    void read(@Nullable LimitRow row) {
        withdrawn.setVisible(row != null);
        if (row == null) {
            parameter.setValue(QualityParameter.LEFT_EARLY);
            return;
        }
        parameter.setValue(row.parameter());
        parameter.setReadOnly(true);
        expected.setValue(row.expected());
        alertAt.setValue(row.alertAt());
        tolerated.setValue(row.tolerated());
    }

    @SuppressWarnings("NullAway") // the library's value is null when the field is empty
    QualityParameter parameterOr(QualityParameter otherwise) {
        var chosen = parameter.getValue();
        return chosen == null ? otherwise : chosen;
    }

    ReviseLimit command(String study, int basedOn) {
        return ReviseLimit.of(
                study,
                parameterOr(QualityParameter.LEFT_EARLY),
                basedOn,
                number(expected),
                number(alertAt),
                number(tolerated),
                withdrawn.getValue(),
                reason.getValue());
    }

    @SuppressWarnings("NullAway") // the library's value is null when the field is empty
    private static @Nullable Double number(NumberField field) {
        return field.getValue();
    }
}
