package papilio.safety.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.codes.SeriousnessCriterion;
import papilio.study.SpecialInterest;

/**
 * Whether and why it is serious; a reason makes it so, a death asks for one, and a grade 4 that is not called
 * life-threatening is asked about, not refused.
 */
final class SeriousnessSection {
    private final List<SpecialInterest> interests;
    private final Checkbox serious;
    private final CheckboxGroup<SeriousnessCriterion> criteria;
    private final Paragraph gradeFour = new Paragraph();
    private final Select<SpecialInterest> interest;
    private @Nullable Integer grade;
    private boolean fatal;

    SeriousnessSection(FormFrame form, List<SpecialInterest> interests, Runnable changed) {
        this.interests = List.copyOf(interests);
        serious = form.field("serious", new Checkbox(form.label("serious")));
        criteria = form.field("criteria", new CheckboxGroup<>(form.label("criteria")));
        criteria.setItems(SeriousnessCriterion.offered());
        criteria.setItemLabelGenerator(one -> form.words.code("safety.criterion.", one.name()));
        interest = form.choice("specialInterest", this.interests, one -> one.name(form.language()));
        interest.setVisible(!interests.isEmpty());
        gradeFour.setText(form.getTranslation("safety.form.gradeFour"));
        gradeFour.addClassNames("attention", "small");
        gradeFour.getElement().setAttribute("role", "status");
        serious.addValueChangeListener(change -> {
            depend();
            changed.run();
        });
        criteria.addValueChangeListener(change -> {
            if (change.isFromClient() && !change.getValue().isEmpty()) serious.setValue(true);
            depend();
            changed.run();
        });
        form.section("safety.form.seriousness", serious, criteria, gradeFour, interest);
        depend();
    }

    void show(EventContent facts) {
        serious.setValue(facts.serious());
        var offered = new LinkedHashSet<>(SeriousnessCriterion.offered());
        offered.addAll(facts.criteria()); // an import may know others
        criteria.setItems(offered);
        criteria.setValue(facts.criteria());
        interest.setValue(interests.stream()
                .filter(one -> one.code().equals(facts.specialInterest()))
                .findFirst()
                .orElse(null));
    }

    void put(EventDraft draft) {
        draft.serious(serious.getValue())
                .criteria(serious.getValue() ? criteria.getValue() : Set.of())
                .specialInterest(
                        interest.getValue() == null ? null : interest.getValue().code());
    }

    void depend(@Nullable Integer number, boolean died) {
        grade = number;
        fatal = died;
        depend();
    }

    private void depend() {
        criteria.setVisible(serious.getValue() || fatal || Integer.valueOf(5).equals(grade));
        gradeFour.setVisible(Integer.valueOf(4).equals(grade)
                && !(serious.getValue() && criteria.getValue().contains(SeriousnessCriterion.LIFE_THREAT)));
    }
}
