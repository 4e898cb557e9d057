package papilio.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import papilio.safety.EventContent;
import papilio.safety.EventDetail;
import papilio.safety.EventRefused;
import papilio.safety.codes.Outcome;
import papilio.safety.reference.ExpectedList;
import papilio.shared.FieldRefusal;
import papilio.shared.Refusal;
import papilio.shared.StaleEdit;
import papilio.shared.TwoEdits;
import papilio.shared.ui.Notices;
import papilio.shared.ui.Unsaved;
import papilio.study.SpecialInterest;

/** An adverse event on the screen, one column; refusals stand at their fields and nothing typed is lost. */
public final class EventForm extends Div {
    private final FormFrame frame;
    private final ConflictBanner conflict = new ConflictBanner();
    private final Unsaved unsaved = new Unsaved();
    private final WhatSection what;
    private final CourseSection course;
    private final SeriousnessSection seriousness;
    private final JudgementSection judgement;
    private final MoreSection more;
    private final Select<Boolean> learned;
    private final MomentField informedAt;
    private final TextField reason;

    private boolean complete; // sections speak up while the form is put together
    private EventContent base = EventContent.of("").facts();
    private EventContent shown = base;
    private @Nullable EventDetail corrected;
    private @Nullable Supplier<EventDetail> reload;
    private Consumer<EventContent> save = facts -> {};

    /** What the form is about: the study's lists, the patient's records, and for whom the reader judges. */
    record Setting(
            String study,
            ZoneId zone,
            LocalDate today,
            List<SpecialInterest> interests,
            List<LinkChoice> links,
            ExpectedList expected,
            BiFunction<String, Boolean, List<TermChoice>> terms,
            boolean investigator,
            boolean reviewer) {}

    EventForm(Setting setting, Runnable cancelled) {
        frame = new FormFrame(place -> new EventWords(place, getLocale(), setting.zone(), setting.interests()));
        frame.add(conflict);
        what = new WhatSection(frame, setting.terms(), this::depend);
        course = new CourseSection(frame, setting.today(), this::depend);
        seriousness = new SeriousnessSection(frame, setting.interests(), this::depend);
        judgement = new JudgementSection(frame, setting);
        more = new MoreSection(frame, setting.zone(), setting.today(), setting.links());
        learned = learned();
        informedAt =
                frame.field("informedAt", new MomentField(frame.label("informedAt"), setting.zone(), setting.today()));
        reason = frame.text("reason", 1000);
        learned.setVisible(false);
        informedAt.setVisible(false);
        reason.setVisible(false);
        frame.add(learned, informedAt, reason, actions(cancelled));
        add(frame, unsaved);
        complete = true;
    }

    void startWith(Instant now) {
        more.startWith(now);
    }

    /** What is proposed, not judged yet; a term of another dictionary stays. */
    void propose(EventContent draft) {
        base = draft;
        show(draft);
        depend();
    }

    void onSave(Consumer<EventContent> action) {
        save = action;
    }

    void correct(EventDetail event, Supplier<EventDetail> newer) {
        corrected = event;
        reload = newer;
        base = event.content();
        show(base);
        judgement.show(base);
        if (event.listedOfSponsor()) judgement.listedBySponsor();
        depend();
        shown = facts();
        learned.setVisible(true);
        informedAt.setVisible(true);
        informedAt.setHelperText(getTranslation("safety.form.informedAt"));
        reason.setVisible(true);
        reason.setRequiredIndicatorVisible(true);
    }

    private void show(EventContent facts) {
        complete = false;
        what.show(facts);
        course.show(facts);
        seriousness.show(facts);
        more.show(facts);
        complete = true;
    }

    long version() {
        return Objects.requireNonNull(corrected).version();
    }

    @Nullable
    Instant informedAt() {
        return nothingLearned() ? null : informedAt.moment();
    }

    boolean listedAnew() {
        return judgement.listedAnew();
    }

