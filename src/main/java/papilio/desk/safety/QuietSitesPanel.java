package papilio.desk.safety;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import papilio.oversight.indicator.Indicator;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.study.StudySettings;

/** Sites that may report too few events, each with its interval; shown to whoever sees the whole study. */
final class QuietSitesPanel extends Section {
    private final StudySettings study;

    QuietSitesPanel(SafetyDesk desk, StudySettings study) {
        this.study = study;
        addClassName("panel");
        var board = desk.indicators.board(study.code());
        var lines = board.compared() ? QuietSites.of(board.of(Indicator.ADVERSE_EVENTS)) : List.<QuietSites.Line>of();
        setVisible(!lines.isEmpty());
        if (lines.isEmpty()) return;
        var fewer = lines.stream().filter(QuietSites.Line::fewer).count();
        var note = new Paragraph(getTranslation("safety.quiet.method", Formats.date(board.day())));
        note.addClassNames("muted", "small");
        add(new H2(getTranslation("safety.quiet.title", fewer)), note, table(lines));
    }

    private Component table(List<QuietSites.Line> lines) {
        var table = new PlainTable(getTranslation("safety.quiet.caption"));
        table.words(getTranslation("safety.filter.site"))
                .number(getTranslation("safety.tables.events"))
                .wideNumber(getTranslation("safety.quiet.years"))
                .number(getTranslation("safety.tables.rate"))
                .number(getTranslation("safety.quiet.interval"))
                .wideNumber(getTranslation("safety.quiet.others"))
                .wideNumber(getTranslation("safety.quiet.expected"))
                .words(getTranslation("safety.quiet.verdict"));
        lines.forEach(line -> table.row(
                PlainTable.door(Doors.to("sites/" + line.site(), study.code()), line.site()),
                PlainTable.door(
                        Doors.to(
                                "safety",
                                study.code(),
                                Map.of("group", "ALL", "emergent", "true", "site", line.site())),
                        Formats.whole(line.events(), getLocale())),
                new Span(Formats.oneDecimal(line.years(), getLocale())),
                new Span(Formats.oneDecimal(line.rate(), getLocale())),
                new Span(getTranslation(
                        "safety.quiet.range",
                        Formats.oneDecimal(line.low95(), getLocale()),
                        Formats.oneDecimal(line.high95(), getLocale()))),
                new Span(Formats.oneDecimal(line.others(), getLocale())),
                new Span(Formats.oneDecimal(line.expected(), getLocale())),
                line.fewer()
                        ? new Badge(getTranslation("safety.quiet.fewer"), "attention")
                        : new Span(getTranslation("safety.quiet.within"))));
        var scroll = new Div(table);
        scroll.addClassName("scroll-x");
        return scroll;
    }
}
