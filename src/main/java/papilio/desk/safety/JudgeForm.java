package papilio.desk.safety;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import papilio.safety.EventDetail;
import papilio.safety.JudgeEvent;
import papilio.safety.codes.Causality;
import papilio.safety.codes.CausalityScale;
import papilio.safety.reference.ExpectedList;
import papilio.safety.ui.EventWords;
import papilio.shared.Refusal;
import papilio.shared.ui.Notices;

/** The sponsor's word on the cause and on what was expected; whoever changes a former word says why. */
final class JudgeForm extends Div {
    private final transient ExpectedList list;
    private final Select<CausalityScale> scale = new Select<>();
    private final Select<Causality> causality = new Select<>();
    private final Select<Boolean> listed = new Select<>();
    private final TextField reason = new TextField(getTranslation("safety.field.reason"));

    JudgeForm(SafetyDesk desk, EventDetail event, EventWords words) {
        list = desk.expected.at(event.study(), desk.studies.today(event.study()));
        addClassName("composer");
        causality(words);
        scale(event, words);
        causality.setValue(event.content().sponsorCausality());
        expected(event, words);
        reason.setMaxLength(1000);
        reason.setHelperText(getTranslation("safety.judge.reason"));
        reason.setVisible(
                event.content().sponsorCausality() != null || event.content().listed() != null);
        add(scale, causality, listed, reason);
    }

    void focus() {
        causality.focus();
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

    private void scale(EventDetail event, EventWords words) {
        scale.setLabel(words.field("sponsorScale"));
        scale.setItems(CausalityScale.values());
        scale.setItemLabelGenerator(one -> words.code("safety.scale.", one.name()));
        scale.addValueChangeListener(change -> {
            var before = causality.getValue();
            causality.setItems(change.getValue().choices());
            if (before != null && change.getValue().choices().contains(before)) causality.setValue(before);
        });
        scale.setValue(sponsorScale(event));
    }

    private void causality(EventWords words) {
        causality.setLabel(words.field("sponsorCausality"));
        causality.setEmptySelectionAllowed(true);
        causality.setItemLabelGenerator(one -> one == null ? "–" : words.code("safety.causality.", one.name()));
    }

    private void expected(EventDetail event, EventWords words) {
        listed.setLabel(words.field("listed"));
        listed.setItems(List.of(true, false));
        listed.setEmptySelectionAllowed(true);
        listed.setItemLabelGenerator(one -> one == null ? "–" : getTranslation(one ? "safety.yes" : "safety.no"));
        listed.setValue(event.content().listed());
        listed.setHelperText(list.judge(event.content())
                .map(why -> getTranslation(
                        "safety.form.expected", list.label(), words.code("safety.expected.", why.name())))
                .orElse(""));
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
