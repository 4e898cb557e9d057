package papilio.desk.reports;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.report.MakeReport;
import papilio.report.ReportKind;
import papilio.shared.ui.DayField;
import papilio.site.SiteRow;

/** What, for whom, until when, in which language; the likely values stand there already. */
class OrderForm extends Div {
    /** The business today and the cut-off to begin with. */
    record Dates(LocalDate today, LocalDate wanted) {}

    /** What the address asks for. */
    record Wanted(ReportKind kind, MakeReport.@Nullable OfEvent event) {}

    private final String study;
    private final RadioButtonGroup<ReportKind> kind = new RadioButtonGroup<>();
    private final MultiSelectComboBox<SiteRow> sites = new MultiSelectComboBox<>();
    private final DayField cutoff;
    private final DayField since;
    private final TextField event = new TextField();
    private final IntegerField version = new IntegerField();
    private final Select<Locale> language = new Select<>();

    OrderForm(String study, List<SiteRow> choice, Dates dates, Wanted wanted, Runnable changed) {
        this.study = study;
        cutoff = new DayField(getTranslation("report.form.cutoff")).knowing(dates.today());
        since = new DayField(getTranslation("report.form.since")).knowing(dates.today());
        addClassName("report-order");
        add(kinds(wanted.kind()), event(wanted), version(wanted), sites(choice), cutoff(dates), since(), languages());
        fit();
        kind.addValueChangeListener(change -> fit());
        event.addValueChangeListener(change -> fit());
        since.addValueChangeListener(change -> changed.run());
        event.addValueChangeListener(change -> changed.run());
        version.addValueChangeListener(change -> changed.run());
        kind.addValueChangeListener(change -> changed.run());
        sites.addValueChangeListener(change -> changed.run());
        cutoff.addValueChangeListener(change -> changed.run());
        language.addValueChangeListener(change -> changed.run());
    }

    /** A day to come is refused by the service, with a sentence; here it is only out of the calendar's reach. */
    MakeReport order() {
        var chosen = sites.getValue().stream().map(SiteRow::code).collect(Collectors.toSet());
        var order = new MakeReport(study, kind.getValue(), cutoff.getValue(), language.getValue(), chosen);
        return switch (kind.getValue()) {
            case CUMULATIVE -> order.since(since.getValue());
            case CIOMS -> ofOneEvent() ? order.about(oneEvent()) : order;
            case ENROLLMENT, SAFETY, SAE_LISTING -> order;
        };
    }

    private boolean ofOneEvent() {
        return kind.getValue() == ReportKind.CIOMS && !event.getValue().isBlank();
    }

    private MakeReport.OfEvent oneEvent() {
        return new MakeReport.OfEvent(event.getValue().strip(), version.getValue());
    }

    /** Each document asks only for what it needs. */
    private void fit() {
        since.setVisible(kind.getValue() == ReportKind.CUMULATIVE);
        event.setVisible(kind.getValue() == ReportKind.CIOMS);
        version.setVisible(ofOneEvent());
    }

    private TextField event(Wanted wanted) {
        event.setLabel(getTranslation("report.form.event"));
        event.setHelperText(getTranslation("report.form.event.why"));
        event.setMaxLength(80);
        if (wanted.event() != null) event.setValue(wanted.event().eventNo());
        return event;
    }

    private IntegerField version(Wanted wanted) {
        version.setLabel(getTranslation("report.form.version"));
        version.setHelperText(getTranslation("report.form.version.why"));
        version.setMin(1);
        if (wanted.event() != null && wanted.event().version() != null)
            version.setValue(wanted.event().version());
        return version;
    }

    private DayField since() {
        since.setHelperText(getTranslation("report.form.since.why"));
        since.setValue(cutoff.getValue().minusYears(1).plusDays(1));
        return since;
    }

    private RadioButtonGroup<ReportKind> kinds(ReportKind wanted) {
        kind.setLabel(getTranslation("report.form.kind"));
        kind.setItems(ReportKind.values());
        kind.setItemLabelGenerator(one -> KindWords.of(this, one));
        kind.setValue(wanted);
        return kind;
    }

    private MultiSelectComboBox<SiteRow> sites(List<SiteRow> choice) {
        sites.setLabel(getTranslation("report.form.sites"));
        sites.setPlaceholder(getTranslation("report.form.sites.all"));
        sites.setItems(choice);
        sites.setItemLabelGenerator(site -> site.code() + " " + site.name(getLocale()));
        return sites;
    }

    private DayField cutoff(Dates dates) {
        cutoff.setHelperText(getTranslation("report.form.cutoff.why"));
        cutoff.setMax(dates.today());
        cutoff.setValue(dates.wanted());
        return cutoff;
    }

    private Select<Locale> languages() {
        language.setLabel(getTranslation("report.form.language"));
        language.setItems(Locale.ENGLISH, Locale.CHINESE);
        language.setItemLabelGenerator(one -> one.equals(Locale.CHINESE) ? "中文" : "English");
        language.setValue(
                Locale.CHINESE.getLanguage().equals(getLocale().getLanguage()) ? Locale.CHINESE : Locale.ENGLISH);
        return language;
    }
}
