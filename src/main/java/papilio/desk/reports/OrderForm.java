package papilio.desk.reports;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import papilio.report.MakeReport;
import papilio.report.ReportKind;
import papilio.shared.ui.DayField;
import papilio.site.SiteRow;

/** What, for whom, until when, in which language; the likely values stand there already. */
class OrderForm extends Div {
    /** The business today and the cut-off to begin with. */
    record Dates(LocalDate today, LocalDate wanted) {}

    private final String study;
    private final RadioButtonGroup<ReportKind> kind = new RadioButtonGroup<>();
    private final MultiSelectComboBox<SiteRow> sites = new MultiSelectComboBox<>();
    private final DayField cutoff;
    private final Select<Locale> language = new Select<>();

    OrderForm(String study, List<SiteRow> choice, Dates dates, ReportKind wanted, Runnable changed) {
        this.study = study;
        cutoff = new DayField(getTranslation("report.form.cutoff")).knowing(dates.today());
        addClassName("report-order");
        add(kinds(wanted), sites(choice), cutoff(dates), languages());
        kind.addValueChangeListener(change -> changed.run());
        sites.addValueChangeListener(change -> changed.run());
        cutoff.addValueChangeListener(change -> changed.run());
        language.addValueChangeListener(change -> changed.run());
    }

    /** A day to come is refused by the service, with a sentence; here it is only out of the calendar's reach. */
    MakeReport order() {
        var chosen = sites.getValue().stream().map(SiteRow::code).collect(Collectors.toSet());
        return new MakeReport(study, kind.getValue(), cutoff.getValue(), language.getValue(), chosen);
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
