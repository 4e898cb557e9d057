package papilio.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventContent;
import papilio.safety.EventDetail;
import papilio.safety.EventRefused;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.CtcaeTerm;
import papilio.safety.codes.CtcaeTerms;
import papilio.safety.codes.Dechallenge;
import papilio.safety.codes.Outcome;
import papilio.safety.codes.Rechallenge;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.safety.codes.Severity;
import papilio.shared.FieldRefusal;
import papilio.shared.StaleEdit;
import papilio.shared.ui.Notices;
import papilio.study.SpecialInterest;

/** An adverse event on the screen, one column; refusals stand at their fields and nothing typed is lost. */
public final class EventForm extends Div {
    private final EventWords words;
    private final boolean investigator;
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Div conflict = new Div();

    private final ComboBox<CtcaeTerm> listed = new ComboBox<>();
    private final TextField term = text("term", 300);
    private final TextField termEn = text("termEn", 300);
    private final Select<BodySystem> soc = new Select<>();
    private final Select<Integer> grade = new Select<>();
    private final Select<Severity> severity = new Select<>();
    private final PartialDateField onset;
    private final Select<Outcome> outcome = new Select<>();
    private final PartialDateField ended;
    private final DayText diedOn;
    private final Checkbox serious = new Checkbox();
    private final CheckboxGroup<SeriousnessCriterion> criteria = new CheckboxGroup<>();
    private final Select<SpecialInterest> interest = new Select<>();
    private final Select<CausalityScale> scale = new Select<>();
    private final Select<Causality> causality = new Select<>();
    private final Select<Boolean> known = new Select<>();
    private final Select<ActionTaken> action = new Select<>();
    private final Select<Dechallenge> dechallenge = new Select<>();
    private final Select<Rechallenge> rechallenge = new Select<>();
    private final TextArea treatment = area("treatmentGiven", 1000);
    private final TextArea narrative = area("narrative", 4000);
    private final MomentField awareAt;
    private final DayText reportedOn;
    private final MomentField informedAt;
    private final TextField reason = text("reason", 1000);

    private final List<SpecialInterest> interests;
    private EventContent base = EventContent.of("").facts();
    private @Nullable EventDetail corrected;
    private @Nullable Supplier<EventDetail> reload;
    private Consumer<EventContent> save = facts -> {};

    EventForm(ZoneId zone, List<SpecialInterest> interests, boolean investigator, Runnable cancelled) {
        this.words = new EventWords(this, getLocale(), zone, interests);
        this.interests = List.copyOf(interests);
        this.investigator = investigator;
        onset = register("onset", new PartialDateField(label("onset")));
        ended = register("ended", new PartialDateField(label("ended")));
        diedOn = register("diedOn", new DayText(label("diedOn")));
        awareAt = register("awareAt", new MomentField(label("awareAt"), zone));
        reportedOn = register("reportedOn", new DayText(label("reportedOn")));
        informedAt = register("informedAt", new MomentField(label("informedAt"), zone));
        addClassNames("form", "event-form");
        conflict.addClassName("banner");
        conflict.setVisible(false);
        what();
        course();
        seriousness();
        judgement();
        add(conflict);
        add(section("safety.form.what"), listed, term, termEn, soc, grade, severity);
        add(section("safety.form.course"), onset, outcome, ended, diedOn);
        add(section("safety.form.seriousness"), serious, criteria, interest);
        add(section("safety.form.judgement"), scale, causality, known, action, dechallenge, rechallenge);
        add(section("safety.form.more"), treatment, narrative, awareAt, reportedOn);
        add(informedAt, reason, actions(cancelled));
        informedAt.setVisible(false);
        reason.setVisible(false);
        depend();
    }

    // ---- what a caller needs ----

    void startWith(Instant now) {
        awareAt.setMoment(now);
    }

    void onSave(Consumer<EventContent> action) {
        save = action;
    }

    void correct(EventDetail event, Supplier<EventDetail> newer) {
        corrected = event;
        reload = newer;
        base = event.content();
        show(event.content());
        informedAt.setVisible(true);
        informedAt.setHelperText(getTranslation("safety.form.informedAt"));
        reason.setVisible(true);
        reason.setRequiredIndicatorVisible(true);
    }

    long version() {
        return Objects.requireNonNull(corrected).version();
    }

    @Nullable
    Instant informedAt() {
        return informedAt.moment();
    }

    String reason() {
        return reason.getValue();
    }

    /** The first field, so that typing can begin at once. */
    public void focus() {
        listed.focus();
    }

    // ---- the groups of fields ----

