package papilio.safety.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.codes.ActionTaken;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.codes.Dechallenge;
import papilio.safety.codes.Rechallenge;
import papilio.safety.reference.ExpectedList;
import papilio.shared.ui.Doors;

/** What the investigator thinks of the cause, whether it was expected, and what was done with the drug. */
final class JudgementSection {
    private final FormFrame form;
    private final EventForm.Setting setting;
    private final ExpectedList expected;
    private final Select<CausalityScale> scale;
    private final Select<Causality> causality;
    private final Select<Boolean> known;
    private final Select<ActionTaken> action;
    private final Select<Dechallenge> dechallenge;
    private final Select<Rechallenge> rechallenge;
    private boolean otherBasis;

    JudgementSection(FormFrame form, EventForm.Setting setting) {
        this.form = form;
        this.setting = setting;
        expected = setting.expected();
        scale = form.choice(
                "causalityScale",
                List.of(CausalityScale.values()),
                one -> form.words.code("safety.scale.", one.name()));
        causality = form.choice(
                "causality", List.of(Causality.values()), one -> form.words.code("safety.causality.", one.name()));
        known = form.choice(
                "listed", List.of(true, false), one -> form.getTranslation(one ? "safety.yes" : "safety.no"));
        action = form.choice(
                "actionTaken", List.of(ActionTaken.values()), one -> form.words.code("safety.action.", one.name()));
        dechallenge = form.choice(
                "dechallenge",
                List.of(Dechallenge.values()),
                one -> form.words.code("safety.dechallenge.", one.name()));
        rechallenge = form.choice(
                "rechallenge",
                List.of(Rechallenge.values()),
                one -> form.words.code("safety.rechallenge.", one.name()));
        scale.addValueChangeListener(change -> offer(change.getValue()));
        scale.setValue(CausalityScale.CHINA_ADR);
        scale.setReadOnly(!setting.investigator());
        causality.setReadOnly(!setting.investigator());
        if (!setting.investigator()) causality.setHelperText(form.getTranslation("safety.form.causality.investigator"));
        form.section("safety.form.judgement", scale, causality, known, list(), action, dechallenge, rechallenge);
    }

    void show(EventContent facts) {
        otherBasis = false;
        scale.setValue(facts.causalityScale());
        causality.setValue(facts.causality());
        known.setValue(facts.listed());
        action.setValue(facts.actionTaken());
        dechallenge.setValue(facts.dechallenge());
        rechallenge.setValue(facts.rechallenge());
    }

    void put(EventDraft draft, EventContent base) {
        var listed = known.getValue();
        draft.listed(listed)
                .listedBy(listed == null || listed.equals(base.listed()) ? base.listedBy() : expected.label())
                .actionTaken(action.getValue())
                .dechallenge(dechallenge.getValue())
                .rechallenge(rechallenge.getValue());
        if (setting.investigator()) draft.causality(causality.getValue()).causalityScale(scale.getValue());
    }

    /** Beside the form, in a page of its own, so that nothing typed is lost. */
    private Anchor list() {
        var door = new Anchor(
                Doors.to("studies/expected", setting.study(), Map.of("version", expected.label())),
                form.getTranslation("safety.form.expected.open", expected.label()));
        door.setTarget(AnchorTarget.BLANK);
        door.addClassNames("door", "small");
        return door;
    }

    /** From then on a site reads it and leaves it. */
    void listedBySponsor() {
        known.setReadOnly(!setting.reviewer());
    }

    /** What was typed of the expectedness, where the reader may say it. */
    void keep(@Nullable Boolean listed) {
        if (!known.isReadOnly()) known.setValue(listed);
    }

    /** Somebody has judged the expectedness on facts that differ from those before. */
    boolean listedAnew() {
        return otherBasis && known.getValue() != null;
    }

    /** What the list says about the event as it is typed; a person decides, and anew where the facts differ. */
    void suggest(EventContent typed, EventContent base) {
        var other = !typed.basis().equals(base.basis());
        if (other != otherBasis && base.listed() != null) known.setValue(other ? null : base.listed());
        otherBasis = other;
        var said = expected.judge(typed)
                .map(why -> form.getTranslation(
                        "safety.form.expected", expected.label(), form.words.code("safety.expected.", why.name())));
        known.setHelperText(
                Stream.of(said, told(base)).flatMap(Optional::stream).collect(Collectors.joining(" ")));
    }

    private Optional<String> told(EventContent base) {
        if (otherBasis && base.listed() != null) return Optional.of(form.getTranslation("safety.form.listed.anew"));
        return known.isReadOnly() ? Optional.of(form.getTranslation("safety.form.listed.sponsor")) : Optional.empty();
    }

    private void offer(@Nullable CausalityScale one) {
        var before = causality.getValue();
        var choices = one == null ? List.of(Causality.values()) : one.choices();
        causality.setItems(choices);
        if (before != null && choices.contains(before)) causality.setValue(before);
    }
}
