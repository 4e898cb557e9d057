package papilio.study.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import papilio.shared.ui.DayField;
import papilio.shared.ui.FormFields;
import papilio.study.StudyFacts;

/** Titles and data settings of a study as inputs. */
public final class StudyFactsForm extends FormFields {
    private final TextField title = text("title");
    private final TextField titleZh = text("titleZh");
    private final TextField shortTitle = text("shortTitle");
    private final TextField shortTitleZh = text("shortTitleZh");
    private final IntegerField target = number("target");
    private final DayField plannedStart = day("plannedStart");
    private final DayField plannedEnd = day("plannedEnd");
    private final TextField protocolVersion = text("protocolVersion");
    private final TextField ethicsNumber = text("ethicsNumber");
    private final ComboBox<String> zone =
            choice("zone", ZoneId.getAvailableZoneIds().stream().sorted().toList());
    private final DayField businessToday = day("businessToday");
    private final IntegerField lastDoseDays = number("lastDoseDays");
    private final IntegerField emergentWindowDays = number("emergentWindowDays");
    private final TextField treatment = text("treatment");
    private final TextField treatmentZh = text("treatmentZh");
    private final IntegerField doseEveryDays = number("doseEveryDays");
    private final IntegerField minimumAge = number("minimumAge");
    private final IntegerField maximumAge = number("maximumAge");
    private final ComboBox<String> sex = choice("sex", List.of("ALL", "FEMALE", "MALE"));
    private final Checkbox forbidBeforeConsent = put("forbidBeforeConsent", new Checkbox());

    public StudyFactsForm() {
        super("study.field.");
        forbidBeforeConsent.setLabel(label("forbidBeforeConsent"));
        sex.setItemLabelGenerator(code -> RegistryTerm.words(this, code));
        title.setRequiredIndicatorVisible(true);
        zone.setRequiredIndicatorVisible(true);
        lastDoseDays.setRequiredIndicatorVisible(true);
        businessToday.setHelperText(getTranslation("study.settings.businessToday"));
        lastDoseDays.setHelperText(getTranslation("study.settings.lastDoseDays"));
        emergentWindowDays.setHelperText(getTranslation("study.settings.emergentWindowDays"));
        zone.setAllowCustomValue(true);
        zone.addCustomValueSetListener(typed -> zone.setValue(typed.getDetail()));
    }

    public void read(StudyFacts facts) {
        title.setValue(facts.title());
        set(titleZh, facts.titleZh());
        set(shortTitle, facts.shortTitle());
        set(shortTitleZh, facts.shortTitleZh());
        target.setValue(facts.target());
        plannedStart.setValue(facts.plannedStart());
        plannedEnd.setValue(facts.plannedEnd());
        set(protocolVersion, facts.protocolVersion());
        set(ethicsNumber, facts.ethicsNumber());
        zone.setValue(facts.zone());
        businessToday.setValue(facts.businessToday());
        lastDoseDays.setValue(facts.lastDoseDays());
        emergentWindowDays.setValue(facts.emergentWindowDays());
        set(treatment, facts.treatment());
        set(treatmentZh, facts.treatmentZh());
        doseEveryDays.setValue(facts.doseEveryDays());
        minimumAge.setValue(facts.minimumAge());
        maximumAge.setValue(facts.maximumAge());
        sex.setValue(facts.sex());
        forbidBeforeConsent.setValue(facts.forbidBeforeConsent());
    }

    /** What is typed; refuses what no study can have. */
    public StudyFacts facts() {
        return new StudyFacts(
                title.getValue(),
                titleZh.getValue(),
                shortTitle.getValue(),
                shortTitleZh.getValue(),
                target.getValue(),
                chosen(zone, ""),
                businessToday.day(),
                lastDoseDays.isEmpty() ? 0 : lastDoseDays.getValue(),
                emergentWindowDays.getValue(),
                treatment.getValue(),
                treatmentZh.getValue(),
                plannedStart.day(),
                plannedEnd.day(),
                minimumAge.getValue(),
                maximumAge.getValue(),
                sex.getValue(),
                protocolVersion.getValue(),
                ethicsNumber.getValue(),
                doseEveryDays.getValue(),
                forbidBeforeConsent.getValue());
    }
}