    private void what() {
        listed.setLabel(getTranslation("safety.form.listed"));
        listed.setHelperText(getTranslation("safety.form.listed.help"));
        listed.setItemLabelGenerator(this::name);
        listed.setItems(
                (one, filter) -> name(one).toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT)),
                CtcaeTerms.all());
        listed.setClearButtonVisible(true);
        listed.addValueChangeListener(change -> {
            if (change.isFromClient()) chosen(change.getValue());
        });
        term.setRequiredIndicatorVisible(true);
        choice("soc", soc, List.of(BodySystem.values()), one -> words.code("safety.soc.", one.name()));
        choice("grade", grade, List.of(1, 2, 3, 4, 5), this::gradeWords);
        choice("severity", severity, List.of(Severity.values()), one -> words.code("safety.severity.", one.name()));
        grade.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null)
                severity.setValue(Severity.ofGrade(change.getValue()));
        });
    }

    private void course() {
        choice("outcome", outcome, List.of(Outcome.values()), one -> words.code("safety.outcome.", one.name()));
        onset.setRequiredIndicatorVisible(true);
        outcome.addValueChangeListener(change -> depend());
    }

    private void seriousness() {
        register("serious", serious).setLabel(label("serious"));
        register("criteria", criteria).setLabel(label("criteria"));
        criteria.setItems(SeriousnessCriterion.values());
        criteria.setItemLabelGenerator(one -> words.code("safety.criterion.", one.name()));
        serious.addValueChangeListener(change -> depend());
        choice("specialInterest", interest, interests, one -> one.name(getLocale()));
        interest.setVisible(!interests.isEmpty());
    }

    private void judgement() {
        choice(
                "causalityScale",
                scale,
                List.of(CausalityScale.values()),
                one -> words.code("safety.scale.", one.name()));
        choice("causality", causality, List.of(Causality.values()), one -> words.code("safety.causality.", one.name()));
        scale.addValueChangeListener(change -> offer(change.getValue()));
        scale.setValue(CausalityScale.CHINA_ADR);
        scale.setReadOnly(!investigator);
        causality.setReadOnly(!investigator);
        if (!investigator) causality.setHelperText(getTranslation("safety.form.causality.investigator"));
        choice("listed", known, List.of(true, false), one -> getTranslation(one ? "safety.yes" : "safety.no"));
        choice("actionTaken", action, List.of(ActionTaken.values()), one -> words.code("safety.action.", one.name()));
        choice(
                "dechallenge",
                dechallenge,
                List.of(Dechallenge.values()),
                one -> words.code("safety.dechallenge.", one.name()));
        choice(
                "rechallenge",
                rechallenge,
                List.of(Rechallenge.values()),
                one -> words.code("safety.rechallenge.", one.name()));
    }

    private Component actions(Runnable cancelled) {
        var button = new Button(getTranslation("safety.form.save"), click -> submit());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL);
        var actions = new Div(button, new Button(getTranslation("safety.form.cancel"), click -> cancelled.run()));
        actions.addClassName("actions");
        return actions;
    }

    // ---- saving ----

    private void submit() {
        fields.values().forEach(field -> {
            if (field instanceof HasValidation checked) checked.setInvalid(false);
        });
        try {
            save.accept(facts());
        } catch (UnreadableInput unreadable) {
            unreadable.show();
        } catch (EventRefused refused) {
            refused.breaches().reversed().forEach(breach -> mark(breach.field(), words.breach(breach)));
        } catch (FieldRefusal refused) {
            mark(refused.field(), Notices.sentence(this, refused));
        } catch (StaleEdit | org.springframework.dao.OptimisticLockingFailureException stale) {
            meanwhile();
        } catch (papilio.shared.Refusal refused) {
            Notices.refused(Notices.sentence(this, refused));
        }
    }

    /** Shows what the other person changed; saving again is then a decision and no accident. */
    private void meanwhile() {
        var newer = Objects.requireNonNull(reload).get();
        var older = Objects.requireNonNull(corrected);
        conflict.removeAll();
        conflict.add(new Paragraph(getTranslation("safety.form.meanwhile")));
        conflict.add(new ChangeList(
                words,
                EventContent.changes(older.content().fields(), newer.content().fields())));
        conflict.setVisible(true);
        conflict.getElement().setAttribute("role", "alert");
        conflict.scrollIntoView();
        corrected = newer;
        base = newer.content();
    }

    private void mark(@Nullable String name, String sentence) {
        var field = name == null ? null : fields.get(name);
        if (field instanceof HasValidation checked && field.isVisible()) {
            checked.setErrorMessage(sentence);
            checked.setInvalid(true);
            if (field instanceof Focusable<?> focusable) focusable.focus();
        } else Notices.refused(sentence);
    }

    private EventContent facts() {
        var draft = base.but()
                .term(term.getValue())
                .termEn(termEn.getValue())
                .codedTerm(
                        listed.getValue() == null
                                ? otherTerm()
                                : listed.getValue().english())
                .soc(soc.getValue() == null ? otherSystem() : soc.getValue().english())
                .grade(grade.getValue())
                .severity(severity.getValue())
                .onset(onset.date())
                .outcome(outcome.getValue())
                .ended(ended.date())
                .diedOn(diedOn.isVisible() ? diedOn.day() : null)
                .serious(serious.getValue())
                .criteria(serious.getValue() ? criteria.getValue() : java.util.Set.of())
                .specialInterest(
                        interest.getValue() == null ? null : interest.getValue().code())
                .listed(known.getValue())
                .actionTaken(action.getValue())
                .dechallenge(dechallenge.getValue())
                .rechallenge(rechallenge.getValue())
                .treatmentGiven(treatment.getValue())
                .narrative(narrative.getValue())
                .awareAt(awareAt())
                .reportedOn(reportedOn.day());
        if (investigator) draft.causality(causality.getValue()).causalityScale(scale.getValue());
        return draft.facts();
    }

    /** Seconds that the field does not show stay as they are. */
    private @Nullable Instant awareAt() {
        var typed = awareAt.moment();
        var before = base.awareAt();
        if (typed == null || before == null) return typed;
        return typed.equals(before.truncatedTo(java.time.temporal.ChronoUnit.MINUTES)) ? before : typed;
    }

    /** A term or class of another dictionary stays unless one of the list is chosen. */
    private @Nullable String otherTerm() {
        var before = base.codedTerm();
        return before == null || CtcaeTerms.named(before).isPresent() ? null : before;
    }

    private @Nullable String otherSystem() {
        var before = base.soc();
        return before == null || BodySystem.of(before).isPresent() ? null : before;
    }

    private void show(EventContent facts) {
        listed.setValue(
                facts.codedTerm() == null
                        ? null
                        : CtcaeTerms.named(facts.codedTerm()).orElse(null));
        term.setValue(facts.term());
        termEn.setValue(Objects.requireNonNullElse(facts.termEn(), ""));
        soc.setValue(facts.soc() == null ? null : BodySystem.of(facts.soc()).orElse(null));
        grade.setValue(facts.grade());
        severity.setValue(facts.severity());
        onset.setDate(facts.onset());
        outcome.setValue(facts.outcome());
        ended.setDate(facts.ended());
        diedOn.setDay(facts.diedOn());
        serious.setValue(facts.serious());
        criteria.setValue(facts.criteria());
        interest.setValue(interests.stream()
                .filter(one -> one.code().equals(facts.specialInterest()))
                .findFirst()
                .orElse(null));
        scale.setValue(facts.causalityScale());
        causality.setValue(facts.causality());
        known.setValue(facts.listed());
        action.setValue(facts.actionTaken());
        dechallenge.setValue(facts.dechallenge());
        rechallenge.setValue(facts.rechallenge());
        treatment.setValue(Objects.requireNonNullElse(facts.treatmentGiven(), ""));
        narrative.setValue(Objects.requireNonNullElse(facts.narrative(), ""));
        awareAt.setMoment(facts.awareAt());
        reportedOn.setDay(facts.reportedOn());
        depend();
    }

    // ---- fields that depend on each other ----

    private void depend() {
        criteria.setVisible(serious.getValue());
        diedOn.setVisible(outcome.getValue() == Outcome.FATAL);
        ended.setRequiredIndicatorVisible(
                outcome.getValue() != null && outcome.getValue().needsEnd());
    }

    private void chosen(@Nullable CtcaeTerm one) {
        if (one == null) return;
        term.setValue(isChinese() ? one.chinese() : one.english());
        termEn.setValue(isChinese() ? one.english() : "");
        soc.setValue(one.system());
        grade.setItems(java.util.stream.IntStream.rangeClosed(1, 5)
                .filter(one::hasGrade)
                .boxed()
                .toList());
    }

    private void offer(@Nullable CausalityScale one) {
        var before = causality.getValue();
        var choices = one == null ? List.of(Causality.values()) : one.choices();
        causality.setItems(choices);
        if (before != null && choices.contains(before)) causality.setValue(before);
    }

    /** Our short words for the grades exist in English; elsewhere the number and its general word stand. */
    private String gradeWords(int number) {
        var general = getTranslation("safety.grade." + number);
        var one = listed.getValue();
        var special = one == null || isChinese() ? null : one.grade(number);
        return special == null ? general : getTranslation("shared.said", general, special);
    }

    private String name(CtcaeTerm one) {
        return isChinese() ? one.chinese() + " · " + one.english() : one.english() + " · " + one.chinese();
    }

    // ---- small parts ----

    private <T> void choice(
            String name, Select<T> select, List<T> items, java.util.function.Function<T, String> words) {
        register(name, select).setLabel(label(name));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setItemLabelGenerator(item -> item == null ? "–" : words.apply(item));
    }

    private TextField text(String name, int length) {
        var field = register(name, new TextField(label(name)));
        field.setMaxLength(length);
        return field;
    }

    private TextArea area(String name, int length) {
        var field = register(name, new TextArea(label(name)));
        field.setMaxLength(length);
        return field;
    }

    private Component section(String key) {
        return new H3(getTranslation(key));
    }

    private <T extends Component> T register(String name, T field) {
        fields.put(name, field);
        return field;
    }

    private String label(String name) {
        return getTranslation("safety.field." + name);
    }

    private boolean isChinese() {
        return Locale.CHINESE.getLanguage().equals(getLocale().getLanguage());
    }
}
