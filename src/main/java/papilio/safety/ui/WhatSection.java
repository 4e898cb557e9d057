package papilio.safety.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.CtcaeTerm;
import papilio.safety.codes.CtcaeTerms;
import papilio.safety.codes.Severity;

/** What happened: the site's words, the term of the list, how severe. */
final class WhatSection {
    private final FormFrame form;
    private final ComboBox<CtcaeTerm> listed = new ComboBox<>();
    private final TextField term;
    private final TextField termEn;
    private final Select<BodySystem> soc;
    private final Select<Integer> grade;
    private final Select<Severity> severity;

    WhatSection(FormFrame form, Runnable changed) {
        this.form = form;
        term = form.text("term", 300);
        termEn = form.text("termEn", 300);
        soc = form.choice("soc", List.of(BodySystem.values()), one -> form.words.code("safety.soc.", one.name()));
        grade = form.choice("grade", List.of(1, 2, 3, 4, 5), this::gradeWords);
        severity = form.choice(
                "severity", List.of(Severity.values()), one -> form.words.code("safety.severity.", one.name()));
        term.setRequiredIndicatorVisible(true);
        search();
        grade.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null)
                severity.setValue(Severity.ofGrade(change.getValue()));
            changed.run();
        });
        listed.addValueChangeListener(change -> {
            if (change.isFromClient()) chosen(change.getValue());
            changed.run();
        });
        form.section("safety.form.what", listed, term, termEn, soc, grade, severity);
    }

    private void search() {
        listed.setLabel(form.getTranslation("safety.form.listed"));
        listed.setHelperText(form.getTranslation("safety.form.listed.help"));
        listed.setItemLabelGenerator(this::name);
        listed.setItems(
                (one, filter) -> name(one).toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT)),
                CtcaeTerms.all());
        listed.setClearButtonVisible(true);
    }

    void focus() {
        listed.focus();
    }

    void show(EventContent facts) {
        listed.setValue(
                facts.codedTerm() == null
                        ? null
                        : CtcaeTerms.named(facts.codedTerm()).orElse(null));
        term.setValue(facts.term());
        termEn.setValue(Objects.requireNonNullElse(facts.termEn(), ""));
        soc.setValue(facts.soc() == null ? null : BodySystem.of(facts.soc()).orElse(null));
        offerGrades(facts.grade());
        severity.setValue(facts.severity());
    }

    void put(EventDraft draft, EventContent base) {
        draft.term(term.getValue())
                .termEn(termEn.getValue())
                .codedTerm(
                        listed.getValue() == null
                                ? otherTerm(base)
                                : listed.getValue().english())
                .soc(soc.getValue() == null ? otherSystem(base) : soc.getValue().english())
                .grade(grade.getValue())
                .severity(severity.getValue());
    }

    @Nullable
    Integer grade() {
        return grade.getValue();
    }

    private void chosen(@Nullable CtcaeTerm one) {
        if (one == null) return;
        term.setValue(form.isChinese() ? one.chinese() : one.english());
        termEn.setValue(form.isChinese() ? one.english() : "");
        soc.setValue(one.system());
        offerGrades(null);
    }

    /** Those that the chosen term has, in its words; one that was recorded stays. */
    private void offerGrades(@Nullable Integer recorded) {
        var one = listed.getValue();
        grade.setItems(IntStream.rangeClosed(1, 5)
                .filter(number -> one == null || one.hasGrade(number) || Objects.equals(recorded, number))
                .boxed()
                .toList());
        grade.setValue(recorded);
    }

    /** A term or class of another dictionary stays unless one of the list is chosen. */
    private static @Nullable String otherTerm(EventContent base) {
        var before = base.codedTerm();
        return before == null || CtcaeTerms.named(before).isPresent() ? null : before;
    }

    private static @Nullable String otherSystem(EventContent base) {
        var before = base.soc();
        return before == null || BodySystem.of(before).isPresent() ? null : before;
    }

    /** The general word of the grade with what it means for the chosen term. */
    private String gradeWords(int number) {
        var general = form.getTranslation("safety.grade." + number);
        var one = listed.getValue();
        var special = one == null ? null : one.grade(number, form.language());
        return special == null ? general : form.getTranslation("shared.said", general, special);
    }

    private String name(CtcaeTerm one) {
        return form.isChinese() ? one.chinese() + " · " + one.english() : one.english() + " · " + one.chinese();
    }
}