    /** Whether the change puts right what was written wrongly and tells nothing new. */
    boolean nothingLearned() {
        return !learned.getValue();
    }

    String reason() {
        return reason.getValue();
    }

    /** The first field, so that typing can begin at once. */
    public void focus() {
        what.focus();
    }

    /** News unless a person says otherwise: a follow-up too many does less harm than one too few. */
    private Select<Boolean> learned() {
        var select = frame.choice(
                "learned",
                List.of(true, false),
                news -> getTranslation(news ? "safety.form.learned.news" : "safety.form.learned.nothing"));
        select.setEmptySelectionAllowed(false);
        select.setValue(true);
        select.setHelperText(getTranslation("safety.form.learned"));
        select.addValueChangeListener(change -> informedAt.setVisible(change.getValue()));
        return select;
    }

    private Component actions(Runnable cancelled) {
        var button = new Button(getTranslation("safety.form.save"), click -> submit());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        var actions = new Div(button, new Button(getTranslation("safety.form.cancel"), click -> cancelled.run()));
        actions.addClassName("actions");
        return actions;
    }

    private void submit() {
        frame.clearMarks();
        conflict.clear();
        try {
            unsaved.save(() -> save.accept(facts()));
        } catch (UnreadableInput unreadable) {
            unreadable.show();
        } catch (EventRefused refused) {
            refused.breaches().reversed().forEach(breach -> frame.mark(breach.field(), frame.words.breach(breach)));
        } catch (FieldRefusal refused) {
            frame.mark(refused.field(), Notices.sentence(this, refused));
        } catch (StaleEdit | OptimisticLockingFailureException stale) {
            meanwhile();
        } catch (Refusal refused) {
            Notices.refused(Notices.sentence(this, refused));
        }
    }

    /** What was not touched takes the newer value, what was typed stays; saving again is then a decision and no accident. */
    private void meanwhile() {
        if (reload == null) {
            conflict.say(getTranslation("shared.staleEdit"));
            return;
        }
        var newer = reload.get();
        if (newer.finished()) {
            conflict.say(getTranslation("safety.refused.finished"));
            return;
        }
        var older = Objects.requireNonNull(corrected).content();
        var edits = new TwoEdits<>(shown, facts(), newer.content());
        stand(newer, edits.merged(), edits.touched().contains("listed"));
        tell(older, edits);
        shown = newer.content();
    }

    /** On a newer version, with the facts as they are to be saved over it. */
    private void stand(EventDetail newer, EventContent merged, boolean judged) {
        corrected = newer;
        base = newer.content();
        show(merged);
        judgement.show(merged);
        if (newer.listedOfSponsor()) judgement.listedBySponsor();
        depend();
        if (judged) judgement.keep(merged.listed());
    }

    private void tell(EventContent older, TwoEdits<EventContent> edits) {
        var mine = edits.touched();
        var theirs = EventContent.changes(older.fields(), edits.newer().fields());
        var both = EventContent.changes(edits.newer().fields(), edits.merged().fields()).stream()
                .filter(one -> theirs.stream().anyMatch(other -> other.field().equals(one.field())))
                .toList();
        conflict.say(getTranslation("safety.form.meanwhile"));
        conflict.say(
                getTranslation("safety.form.meanwhile.taken"),
                frame.words,
                theirs.stream().filter(one -> !mine.contains(one.field())).toList());
        conflict.say(getTranslation("safety.form.meanwhile.both"), frame.words, both);
    }

    private EventContent facts() {
        var draft = base.but();
        what.put(draft, base);
        course.put(draft);
        seriousness.put(draft);
        judgement.put(draft, base);
        more.put(draft, base);
        return draft.facts();
    }

    /** What one section says about another. */
    private void depend() {
        if (!complete) return;
        seriousness.depend(what.grade(), course.fatal());
        var typed = EventContent.of("");
        what.put(typed, base);
        seriousness.put(typed);
        typed.outcome(course.fatal() ? Outcome.FATAL : null);
        judgement.suggest(typed.facts(), base);
    }
}
