package papilio.enrollment.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import papilio.enrollment.DecideEligibility;
import papilio.enrollment.eligibility.Answers;
import papilio.enrollment.eligibility.Eligibility;
import papilio.patient.PatientHead;
import papilio.shared.TwoEdits;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Formats;
import papilio.shared.ui.Notices;
import papilio.shared.ui.StaleEditDialog;
import papilio.study.Criterion;

/** Goes through the criteria with somebody in screening and decides. */
public final class DecisionForm extends Div {
    private final transient ScreeningForms rooms;
    private final transient ScreeningState seen;
    private final transient PatientHead patient;
    private final transient Consumer<String> done;
    private final FormFields fields = new FormFields("enrollment.field.");
    private final ConsentVersionField consent;
    private final CriteriaChecklist checklist;
    private final EligibilityResult result;
    private final DecisionPart decision;

    DecisionForm(ScreeningForms rooms, ScreeningState seen, LocalDate today, Consumer<String> done) {
        this.rooms = rooms;
        this.seen = seen;
        this.patient = seen.patient();
        this.done = done;
        addClassName("guided");
        consent = fields.put("consentVersion", new ConsentVersionField(fields.label("consentVersion")));
        askConsent();
        checklist = fields.put(
                "criteria",
                new CriteriaChecklist(seen.criteria(), seen.verdicts(), seen.classifications(), this::changed));
        result = new EligibilityResult(seen.criteria());
        fields.add(result);
        decision = new DecisionPart(
                fields, seen.criteria().stream().map(Criterion::code).toList(), today, rooms.mayOverride(), () -> {});
        add(facts(), new ScreeningLinks(seen), fields, actions());
        changed();
    }

    /** Only where the entry does not name a text and one could have been signed. */
    private void askConsent() {
        consent.setVisible(patient.consentOn() != null
                && patient.consentVersion() == null
                && !seen.consentVersions().isEmpty());
        if (!consent.isVisible()) return;
        consent.offer(seen.consentVersions());
        consent.addValueChangeListener(change -> changed());
    }

    private Paragraph facts() {
        var facts = new Paragraph(getTranslation(
                patient.ageConfirmed() ? "enrollment.decide.facts" : "enrollment.decide.factsAgeOpen",
                patient.site(),
                Formats.date(patient.consentOn()),
                Formats.text(patient.ageAtConsent())));
        facts.addClassName("sub");
        return facts;
    }

    private void changed() {
        var age = patient.ageAtConsent();
        Answers.ofAge(seen.study(), age, patient.ageConfirmed())
                .ifPresent(verdict -> checklist.answerAge(seen.criteria(), verdict));
        var answers = Answers.complete(
                seen.study(),
                seen.criteria(),
                age,
                patient.ageConfirmed(),
                checklist.verdicts(),
                checklist.classifications());
        seen.criteria().stream()
                .map(Criterion::code)
                .filter(code -> !answers.containsKey(code) && seen.verdicts().containsKey(code))
                .forEach(code -> answers.put(code, seen.verdicts().get(code)));
        var found = Eligibility.of(seen.study(), seen.criteria(), person(), answers);
        result.show(found);
        decision.propose(
                found,
                checklist.classifications().values().stream()
                        .anyMatch(inputs -> inputs.classify().couldStillReach()));
    }

    private Eligibility.Person person() {
        var kept = patient.consentVersion();
        return new Eligibility.Person(
                Eligibility.Consent.of(
                        patient.consentOn(), kept != null ? kept : consent.version(), seen.consentVersions()),
                patient.ageAtConsent(),
                patient.ageConfirmed(),
                patient.sex());
    }

    private Div actions() {
        var save = new Button(getTranslation("enrollment.decide.save"), click -> save(command(patient.version())));
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("actions");
        return actions;
    }

    private void save(DecideEligibility decided) {
        var number = new String[1];
        if (fields.attempt(() -> number[0] = rooms.eligibility.decide(decided), () -> compare(decided))) {
            if (number[0] == null) return;
            Notices.done(
                    getTranslation("enrollment.decided." + decided.outcome().name(), number[0]));
            done.accept(number[0]);
        }
    }

    /** Somebody else was faster: both versions side by side, and what was typed stays until a person chooses. */
    private void compare(DecideEligibility mine) {
        var now = rooms.again(patient);
        new StaleEditDialog(
                        new DecisionDifferences(this, mine, seen, now).all(),
                        () -> show(now),
                        () -> save(mine.over(
                                now.patient().version(),
                                TwoEdits.merged(seen.verdicts(), mine.verdicts(), now.verdicts()),
                                TwoEdits.merged(
                                        seen.classifications(), mine.classifications(), now.classifications()))))
                .open();
    }

    /** The screening as somebody else left it, in the place of this one. */
    private void show(ScreeningState now) {
        removeAll();
        add(rooms.forDecision(patient.study(), now.patient().patientNo(), done));
    }

    private DecideEligibility command(long version) {
        return new DecideEligibility(
                patient.study(),
                patient.patientNo(),
                version,
                checklist.verdicts(),
                checklist.classifications(),
                decision.outcome(),
                decision.on(),
                decision.reason(),
                decision.override(),
                consent.version());
    }
}
