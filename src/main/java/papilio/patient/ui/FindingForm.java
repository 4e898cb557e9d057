package papilio.patient.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import papilio.patient.FindingKind;
import papilio.patient.FindingRow;
import papilio.patient.LabTest;
import papilio.patient.PatientCourse;
import papilio.patient.RecordFinding;
import papilio.shared.ui.DayField;

/** A laboratory value, a vital sign or an assessment; unit and range of the list are filled in and can be typed over. */
public final class FindingForm extends EntryForm {
    private static final List<String> SCORES = List.of("SLEDAI-2K", "PGA");
    private static final List<String> VITAL_SIGNS = List.of("WEIGHT", "HEIGHT", "SBP", "DBP", "PULSE", "TEMP");
    private final PatientCourse course;
    private final ComboBox<String> kind = codes("findingKind", FindingKind.values(), "patient.findingKind.");
    private final ComboBox<String> code = choice("code", List.of());
    private final BigDecimalField value = decimal("value");
    private final TextField valueText = text("valueText");
    private final TextField unit = text("unit");
    private final BigDecimalField low = decimal("rangeLow");
    private final BigDecimalField high = decimal("rangeHigh");
    private final DayField takenOn = day("takenOn");
    private final TextField visitName = text("visitName");
    private final TextField note = text("note");

    public FindingForm(PatientCourse course) {
        super(course.patient());
        this.course = course;
        code.setAllowCustomValue(true);
        code.addCustomValueSetListener(
                typed -> code.setValue(typed.getDetail().strip().toUpperCase(Locale.ROOT)));
        code.setItemLabelGenerator(item -> PatientWords.test(this, item, item));
        kind.addValueChangeListener(chosen -> code.setItems(items()));
        code.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) fill(chosen.getValue());
        });
        kind.setValue(FindingKind.LABORATORY.name());
        takenOn.setValue(course.today());
        takenOn.knowing(course.today());
    }

    public FindingForm read(FindingRow row) {
        kind.setValue(row.kind().name());
        code.setValue(row.code());
        setNumber(value, row.valueNumber());
        set(valueText, row.valueText());
        set(unit, row.unit());
        setNumber(low, row.rangeLow());
        setNumber(high, row.rangeHigh());
        takenOn.setValue(row.takenOn());
        set(visitName, row.visitName());
        set(note, row.note());
        return this;
    }

    @Override
    public RecordFinding entry() {
        var test = chosen(code, "");
        return new RecordFinding(
                course.study().code(),
                patient.patientNo(),
                FindingKind.valueOf(chosen(kind, FindingKind.LABORATORY.name())),
                test,
                name(test),
                number(value),
                words(valueText),
                words(unit),
                number(low),
                number(high),
                need(takenOn, "takenOn"),
                words(visitName),
                words(note));
    }

    @Override
    public void focusFirst() {
        code.focus();
    }

    private void fill(@Nullable String chosen) {
        var test = chosen == null ? null : LabTest.of(chosen);
        if (test == null) return;
        unit.setValue(test.unit());
        setNumber(low, test.low(patient.sex()));
        setNumber(high, test.high(patient.sex()));
    }

    private List<String> items() {
        var what = FindingKind.valueOf(chosen(kind, FindingKind.LABORATORY.name()));
        var items = new ArrayList<>(
                switch (what) {
                    case LABORATORY ->
                        Arrays.stream(LabTest.values()).map(Enum::name).toList();
                    case VITAL_SIGN -> VITAL_SIGNS;
                    case ASSESSMENT -> SCORES;
                });
        for (var used : course.codes(what)) if (!items.contains(used)) items.add(used);
        return items;
    }

    private String name(String test) {
        return course.findings().stream()
                .filter(row -> row.code().equals(test))
                .findFirst()
                .map(FindingRow::name)
                .orElse(test);
    }

    private static void setNumber(BigDecimalField field, @Nullable BigDecimal number) {
        if (number == null) field.clear();
        else field.setValue(new BigDecimal(number.stripTrailingZeros().toPlainString()));
    }
}
