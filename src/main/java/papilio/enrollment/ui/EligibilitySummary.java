package papilio.enrollment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import papilio.lupus.EularAcrInputs;
import papilio.lupus.LupusDomain;
import papilio.patient.CriterionVerdict;
import papilio.patient.evidence.EvidenceRow;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.study.Criterion;

/** What was asked and answered at screening: consent, every criterion, and what the calculator was told. */
public final class EligibilitySummary extends Div {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient ScreeningState state;

    EligibilitySummary(ScreeningState state) {
        this.state = state;
        addClassName("screening-summary");
        add(consent(), new ScreeningLinks(state), criteria());
        state.newest().values().forEach(row -> add(evidence(row)));
    }

    private Component consent() {
        var patient = state.patient();
        var version = patient.consentVersion();
        var words = new Paragraph(getTranslation(
                version == null ? "enrollment.summary.consent" : "enrollment.summary.consentVersion",
                getTranslation("enrollment.status." + patient.status().name()),
                Formats.date(patient.consentOn()),
                Formats.text(version)));
        words.addClassName("sub");
        return words;
    }

    private Component criteria() {
        var table = new PlainTable(getTranslation("enrollment.field.criteria"))
                .words(getTranslation("enrollment.summary.criterion"))
                .words(getTranslation("enrollment.summary.answer"));
        for (var criterion : state.criteria())
            table.row(new Span(criterion.code() + " · " + criterion.text(getLocale())), answer(criterion));
        return table;
    }

    private Component answer(Criterion criterion) {
        var verdict = state.verdicts().getOrDefault(criterion.code(), CriterionVerdict.PENDING);
        var words = getTranslation(
                (criterion.inclusion() ? "enrollment.inclusion." : "enrollment.exclusion.") + verdict.name());
        return verdict == CriterionVerdict.PASSES
                ? new Span(words)
                : new Badge(words, verdict == CriterionVerdict.FAILS ? "overdue" : "attention");
    }

    private Component evidence(EvidenceRow row) {
        var inputs = EularAcrInputs.parse(row.inputs());
        var found = inputs.classify();
        var total = new Paragraph(
                new Badge(getTranslation("lupus.code." + found.code().name()), EularAcrScore.tone(found)),
                new Span(" " + LupusWords.sentence(this, found)));
        var made = new Paragraph(getTranslation(
                "enrollment.summary.made",
                row.number(),
                row.madeBy(),
                MINUTES.format(row.madeAt().atZone(zone()))));
        made.addClassNames("muted", "small");
        return new Div(new H3(getTranslation("enrollment.calculator", row.criterion())), total, domains(inputs), made);
    }

    private Component domains(EularAcrInputs inputs) {
        var found = inputs.classify();
        var table = new PlainTable(getTranslation("lupus.domains"))
                .words(getTranslation("lupus.domain"))
                .number(getTranslation("lupus.points"))
                .words(getTranslation("lupus.present"));
        table.row(new Span(getTranslation("lupus.entry")), new Span(""), new Span(LupusFindings.ana(this, inputs)));
        for (var domain : LupusDomain.values()) {
            var present = LupusFindings.present(this, inputs, domain);
            table.row(
                    new Span(LupusWords.domain(this, domain)),
                    new Span(found.points(domain) + " / " + domain.maximum()),
                    new Span(present.isEmpty() ? Formats.UNKNOWN : String.join(", ", present)));
        }
        return table;
    }

    private ZoneId zone() {
        return state.study().zone();
    }
}
