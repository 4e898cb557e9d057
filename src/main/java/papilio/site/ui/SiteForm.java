package papilio.site.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import papilio.shared.ui.DayField;
import papilio.shared.ui.FormFields;
import papilio.site.SiteProfile;

/** The profile of a site as inputs. */
public final class SiteForm extends FormFields {
    private final TextField nameEn = text("nameEn");
    private final TextField nameZh = text("nameZh");
    private final TextField city = text("city");
    private final TextField province = text("province");
    private final TextField country = text("country");
    private final ComboBox<String> zone =
            choice("zone", ZoneId.getAvailableZoneIds().stream().sorted().toList());
    private final TextField investigator = text("investigator");
    private final IntegerField target = number("target");
    private final BigDecimalField plannedPerMonth =
            put("plannedPerMonth", new BigDecimalField(label("plannedPerMonth")));
    private final DayField activatedOn = day("activatedOn");
    private transient @Nullable SiteProfile read; // keeps what the form does not ask

    public SiteForm(String defaultZone) {
        super("site.field.");
        nameEn.setRequiredIndicatorVisible(true);
        zone.setRequiredIndicatorVisible(true);
        zone.setValue(defaultZone);
        zone.setAllowCustomValue(true);
        zone.addCustomValueSetListener(typed -> zone.setValue(typed.getDetail()));
        target.setHelperText(getTranslation("site.form.target"));
    }

    /** Asks for the code as well: a new site has none yet. */
    public TextField askCode() {
        var code = text("code");
        code.setRequiredIndicatorVisible(true);
        code.setHelperText(getTranslation("site.form.code"));
        addComponentAsFirst(code);
        return code;
    }

    /** The target is read here, with a door to where it is changed. */
    public void leaveTargetToPlan(String plan) {
        target.setReadOnly(true);
        target.setHelperComponent(new Anchor(plan, getTranslation("site.form.targetByPlan")));
    }

    public void read(SiteProfile profile) {
        nameEn.setValue(profile.nameEn());
        set(nameZh, profile.nameZh());
        set(city, profile.city());
        set(province, profile.province());
        set(country, profile.country());
        zone.setValue(profile.zone());
        set(investigator, profile.investigator());
        target.setValue(profile.target());
        plannedPerMonth.setValue(profile.plannedPerMonth());
        activatedOn.setValue(profile.activatedOn());
        read = profile;
    }

    /** What is typed; refuses what no site can have. */
    public SiteProfile profile() {
        return new SiteProfile(
                nameEn.getValue(),
                nameZh.getValue(),
                city.getValue(),
                province.getValue(),
                country.getValue(),
                chosen(zone, ""),
                investigator.getValue(),
                target.getValue(),
                activatedOn.day(),
                read == null ? null : read.approvalNo(),
                read == null ? null : read.approvalExpires(),
                plannedPerMonth.getValue());
    }
}
