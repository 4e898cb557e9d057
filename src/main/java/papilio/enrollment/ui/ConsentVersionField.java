package papilio.enrollment.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which text of the consent was signed, among those valid at the site on that day. */
final class ConsentVersionField extends ComboBox<String> {
    private List<String> valid = List.of();

    ConsentVersionField(String label) {
        super(label);
        setAllowCustomValue(true);
        setClearButtonVisible(true);
        addCustomValueSetListener(typed -> setValue(typed.getDetail()));
        setItems(List.of());
    }

    /** The only valid version is taken at once; what a person typed stays. */
    void offer(List<String> versions) {
        var typed = version();
        var kept = typed != null && !valid.contains(typed);
        valid = List.copyOf(versions);
        setItems(valid);
        setHelperText(
                valid.isEmpty()
                        ? getTranslation("enrollment.consentVersion.none")
                        : getTranslation("enrollment.consentVersion.valid", String.join(", ", valid)));
        if (kept || typed != null && valid.contains(typed)) setValue(typed);
        else if (valid.size() == 1) setValue(valid.getFirst());
    }

    /** Versions are known and none is named. */
    boolean isNeeded() {
        return !valid.isEmpty() && version() == null;
    }

    @Nullable
    String version() {
        return getOptionalValue().filter(text -> !text.isBlank()).orElse(null);
    }
}
