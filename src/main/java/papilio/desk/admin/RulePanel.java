package papilio.desk.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import papilio.safety.clock.ClockLength;
import papilio.safety.clock.Recipient;
import papilio.safety.clock.StudyKind;
import papilio.safety.clock.Trigger;
import papilio.safety.rule.ReviseRule;
import papilio.safety.rule.RuleFacts;
import papilio.safety.rule.RuleRow;
import papilio.shared.FieldRefusal;
import papilio.shared.ui.DayField;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Formats;
import papilio.shared.ui.Notices;
import papilio.shared.ui.StaleEditDialog;
import papilio.study.StudySettings;

/** One rule beside the list: as it shall hold from a day on, and why. */
class RulePanel extends Aside {
    private final transient RulesDesk desk;
    private final StudySettings study;
    private final @Nullable String site;
    private final transient Runnable changed;
    private final FormFields fields = new FormFields("admin.rules.field.");
    private final TextField toEn = fields.text("toEn");
    private final TextField toZh = fields.text("toZh");
    private final TextField fromEn = fields.text("fromEn");
    private final TextField fromZh = fields.text("fromZh");
    private final Select<Recipient> recipient = choice("recipient", "safety.recipient.", Recipient.values());
    private final Select<Trigger> trigger = choice("trigger", "admin.rules.trigger.", Trigger.values());
    private final IntegerField amount = fields.number("amount");
    private final Select<ClockLength.Unit> unit = choice("unit", "admin.rules.unit.", ClockLength.Unit.values());
    private final IntegerField afterFirst = fields.number("afterFirst");
    private final Select<StudyKind> kind = choice("kind", "admin.rules.kind.", StudyKind.values());
    private final Select<String> mark = choice("mark", "admin.rules.mark.", "V", "K", "D");
    private final TextField sourceEn = fields.text("sourceEn");
    private final TextField sourceZh = fields.text("sourceZh");
    private final Checkbox active = fields.put("active", new Checkbox(fields.label("active")));
    private final DayField validFrom = fields.day("validFrom");
    private final Select<Reach> reach = choice("reach", "admin.rules.reach.", Reach.values());
    private final DayField since = fields.day("since");
    private final TextField reason = fields.text("reason");
    private transient RuleRow row;

    /** To which events a rule applies that holds from today. */
    private enum Reach {
        FORWARD,
        BACK
    }

