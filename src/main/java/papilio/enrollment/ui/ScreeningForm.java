package papilio.enrollment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.GuidedScreening;
import papilio.enrollment.eligibility.Answers;
import papilio.enrollment.eligibility.Eligibility;
import papilio.patient.Ages;
import papilio.patient.CriterionVerdict;
import papilio.patient.PatientHead;
import papilio.patient.ScreenPatient;
import papilio.patient.ScreenedAlready;
import papilio.patient.Sex;
import papilio.shared.FieldRefusal;
import papilio.shared.ui.DayField;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Notices;
import papilio.site.SiteRow;
import papilio.study.Criterion;
import papilio.study.StudySettings;

/**
 * Guides through a screening in four steps of one column: consent, person, criteria, result. The date of birth is asked
 * for the age alone and not kept.
 */
public final class ScreeningForm extends Div {
    private final transient ScreeningForms rooms;
    private final transient StudySettings study;
    private final transient List<Criterion> criteria;
    private final transient @Nullable PatientHead earlier;
    private final transient Consumer<String> done;
    private final FormFields fields = new FormFields("enrollment.field.");
    private final String key = UUID.randomUUID().toString();
    private final Steps steps = new Steps();
    private final Select<SiteRow> site = new Select<>();
    private final DayField consent;
    private final ConsentVersionField version;
    private final DayField birthDate;
    private final IntegerField birthYear;
    private final Select<Sex> sex = new Select<>();
    private final TextField number;
    private final Paragraph age = new Paragraph();
    private final CriteriaChecklist checklist;
    private final EligibilityResult result;
    private final DecisionPart decision;
    private final TwinNotice twin;
    private final Button save = new Button();
    private String proposed = "";

    ScreeningForm(
            ScreeningForms rooms,
            StudySettings study,
            LocalDate today,
            List<SiteRow> sites,
            @Nullable PatientHead earlier,
            Consumer<String> done) {
        this.rooms = rooms;
        this.study = study;
        this.earlier = earlier;
        this.done = done;
        criteria = rooms.criteria(study.code());
        addClassName("guided");
        consent = new DayField(fields.label("consentOn")).knowing(today);
        steps.begin(fields, "consent", consent);
        fields.put("site", site).setLabel(fields.label("site"));
        fields.put("consentOn", consent);
        version = fields.put("consentVersion", new ConsentVersionField(fields.label("consentVersion")));
        birthDate = new DayField(fields.label("birthDate")).knowing(today);
        steps.begin(fields, "person", birthDate);
        fields.put("birthDate", birthDate);
        birthYear = fields.number("birthYear");
        fields.add(age);
        fields.put("sex", sex).setLabel(fields.label("sex"));
        number = fields.text("screeningNo");
        checklist = new CriteriaChecklist(criteria, Map.of(), Map.of(), this::changed);
        steps.begin(fields, "criteria", checklist);
        fields.put("criteria", checklist);
        result = new EligibilityResult(criteria);
        steps.begin(fields, "result", result);
        fields.add(result);
        decision = new DecisionPart(
                fields, criteria.stream().map(Criterion::code).toList(), today, rooms.mayOverride(), this::nameAction);
        twin = fields.put("againReason", new TwinNotice(study.code(), fields.label("againReason")));
        fill(today, sites);
        add(steps.bar(), fields, actions());
        if (earlier != null) repeat(earlier);
        changed();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        consent.focus();
    }

    private void fill(LocalDate today, List<SiteRow> sites) {
        site.setItems(sites);
        site.setItemLabelGenerator(one -> one.code() + " " + one.name(getLocale()));
        site.addValueChangeListener(change -> propose(change.getValue()));
        consent.setValue(today);
        consent.setHelperText(getTranslation("enrollment.screen.consentHelp"));
        birthDate.setHelperText(getTranslation("enrollment.screen.birthHelp"));
        sex.setItems(Sex.values());
        sex.setItemLabelGenerator(one -> getTranslation("enrollment.sex." + one.name()));
        age.addClassName("sub");
        age.getElement().setAttribute("aria-live", "polite");
        consent.addValueChangeListener(change -> offerVersions());
        version.addValueChangeListener(change -> changed());
        birthDate.addValueChangeListener(change -> changed());
        birthYear.addValueChangeListener(change -> changed());
        sex.addValueChangeListener(change -> changed());
        if (!sites.isEmpty()) site.setValue(sites.getFirst());
    }

    /** What is known from the first screening is filled in; consent and age are asked anew. */
    private void repeat(PatientHead before) {
        site.getListDataView()
                .getItems()
                .filter(one -> one.code().equals(before.site()))
                .findFirst()
                .ifPresent(site::setValue);
        site.setReadOnly(true);
        if (before.sex() != null) sex.setValue(before.sex());
        if (before.birthYear() != null) birthYear.setValue(before.birthYear());
        addComponentAsFirst(new Paragraph(getTranslation("enrollment.rescreen.of", before.patientNo())));
    }

