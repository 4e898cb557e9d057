package papilio.enrollment.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.PlanRow;
import papilio.enrollment.PlanSituation;
import papilio.enrollment.PlanText;
import papilio.enrollment.RevisePlan;
import papilio.shared.Refusal;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.StaleEditDialog;

/** The inputs of a plan: the study's target and months, the sites' targets, and months for a site that goes its own way. */
final class PlanFields extends FormFields {
    final IntegerField target = number("target");
    final TextArea months = longText("months");
    final TextArea siteTargets = longText("siteTargets");
    final Select<String> site = put("site", new Select<>());
    final TextArea siteMonths = longText("siteMonths");
    final TextArea reason = longText("reason");
    private final transient SiteMonths own = new SiteMonths();
    private transient NavigableMap<String, String> ownAsRead = new TreeMap<>();

    PlanFields(PlanSituation situation) {
        super("enrollment.field.");
        help(months, "enrollment.plan.howto");
        help(siteTargets, "enrollment.plan.siteHowto");
        help(siteMonths, "enrollment.plan.siteMonthsHowto");
        site.setLabel(label("siteOfMonths"));
        site.setItems(situation.sites());
        site.addValueChangeListener(change -> showSite());
        siteMonths.addValueChangeListener(change -> keepSite(change.isFromClient()));
        siteMonths.setEnabled(false);
        if (situation.sites().isEmpty()) for (var needless : List.of(siteTargets, siteMonths)) remove(needless);
        if (situation.sites().isEmpty()) remove(site);
    }

    private void help(TextArea lines, String key) {
        lines.setHelperText(getTranslation(key));
        lines.addClassName("plan-months");
        lines.setValueChangeMode(ValueChangeMode.LAZY);
    }

    /** The newest version and the targets as they are now. */
    void read(Optional<PlanRow> plan, PlanSituation situation) {
        target.setValue(situation.target());
        months.setValue(plan.map(known -> PlanText.write(known.months())).orElse(""));
        siteTargets.setValue(PlanText.write(situation.siteTargets()));
        own.own(plan.map(PlanRow::ownMonths).orElseGet(Collections::emptyNavigableMap));
        ownAsRead = new TreeMap<>(own.texts());
        showSite();
        asRead();
    }

    /** What was typed on top of a newer version; a target or a site that was not touched goes with that. */
    void typedOver(PlanRow newer, PlanSituation situation) {
        var typed = new TreeMap<>(own.texts());
        var before = ownAsRead;
        standOn(() -> read(Optional.of(newer), situation));
        own.typedOver(before, typed);
        showSite();
    }

    RevisePlan command(String study, int basedOn, @Nullable String why) {
        return new RevisePlan(
                study,
                basedOn,
                PlanText.read("months", months.getValue()),
                target.getValue(),
                PlanText.targets("siteTargets", siteTargets.getValue()),
                own.read(),
                why);
    }

    /** What is typed here beside what somebody else saved. */
    List<StaleEditDialog.Difference> differences(PlanRow theirs) {
        var all = new ArrayList<StaleEditDialog.Difference>();
        compare(all, "target", text(target.getValue()), text(theirs.target()));
        compare(all, "months", months.getValue().strip(), PlanText.write(theirs.months()));
        compare(all, "siteTargets", siteTargets.getValue().strip(), PlanText.write(theirs.siteTargets()));
        var saved = new SiteMonths();
        saved.own(theirs.ownMonths());
        compare(all, "siteMonths", words(own), words(saved));
        compare(all, "reason", reason.getValue().strip(), theirs.reason());
        return all;
    }

    private void compare(
            List<StaleEditDialog.Difference> all, String name, @Nullable String mine, @Nullable String saved) {
        if (Objects.equals(mine, saved)) return;
        var touched = name.equals("siteMonths") ? !own.texts().equals(ownAsRead) : touched(name);
        all.add(new StaleEditDialog.Difference(label(name), mine, saved, touched));
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String words(SiteMonths plans) {
        if (plans.texts().isEmpty()) return null;
        var words = new ArrayList<String>();
        plans.texts().forEach((code, text) -> words.add(code + ": " + text.strip()));
        return String.join("\n", words);
    }

    private void showSite() {
        var chosen = site.getValue();
        siteMonths.setEnabled(chosen != null);
        siteMonths.setValue(chosen == null ? "" : own.text(chosen, share(chosen)));
    }

    private void keepSite(boolean typed) {
        if (typed && site.getValue() != null) own.type(site.getValue(), siteMonths.getValue(), share(site.getValue()));
    }

    /** The site's part of what stands in the form; nothing while that cannot be read. */
    private NavigableMap<YearMonth, Integer> share(String code) {
        try {
            return PlanRow.share(
                    PlanText.read("months", months.getValue()),
                    PlanText.targets("siteTargets", siteTargets.getValue()),
                    code);
        } catch (Refusal unreadable) {
            return Collections.emptyNavigableMap();
        }
    }
}
