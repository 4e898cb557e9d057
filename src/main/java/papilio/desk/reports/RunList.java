package papilio.desk.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import papilio.report.ReportKind;
import papilio.report.ReportService;
import papilio.report.RunRow;
import papilio.report.RunRow.RunKey;
import papilio.shared.KeyPages;
import papilio.shared.NotFound;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Formats;

/** Everything that was ever printed, newest first; each downloads exactly as it was sent. */
class RunList extends Grid<RunRow> {
    private final transient ReportService reports;
    private final String study;
    private final ZoneId zone;
    private final @Nullable ReportKind kind;

    RunList(ReportService reports, String study, ZoneId zone, @Nullable ReportKind kind) {
        this.reports = reports;
        this.study = study;
        this.zone = zone;
        this.kind = kind;
        addClassName("wrapping");
        getElement().setAttribute("aria-label", getTranslation("report.list"));
        setSelectionMode(SelectionMode.NONE);
        setHeight("420px");
        setEmptyStateText(getTranslation("report.list.none"));
        addComponentColumn(this::what)
                .setHeader(getTranslation("report.list.what"))
                .setWidth("210px")
                .setFlexGrow(2);
        addComponentColumn(this::made)
                .setHeader(getTranslation("report.list.made"))
                .setWidth("150px")
                .setFlexGrow(1);
        addComponentColumn(this::check)
                .setHeader(getTranslation("report.list.check"))
                .setWidth("160px")
                .setFlexGrow(1);
        addComponentColumn(this::download)
                .setHeader(getTranslation("report.list.pdf"))
                .setWidth("130px")
                .setFlexGrow(0);
        refresh();
    }

    final void refresh() {
        var pages =
                new KeyPages<RunKey, RunRow>((after, limit) -> reports.runs(study, kind, after, limit), RunRow::key);
        setItems(query -> pages.page(query.getOffset(), query.getLimit()).stream());
    }

    CsvDownload csv() {
        var headers = List.of(
                "run",
                "kind",
                "subject",
                "cutoff",
                "language",
                "sites",
                "made_by",
                "made_at_utc",
                "check_code",
                "data_sha256",
                "file");
        return new CsvDownload(
                getTranslation("report.csv"),
                "reports.csv",
                headers,
                line -> every(run -> line.accept(Arrays.asList(
                        run.runNo(),
                        run.kind().word(),
                        run.about(),
                        run.cutoff(),
                        run.language(),
                        run.allSites() ? "ALL" : run.sites(),
                        run.madeBy(),
                        run.madeAt(),
                        run.checkCode(),
                        run.dataSha256(),
                        run.fileName()))));
    }

    private void every(Consumer<RunRow> each) {
        RunKey after = null;
        List<RunRow> page;
        do {
            page = reports.runs(study, kind, after, 500);
            page.forEach(each);
            if (!page.isEmpty()) after = page.getLast().key();
        } while (!page.isEmpty());
    }

    private Component what(RunRow run) {
        var sites = run.allSites()
                ? getTranslation("report.header.allSites")
                : getTranslation("report.header.sites", run.sites());
        return lines(
                KindWords.of(this, run.kind()) + " · "
                        + (run.about().isEmpty() ? "" : run.about() + " · ")
                        + run.cutoff(),
                ("zh".equals(run.language()) ? "中文" : "English") + " · " + sites);
    }

    private Component made(RunRow run) {
        return lines(Formats.minute(run.madeAt(), zone), run.madeBy());
    }

    private Component check(RunRow run) {
        var cell = lines(run.printedCode(), run.dataSha256().substring(0, 16) + "…");
        cell.getElement().setAttribute("title", "SHA-256 " + run.dataSha256());
        return cell;
    }

    private Component download(RunRow run) {
        var link = link(reports, run, getTranslation("report.download"));
        link.getElement().setAttribute("aria-label", getTranslation("report.download.of", run.fileName()));
        return link;
    }

    /** A link to the stored bytes; whoever may no longer see the run gets what an unknown one gets. */
    static Anchor link(ReportService reports, RunRow run, String words) {
        DownloadHandler stored = event -> {
            try {
                var pdf = reports.pdf(run.study(), run.runNo());
                event.setFileName(pdf.fileName());
                event.setContentType("application/pdf");
                event.setContentLength(pdf.bytes().length);
                event.getOutputStream().write(pdf.bytes());
            } catch (NotFound gone) {
                event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            }
        };
        return new Anchor(stored, words);
    }

    private static Component lines(String first, String second) {
        var above = new Span(first);
        above.addClassName("two-lines");
        above.setTitle(first);
        var below = new Span(second);
        below.addClassNames("two-lines", "small", "muted");
        below.setTitle(second);
        return new Div(above, below);
    }
}
