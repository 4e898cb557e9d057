package papilio.enrollment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import papilio.patient.Ages;
import papilio.patient.ScreenPatient;
import papilio.patient.ScreeningService;
import papilio.patient.Sex;
import papilio.shared.ui.DayField;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Notices;
import papilio.site.SiteRow;
import papilio.study.StudySettings;

/** Enters somebody in the screening log; the date of birth is asked for the age alone and not kept. */
public final class ScreeningForm extends Div {
    private final transient StudySettings study;
    private final transient ScreeningService screening;
    private final transient Consumer<String> done;
    private final FormFields fields = new FormFields("enrollment.field.");
    private final Select<SiteRow> site;
    private final TextField number;
    private final DayField consent;
    private final DayField birthDate;
    private final IntegerField birthYear;
    private final Select<Sex> sex;
    private final Paragraph age = new Paragraph();

    public ScreeningForm(
            StudySettings study,
            LocalDate today,
            List<SiteRow> sites,
            ScreeningService screening,
            Consumer<String> done) {
        this.study = study;
        this.screening = screening;
        this.done = done;
        site = fields.put("site", new Select<>());
        site.setLabel(fields.label("site"));
        number = fields.text("screeningNo");
        consent = fields.day("consentOn");
        birthDate = fields.day("birthDate");
        birthYear = fields.number("birthYear");
        sex = fields.put("sex", new Select<>());
        sex.setLabel(fields.label("sex"));
        fill(today, sites);
        age.addClassName("sub");
        age.getElement().setAttribute("aria-live", "polite");
        add(fields, age, actions());
        tellAge();
    }

    private void fill(LocalDate today, List<SiteRow> sites) {
        site.setItems(sites);
        site.setItemLabelGenerator(one -> one.code() + " " + one.name(getLocale()));
        site.addValueChangeListener(change -> propose(change.getValue()));
        if (!sites.isEmpty()) site.setValue(sites.getFirst());
        consent.setValue(today);
        consent.setHelperText(getTranslation("enrollment.screen.consentHelp"));
        birthDate.setHelperText(getTranslation("enrollment.screen.birthHelp"));
        sex.setItems(Sex.values());
        sex.setItemLabelGenerator(one -> getTranslation("enrollment.sex." + one.name()));
        consent.addValueChangeListener(change -> tellAge());
        birthDate.addValueChangeListener(change -> tellAge());
        birthYear.addValueChangeListener(change -> tellAge());
    }

    private void propose(@Nullable SiteRow chosen) {
        if (chosen != null) number.setValue(screening.nextScreeningNo(study.code(), chosen.code()));
    }

    /** Completed years on the day of consent, as it will be kept. */
    private void tellAge() {
        var born = birthDate.day();
        var year = birthYear.getOptionalValue().orElse(null);
        var day = consent.day();
        if (day == null || born == null && year == null) age.setText(getTranslation("enrollment.screen.ageUnknown"));
        else if (born != null && !born.isAfter(day))
            age.setText(getTranslation("enrollment.screen.age", Ages.at(born, day)));
        else if (year != null) {
            var open = Ages.limitPossible(year, day, study.minimumAge(), study.maximumAge());
            var key = open ? "enrollment.screen.ageOpen" : "enrollment.screen.ageByYear";
            age.setText(getTranslation(key, Ages.byYear(year, day) - 1, Ages.byYear(year, day)));
        }
    }

    private Div actions() {
        var save = new Button(getTranslation("enrollment.screen.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("actions");
        return actions;
    }

    private void save() {
        var entered = new String[1];
        if (fields.attempt(
                () -> entered[0] = screening.screen(entry()),
                () -> Notices.refused(getTranslation("shared.staleEdit")))) {
            Notices.done(getTranslation("enrollment.screen.saved", entered[0]));
            done.accept(entered[0]);
        }
    }

    private ScreenPatient entry() {
        var chosen = site.getOptionalValue()
                .orElseThrow(() -> new papilio.shared.FieldRefusal("site", "enrollment.screen.siteNeeded"));
        return new ScreenPatient(
                study.code(),
                chosen.code(),
                number.getValue(),
                consent.day(),
                null,
                sex.getOptionalValue().orElse(null),
                birthDate.day(),
                birthYear.getOptionalValue().orElse(null));
    }
}
