package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.lupus.Ana;
import papilio.lupus.EularAcrInputs;
import papilio.lupus.ItemFinding;
import papilio.lupus.LupusDomain;
import papilio.lupus.LupusItem;
import papilio.lupus.NephritisBiopsy;

/** The 2019 EULAR/ACR classification, asked domain by domain, with the score as it stands after every answer. */
final class EularAcrCalculator extends Div {
    private static final List<ItemFinding> CHOICES =
            List.of(ItemFinding.PRESENT, ItemFinding.ABSENT, ItemFinding.OTHER_CAUSE, ItemFinding.UNKNOWN);

    private final Map<LupusItem, RadioButtonGroup<ItemFinding>> items = new EnumMap<>(LupusItem.class);
    private final RadioButtonGroup<Ana> ana = new RadioButtonGroup<>();
    private final IntegerField titre = new IntegerField();
    private final RadioButtonGroup<ItemFinding> lowC3;
    private final RadioButtonGroup<ItemFinding> lowC4;
    private final Select<NephritisBiopsy> biopsy = new Select<>();
    private final EularAcrScore score = new EularAcrScore();
    private final transient Runnable changed;
    private boolean filling;

    EularAcrCalculator(EularAcrInputs before, Runnable changed) {
        this.changed = changed;
        addClassName("calculator");
        lowC3 = finding(getTranslation("lupus.lowC3"), before.lowC3());
        lowC4 = finding(getTranslation("lupus.lowC4"), before.lowC4());
        add(score, entry(before), restAbsent());
        for (var domain : LupusDomain.values()) add(domain(domain, before));
        score.show(inputs().classify());
    }

    EularAcrInputs inputs() {
        var findings = new EnumMap<LupusItem, ItemFinding>(LupusItem.class);
        items.forEach((item, answer) -> findings.put(item, answer.getValue()));
        return new EularAcrInputs(
                ana.getValue(), titre(), findings, lowC3.getValue(), lowC4.getValue(), biopsy.getValue());
    }

    private @Nullable Integer titre() {
        return titre.getOptionalValue().filter(typed -> typed >= 1).orElse(null);
    }

    /** The highest titre answers the entry criterion; an equivalent positive test can be told beside it. */
    private Component entry(EularAcrInputs before) {
        ana.setLabel(getTranslation("lupus.ana"));
        ana.setItems(Ana.values());
        ana.setItemLabelGenerator(one -> getTranslation("lupus.ana." + one.name()));
        ana.setValue(before.ana());
        ana.addValueChangeListener(change -> tell());
        titre.setLabel(getTranslation("lupus.titre"));
        titre.setHelperText(getTranslation("lupus.titre.help"));
        titre.setMin(1);
        titre.setPrefixComponent(new Span("1:"));
        if (before.titre() != null) titre.setValue(before.titre());
        titre.addValueChangeListener(change -> {
            var typed = titre();
            if (typed != null) ana.setValue(Ana.ofTitre(typed));
            tell();
        });
        var entry = new Div(ana, titre);
        entry.addClassName("entry");
        return entry;
    }

    /** Marking what is present and then saying that this was all takes seconds. */
    private Component restAbsent() {
        var rest = new Button(getTranslation("lupus.restAbsent"), click -> {
            filling = true;
            items.values().forEach(EularAcrCalculator::absentWhereUnknown);
            absentWhereUnknown(lowC3);
            absentWhereUnknown(lowC4);
            if (biopsy.getValue() == NephritisBiopsy.UNKNOWN) biopsy.setValue(NephritisBiopsy.NONE);
            filling = false;
            tell();
        });
        rest.addThemeVariants(ButtonVariant.SMALL);
        return rest;
    }

    private static void absentWhereUnknown(RadioButtonGroup<ItemFinding> answer) {
        if (answer.getValue().equals(ItemFinding.UNKNOWN)) answer.setValue(ItemFinding.ABSENT);
    }

    private Component domain(LupusDomain domain, EularAcrInputs before) {
        var section = new Div(score.heading(domain));
        section.addClassName("domain");
        for (var item : EularAcrInputs.ASKED)
            if (item.domain() == domain) {
                var words = getTranslation("lupus.weighed", LupusWords.item(this, item), item.weight());
                var answer = finding(words, before.finding(item));
                answer.setTooltipText(LupusWords.definition(this, item));
                items.put(item, answer);
                section.add(answer);
            }
        if (domain == LupusDomain.REN) section.add(biopsy(before.biopsy()));
        if (domain == LupusDomain.CMP) section.add(lowC3, lowC4);
        return section;
    }

    private RadioButtonGroup<ItemFinding> finding(String label, ItemFinding before) {
        var answer = new RadioButtonGroup<ItemFinding>();
        answer.setLabel(label);
        answer.setItems(CHOICES);
        answer.setItemLabelGenerator(one -> LupusWords.finding(this, one));
        answer.setValue(before);
        answer.addValueChangeListener(change -> tell());
        return answer;
    }

    private Component biopsy(NephritisBiopsy before) {
        biopsy.setLabel(getTranslation("lupus.biopsy"));
        biopsy.setWidth("260px");
        biopsy.setItems(Arrays.asList(NephritisBiopsy.values()));
        biopsy.setItemLabelGenerator(one -> getTranslation("lupus.biopsy." + one.name()));
        biopsy.setValue(before);
        biopsy.addValueChangeListener(change -> tell());
        return biopsy;
    }

    private void tell() {
        if (filling) return;
        score.show(inputs().classify());
        changed.run();
    }
}
