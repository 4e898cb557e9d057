package papilio.enrollment.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.eligibility.Eligibility;

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

    /** How far a consent of that day carries by what is chosen here. */
    Eligibility.Consent consent(@Nullable LocalDate day) {
        return Eligibility.Consent.of(day, version(), valid);
    }

    @Nullable
    String version() {
        return getOptionalValue().filter(text -> !text.isBlank()).orElse(null);
    }
}
