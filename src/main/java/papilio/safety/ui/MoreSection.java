package papilio.safety.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventContent;
import papilio.safety.EventDraft;
import papilio.safety.RecordLink;

/** What belongs to it, what was done, the story, and since when it is known. */
final class MoreSection {
    private final List<LinkChoice> choices;
    private final MultiSelectComboBox<LinkChoice> links;
    private final TextArea treatment;
    private final TextArea narrative;
    private final MomentField awareAt;
    private final DayText reportedOn;

    MoreSection(FormFrame form, ZoneId zone, LocalDate today, List<LinkChoice> choices) {
        this.choices = List.copyOf(choices);
        links = form.field("links", new MultiSelectComboBox<>(form.label("links")));
        links.setItems(this.choices);
        links.setItemLabelGenerator(LinkChoice::label);
        links.setHelperText(form.getTranslation("safety.form.links"));
        links.setVisible(!choices.isEmpty());
        treatment = form.area("treatmentGiven", 1000);
        narrative = form.area("narrative", 4000);
        awareAt = form.field("awareAt", new MomentField(form.label("awareAt"), zone, today));
        reportedOn = form.field("reportedOn", new DayText(form.label("reportedOn"), today));
        form.section("safety.form.more", links, treatment, narrative, awareAt, reportedOn);
    }

    void startWith(Instant now) {
        awareAt.setMoment(now);
    }

    void show(EventContent facts) {
        links.setValue(choices.stream()
                .filter(one -> facts.links().contains(one.link()))
                .toList());
        treatment.setValue(Objects.requireNonNullElse(facts.treatmentGiven(), ""));
        narrative.setValue(Objects.requireNonNullElse(facts.narrative(), ""));
        awareAt.setMoment(facts.awareAt());
        reportedOn.setDay(facts.reportedOn());
    }

    void put(EventDraft draft, EventContent base) {
        draft.links(chosen(base))
                .treatmentGiven(treatment.getValue())
                .narrative(narrative.getValue())
                .awareAt(awareAt(base))
                .reportedOn(reportedOn.day());
    }

    /** A link to a record that is not offered any more stays. */
    private HashSet<RecordLink> chosen(EventContent base) {
        var kept = new HashSet<>(base.links());
        choices.forEach(one -> kept.remove(one.link()));
        links.getValue().forEach(one -> kept.add(one.link()));
        return kept;
    }

    /** Seconds that the field does not show stay as they are. */
    private @Nullable Instant awareAt(EventContent base) {
        var typed = awareAt.moment();
        var before = base.awareAt();
        if (typed == null || before == null) return typed;
        return typed.equals(before.truncatedTo(ChronoUnit.MINUTES)) ? before : typed;
    }
}
