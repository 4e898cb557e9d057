package papilio.safety.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.codes.BodySystem;
import papilio.safety.codes.Severity;

/** What happened: the site's words, the term of the list, how severe. */
final class WhatSection {
    private final FormFrame form;
    private final BiFunction<String, Boolean, List<TermChoice>> terms;
    private final ComboBox<TermChoice> listed = new ComboBox<>();
    private @Nullable String searched;
    private List<TermChoice> found = List.of();
    private String proposed = "";
    private String proposedEn = "";
    private final TextField term;
    private final TextField termEn;
    private final Select<BodySystem> soc;
    private final Select<Integer> grade;
    private final Select<Severity> severity;

    WhatSection(FormFrame form, BiFunction<String, Boolean, List<TermChoice>> terms, Runnable changed) {
        this.form = form;
        this.terms = terms;
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
        listed.setItemLabelGenerator(TermChoice::label);
        listed.setItems(
                query -> found(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                query -> found(query.getFilter().orElse("")).size());
        listed.setClearButtonVisible(true);
    }

    /** Asked for a page and for their number: searched once. */
    private List<TermChoice> found(String words) {
        if (!words.equals(searched)) {
            found = terms.apply(words, form.isChinese());
            searched = words;
        }
        return found;
    }

    void focus() {
        listed.focus();
    }

    void show(EventContent facts) {
        listed.setValue(
                facts.codedTerm() == null
                        ? null
                        : TermChoice.recorded(facts.codedTerm(), facts.soc(), form.isChinese()));
        term.setValue(facts.term());
        termEn.setValue(Objects.requireNonNullElse(facts.termEn(), ""));
        soc.setValue(facts.soc() == null ? null : BodySystem.of(facts.soc()).orElse(null));
        offerGrades(facts.grade());
        severity.setValue(facts.severity());
    }

    void put(EventDraft draft, EventContent base) {
        draft.term(term.getValue())
                .termEn(termEn.getValue())
                .codedTerm(listed.getValue() == null ? null : listed.getValue().coded())
                .soc(system(base))
                .grade(grade.getValue())
                .severity(severity.getValue());
    }

    @Nullable
    Integer grade() {
        return grade.getValue();
    }

    private void chosen(@Nullable TermChoice one) {
        if (one != null) {
            var ctcae = one.ctcae();
            var words = ctcae == null ? one.coded() : form.isChinese() ? ctcae.chinese() : ctcae.english();
            proposed = propose(term, proposed, words);
            proposedEn = propose(termEn, proposedEn, ctcae == null || !form.isChinese() ? "" : ctcae.english());
            soc.setValue(one.system().orElse(null));
        }
        var ctcae = one == null ? null : one.ctcae();
        var typed = grade.getValue();
        offerGrades(typed == null || ctcae != null && !ctcae.hasGrade(typed) ? null : typed);
    }

    /** Only where nothing stands but what the term chosen before proposed: the site's words are the site's. */
    private static String propose(TextField field, String before, String words) {
        if (!field.isEmpty() && !field.getValue().equals(before)) return before;
        field.setValue(words);
        return words;
    }

    /** Those that the chosen term has, in its words; one that was recorded stays. */
    private void offerGrades(@Nullable Integer recorded) {
        var ctcae = listed.getValue() == null ? null : listed.getValue().ctcae();
        grade.setItems(IntStream.rangeClosed(1, 5)
                .filter(number -> ctcae == null || ctcae.hasGrade(number) || Objects.equals(recorded, number))
                .boxed()
                .toList());
        grade.setValue(recorded);
    }

    /** The chosen class, else that of the chosen term or of what was recorded, which our list may not know. */
    private @Nullable String system(EventContent base) {
        var chosen = soc.getValue();
        if (chosen != null) return chosen.english();
        var term = listed.getValue();
        var kept = term != null && term.soc() != null ? term.soc() : base.soc();
        return kept == null || BodySystem.of(kept).isPresent() ? null : kept;
    }

    /** The general word of the grade with what it means for the chosen term. */
    private String gradeWords(int number) {
        var ctcae = listed.getValue() == null ? null : listed.getValue().ctcae();
        return form.words.grade(number, ctcae == null ? null : ctcae.grade(number, form.language()));
    }
}