    RulePanel(
            RulesDesk desk, StudySettings study, @Nullable String site, RuleRow row, Runnable changed, Runnable close) {
        this.desk = desk;
        this.study = study;
        this.site = site;
        this.row = row;
        this.changed = changed;
        addClassName("side-panel");
        var title = getTranslation("admin.rules.code." + row.rule().code())
                + (site == null ? "" : " · " + getTranslation("admin.rules.atSite", site));
        getElement().setAttribute("aria-label", title);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("admin.rules.kind.every"));
        kind.setItemLabelGenerator(
                one -> getTranslation(one == null ? "admin.rules.kind.every" : "admin.rules.kind." + one));
        trigger.addValueChangeListener(change -> shape(change.getValue()));
        validFrom.setValue(study.today(desk.clock));
        validFrom.setHelperText(getTranslation("admin.rules.keeps"));
        active.addValueChangeListener(change -> reaches());
        reach.addValueChangeListener(change -> reaches());
        since.setHelperText(getTranslation("admin.rules.since"));
        fill(row.facts());
        add(head(title, close), new Paragraph(getTranslation("admin.rules.counts")), fields, actions());
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
    }

    void begin() {
        amount.focus();
    }

    private Component head(String title, Runnable close) {
        var leave = new Button(new Icon("vaadin", "close-small"), click -> close.run());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        leave.setAriaLabel(getTranslation("admin.close"));
        var head = new Div(new H2(title), leave);
        head.addClassName("side-head");
        return head;
    }

    private Component actions() {
        var save = new Button(getTranslation("admin.save"), click -> save(this::revise));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("actions");
        if (row.origin() == RuleRow.Origin.SITE)
            actions.add(new Button(getTranslation("admin.rules.followStudy"), click -> save(desk.rules::followStudy)));
        return actions;
    }

    private void save(Consumer<ReviseRule> how) {
        var done = fields.attempt(() -> how.accept(wish()), this::compare);
        if (!done) return;
        Notices.done(getTranslation("admin.rules.saved"));
        changed.run();
    }

    /** Whoever switches a rule on says whether it reaches back. */
    private void revise(ReviseRule wish) {
        if (reach.isVisible() && reach.isEmpty()) throw new FieldRefusal("reach", "safety.rules.refused.reachChoice");
        if (!since.isVisible()) {
            desk.rules.revise(wish);
            return;
        }
        var day = since.day();
        if (day == null) throw new FieldRefusal("since", "safety.rules.refused.missing");
        var begun = desk.reach.revise(wish, day);
        Notices.done(getTranslation("admin.rules.reached", Formats.whole(begun, getLocale())));
    }

    /** Only a rule that is on and counts from awareness can reach back. */
    private void reaches() {
        var when = trigger.getValue();
        var able = active.getValue() && when != Trigger.INFORMATION && (when == null || !when.waitsForNews());
        reach.setVisible(able);
        since.setVisible(able && reach.getValue() == Reach.BACK);
    }

    private ReviseRule wish() {
        var day = validFrom.day();
        LocalDate from = day == null ? study.today(desk.clock) : day;
        return new ReviseRule(study.code(), site, row.rule().code(), row.number(), typed(), from, reason.getValue());
    }

    /** Somebody else changed the rule meanwhile: both are shown, and nothing typed is lost. */
    private void compare() {
        var saved = desk.rules.rule(study.code(), site, row.rule().code());
        new StaleEditDialog(
                        StaleEditDialog.between(typed(), saved.facts(), fields),
                        () -> {
                            row = saved;
                            fill(saved.facts());
                        },
                        () -> {
                            row = saved;
                            fields.standOn(() -> fill(saved.facts()));
                            save(this::revise);
                        })
                .open();
    }

    private void fill(RuleFacts facts) {
        toEn.setValue(facts.toEn());
        toZh.setValue(facts.toZh());
        fromEn.setValue(facts.fromEn());
        fromZh.setValue(facts.fromZh());
        recipient.setValue(facts.recipient());
        trigger.setValue(facts.trigger());
        amount.setValue(facts.amount());
        if (facts.unit() != null) unit.setValue(facts.unit());
        afterFirst.setValue(facts.afterFirst());
        if (facts.kind() != null) kind.setValue(facts.kind());
        mark.setValue(facts.mark());
        sourceEn.setValue(facts.sourceEn());
        sourceZh.setValue(facts.sourceZh());
        active.setValue(facts.active());
        if (facts.active()) reach.setValue(Reach.FORWARD);
        else reach.clear();
        shape(facts.trigger());
        fields.asRead();
    }

    private RuleFacts typed() {
        return new RuleFacts(
                recipient.getValue(),
                fromEn.getValue(),
                fromZh.getValue(),
                toEn.getValue(),
                toZh.getValue(),
                trigger.getValue(),
                kind.getOptionalValue().orElse(null),
                unit.getOptionalValue().orElse(null),
                amount.getOptionalValue().orElse(null),
                afterFirst.getOptionalValue().orElse(null),
                mark.getValue(),
                sourceEn.getValue(),
                sourceZh.getValue(),
                active.getValue());
    }

    /** A rule that only informs has no clock. */
    private void shape(Trigger when) {
        amount.setVisible(when != Trigger.INFORMATION);
        unit.setVisible(when != Trigger.INFORMATION);
        afterFirst.setVisible(when == Trigger.SUSAR_FATAL_FOLLOW_UP);
        reaches();
    }

    @SafeVarargs
    private <T> Select<T> choice(String name, String words, T... items) {
        var select = fields.put(name, new Select<T>());
        select.setLabel(fields.label(name));
        select.setItems(List.of(items));
        select.setItemLabelGenerator(one -> getTranslation(words + one));
        return select;
    }
}
