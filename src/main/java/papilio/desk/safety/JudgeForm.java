package papilio.desk.safety;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventDetail;
import papilio.safety.JudgeEvent;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.reference.ExpectedList;
import papilio.safety.ui.EventWords;
import papilio.shared.Refusal;
import papilio.shared.TwoEdits;
import papilio.shared.ui.Notices;

/** The sponsor's word on the cause and on what was expected; whoever changes a former word says why. */
final class JudgeForm extends Div {
    private final transient ExpectedList list;
    private final transient EventWords words;
    private final Select<CausalityScale> scale = new Select<>();
    private final Select<Causality> causality = new Select<>();
    private final Select<Boolean> listed = new Select<>();
    private final TextField reason = new TextField(getTranslation("safety.field.reason"));
    private transient Word read;

    /** What is judged. */
    private record Word(
            CausalityScale scale,
            @Nullable Causality causality,
            @Nullable Boolean listed) {
        static Word of(EventDetail event) {
            return new Word(
                    sponsorScale(event),
                    event.content().sponsorCausality(),
                    event.content().listed());
        }
    }

    JudgeForm(SafetyDesk desk, EventDetail event, EventWords words) {
        list = desk.expected.at(event.study(), desk.studies.today(event.study()));
        addClassName("composer");
        this.words = words;
        causality();
        scale();
        expected();
        reason.setMaxLength(1000);
        reason.setHelperText(getTranslation("safety.judge.reason"));
        read = Word.of(event);
        show(event, read);
        add(scale, causality, listed, reason);
    }

    void focus() {
        causality.focus();
    }

    /** On a newer version: what was not touched goes with that. */
    void standOn(EventDetail newer) {
        var mine = new Word(scale.getValue(), causality.getValue(), listed.getValue());
        var merged = new TwoEdits<>(read, mine, Word.of(newer)).merged();
        read = Word.of(newer);
        show(newer, merged);
    }

    private void show(EventDetail event, Word word) {
        scale.setValue(word.scale());
        causality.setValue(word.causality());
        listed.setValue(word.listed());
        listed.setHelperText(list.judge(event.content())
                .map(why -> getTranslation(
                        "safety.form.expected", list.label(), words.code("safety.expected.", why.name())))
                .orElse(""));
        reason.setVisible(reason.isVisible() && !reason.isEmpty()
                || event.content().sponsorCausality() != null
                || event.content().listed() != null);
    }

    /** About the event as it was read last. */
    JudgeEvent wish(EventDetail event) {
        var before = event.content();
        var word = listed.getValue();
        var by = word == null || word.equals(before.listed()) ? before.listedBy() : list.label();
        return new JudgeEvent(
                event.study(),
                event.eventNo(),
                event.version(),
                causality.getValue(),
                scale.getValue(),
                word,
                by,
                reason.getValue());
    }

    /** The sentence at its field; false where the refusal is about none of them. */
    boolean mark(Refusal refused) {
        HasValidation field = switch (refused.field()) {
            case "reason" -> reason;
            case "sponsorCausality" -> causality;
            case null, default -> null;
        };
        if (field == null) return false;
        reason.setVisible(reason.isVisible() || field == reason);
        field.setErrorMessage(Notices.sentence(this, refused));
        field.setInvalid(true);
        return true;
    }

    private void scale() {
        scale.setLabel(words.field("sponsorScale"));
        scale.setItems(CausalityScale.values());
        scale.setItemLabelGenerator(one -> words.code("safety.scale.", one.name()));
        scale.addValueChangeListener(change -> {
            var before = causality.getValue();
            causality.setItems(change.getValue().choices());
            if (before != null && change.getValue().choices().contains(before)) causality.setValue(before);
        });
    }

    private void causality() {
        causality.setLabel(words.field("sponsorCausality"));
        causality.setEmptySelectionAllowed(true);
        causality.setItemLabelGenerator(one -> one == null ? "–" : words.code("safety.causality.", one.name()));
    }

    private void expected() {
        listed.setLabel(words.field("listed"));
        listed.setItems(List.of(true, false));
        listed.setEmptySelectionAllowed(true);
        listed.setItemLabelGenerator(one -> one == null ? "–" : getTranslation(one ? "safety.yes" : "safety.no"));
    }

    /** The scale of the last word of the sponsor, else that of the investigator, so that both stand side by side. */
    private static CausalityScale sponsorScale(EventDetail event) {
        var content = event.content();
        var said = content.sponsorScale() != null ? content.sponsorScale() : content.causalityScale();
        var word = content.sponsorCausality();
        if (said == null || word != null && !said.choices().contains(word))
            return word == Causality.UNRELATED ? CausalityScale.CHINA_TRIAL : CausalityScale.CHINA_ADR;
        return said;
    }
}
