package papilio.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.oversight.indicator.Indicator;
import papilio.oversight.indicator.IndicatorBoard;
import papilio.oversight.indicator.SiteIndicator;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.site.SiteRow;

/** Every site with every indicator, those with most outside their limits first; each value opens its funnel plot. */
public final class IndicatorTable extends Section {
    private static final int SHOWN = 25;
    private final String study;
    private final transient IndicatorBoard board;
    private final transient Map<String, Map<Indicator, SiteIndicator>> values;
    private final transient CallWords words = new CallWords(this, getLocale());

    /**
     * @param all whether every site is shown, not only the first 25
     * @param standsStill whether the study's today is fixed, so that late entry cannot be told
     */
    public IndicatorTable(String study, List<SiteRow> sites, IndicatorBoard board, boolean all, boolean standsStill) {
        this.study = study;
        this.board = board;
        this.values = board.bySite();
        addClassName("panel");
        var ordered = sites.stream()
                .sorted(Comparator.comparing((SiteRow site) -> -concerns(site)).thenComparing(SiteRow::code))
                .toList();
        var scroll = new Div(table(all ? ordered : ordered.stream().limit(SHOWN).toList()));
        scroll.addClassName("scroll-x");
        add(new H2(getTranslation("oversight.indicators")), note(standsStill), scroll);
        if (!all && ordered.size() > SHOWN)
            add(new Anchor(
                    Doors.to("sites/indicators", study, Map.of("all", "1")),
                    getTranslation("oversight.allSites", ordered.size())));
        add(csv(ordered));
    }

    private Component note(boolean standsStill) {
        var note = new Div(small(board.compared() ? "oversight.note" : "oversight.note.alone"));
        if (standsStill) note.add(small("oversight.note.standsStill"));
        return note;
    }

    private Paragraph small(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassNames("muted", "small");
        return words;
    }

    private PlainTable table(List<SiteRow> sites) {
        var table = new PlainTable(getTranslation("oversight.indicators")).words(getTranslation("oversight.site"));
        for (var indicator : Indicator.values())
            table.number(words.name(indicator)
                    + getTranslation("oversight.unit." + (indicator.isRate() ? "rate" : "share")));
        if (board.compared()) table.row(study());
        for (var site : sites) table.row(row(site));
        return table;
    }

    private @Nullable Component[] study() {
        var cells = new ArrayList<@Nullable Component>();
        var name = new Span(getTranslation("oversight.study"));
        name.addClassName("code");
        cells.add(name);
        for (var indicator : Indicator.values()) {
            var value = board.study(indicator).map(sum -> sum.value()).orElse(null);
            cells.add(value == null ? null : new Span(CallWords.number(indicator, value)));
        }
        return cells.toArray(new Component[0]);
    }

    private @Nullable Component[] row(SiteRow site) {
        var cells = new ArrayList<@Nullable Component>();
        var code = new Span(site.code());
        code.addClassName("code");
        var link = new Anchor(Doors.to("sites/indicators", study, Map.of("site", site.code())));
        link.addClassName("door");
        link.add(code, new Span(site.name(getLocale())));
        cells.add(link);
        var own = values.getOrDefault(site.code(), Map.of());
        for (var indicator : Indicator.values()) cells.add(cell(site, own.get(indicator)));
        return cells.toArray(new Component[0]);
    }

    private @Nullable Component cell(SiteRow site, @Nullable SiteIndicator one) {
        var value = one == null ? null : one.reading().value();
        if (one == null || value == null) return null;
        var number = CallWords.number(one.indicator(), value);
        var door = PlainTable.door(
                Doors.to(
                        "sites/indicators",
                        study,
                        Map.of("indicator", one.indicator().name(), "site", site.code())),
                number);
        door.setAriaLabel(site.code() + " " + words.name(one.indicator()) + " " + number);
        var interval = one.reading().interval(one.indicator());
        var cell = new Div(door);
        cell.addClassName("indicator-cell");
        if (interval != null)
            cell.setTitle(getTranslation(
                    "oversight.interval",
                    CallWords.number(one.indicator(), interval.low()),
                    CallWords.number(one.indicator(), interval.high())));
        if (board.compared()) cell.add(new StateMark(one));
        return cell;
    }

    private long concerns(SiteRow site) {
        return values.getOrDefault(site.code(), Map.of()).values().stream()
                .filter(SiteIndicator::isConcern)
                .count();
    }

    private CsvDownload csv(List<SiteRow> sites) {
        var headers = List.of(
                getTranslation("oversight.site"),
                getTranslation("oversight.indicator"),
                getTranslation("oversight.part"),
                getTranslation("oversight.base"),
                getTranslation("oversight.value"),
                getTranslation("oversight.low"),
                getTranslation("oversight.high"),
                getTranslation("oversight.state"),
                getTranslation("oversight.monthsInRow"));
        return new CsvDownload(
                getTranslation("oversight.csv"), study + "-indicators-" + board.day() + ".csv", headers, line -> {
                    for (var site : sites)
                        for (var one :
                                values.getOrDefault(site.code(), Map.of()).values()) {
                            var interval = one.reading().interval(one.indicator());
                            line.accept(java.util.Arrays.<@Nullable Object>asList(
                                    site.code(),
                                    words.name(one.indicator()),
                                    one.reading().part(),
                                    one.reading().base(),
                                    one.reading().value(),
                                    interval == null ? null : interval.low(),
                                    interval == null ? null : interval.high(),
                                    getTranslation("oversight.state." + one.state()),
                                    one.monthsInRow()));
                        }
                });
    }

    static String number(@Nullable Double value, Indicator indicator) {
        return value == null ? Formats.UNKNOWN : CallWords.number(indicator, value);
    }
}