    private void propose(@Nullable SiteRow chosen) {
        if (chosen == null) return;
        proposed = rooms.screening.nextScreeningNo(study.code(), chosen.code());
        number.setValue(proposed);
        offerVersions();
    }

    private void offerVersions() {
        var chosen = site.getValue();
        var day = consent.day();
        version.offer(
                chosen == null || day == null
                        ? List.of()
                        : rooms.screening.consentVersions(study.code(), chosen.code(), day));
        changed();
    }

    /** Everything that follows from what was typed so far. */
    private void changed() {
        tellAge();
        var person = person();
        Answers.ofAge(study, person.age(), person.ageConfirmed())
                .ifPresentOrElse(verdict -> checklist.answerAge(criteria, verdict), () -> checklist.askAge(criteria));
        var classifications = checklist.classifications();
        var answers = Answers.complete(
                study, criteria, person.age(), person.ageConfirmed(), checklist.verdicts(), classifications);
        var found = Eligibility.of(study, criteria, person, answers);
        result.show(found);
        decision.propose(
                found,
                classifications.values().stream()
                        .anyMatch(inputs -> inputs.classify().couldStillReach()));
        steps.tell("consent", person.consent() == Eligibility.Consent.VALID);
        steps.tell("person", person.age() != null && person.ageConfirmed() && person.sex() != null);
        steps.tell(
                "criteria",
                criteria.stream()
                        .allMatch(one -> answers.getOrDefault(one.code(), CriterionVerdict.PENDING)
                                != CriterionVerdict.PENDING));
        steps.tell("result", found.state() == Eligibility.State.ELIGIBLE);
    }

    private Eligibility.Person person() {
        var day = consent.day();
        var born = birthDate.day();
        var year = birthYear.getOptionalValue().orElse(null);
        var chosen = sex.getOptionalValue().orElse(null);
        var signed = version.consent(day);
        if (day == null || born == null && year == null) return new Eligibility.Person(signed, null, true, chosen);
        if (born != null && !born.isAfter(day)) return new Eligibility.Person(signed, Ages.at(born, day), true, chosen);
        if (year == null) return new Eligibility.Person(signed, null, true, chosen);
        var open = Ages.limitPossible(year, day, study.minimumAge(), study.maximumAge());
        return new Eligibility.Person(signed, Ages.byYear(year, day), !open, chosen);
    }

    /** Completed years on the day of consent, as it will be kept. */
    private void tellAge() {
        var born = birthDate.day();
        var year = birthYear.getOptionalValue().orElse(null);
        var day = consent.day();
        if (day == null || born == null && year == null) age.setText(getTranslation("enrollment.screen.ageUnknown"));
        else if (born != null && !born.isAfter(day))
            age.setText(getTranslation("enrollment.screen.age", Ages.at(born, day)));
        else if (year != null) {
            var open = Ages.limitPossible(year, day, study.minimumAge(), study.maximumAge());
            var words = open ? "enrollment.screen.ageOpen" : "enrollment.screen.ageByYear";
            age.setText(getTranslation(words, Ages.byYear(year, day) - 1, Ages.byYear(year, day)));
        }
    }

    private Div actions() {
        save.addClickListener(click -> save());
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("actions");
        return actions;
    }

    /** The button says what it will do. */
    private void nameAction() {
        save.setText(
                getTranslation("enrollment.screen.save." + decision.outcome().name()));
    }

    private void save() {
        var entered = new String[1];
        if (fields.attempt(() -> entered[0] = send(), () -> Notices.refused(getTranslation("shared.staleEdit")))) {
            Notices.done(
                    getTranslation("enrollment.screened." + decision.outcome().name(), entered[0]));
            done.accept(entered[0]);
        }
    }

    private String send() {
        try {
            return rooms.eligibility.screen(command());
        } catch (ScreenedAlready already) {
            twin.show(already.number());
            throw already;
        } catch (FieldRefusal refusal) {
            if ("patient.refusal.numberTaken".equals(refusal.key()))
                twin.point(number.getValue().strip());
            throw refusal;
        }
    }

    private GuidedScreening command() {
        return new GuidedScreening(
                entry(),
                checklist.verdicts(),
                checklist.classifications(),
                decision.outcome(),
                decision.on(),
                decision.reason(),
                decision.override());
    }

    private ScreenPatient entry() {
        var chosen =
                site.getOptionalValue().orElseThrow(() -> new FieldRefusal("site", "enrollment.screen.siteNeeded"));
        return new ScreenPatient(
                study.code(),
                chosen.code(),
                Optional.of(number.getValue())
                        .filter(typed -> !typed.equals(proposed))
                        .orElse(null),
                consent.day(),
                null,
                sex.getOptionalValue().orElse(null),
                birthDate.day(),
                birthYear.getOptionalValue().orElse(null),
                version.version(),
                earlier == null ? null : earlier.patientNo(),
                twin.reason(),
                key);
    }
}
