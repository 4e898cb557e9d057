package papilio.desk.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import papilio.exchange.ImportAnswer;
import papilio.exchange.ImportAnswer.FileCount;
import papilio.exchange.ImportAnswer.RowError;
import papilio.exchange.Sentences;
import papilio.shared.ui.Formats;

/** What came of an import, or would come of it: the answer first, then file by file, then what was refused. */
final class AnswerPanel extends Div {
    private static final List<String> COUNTS = List.of("read", "created", "updated", "unchanged", "absent", "refused");
    private final ImportAnswer answer;

    AnswerPanel(ImportAnswer answer) {
        this.answer = answer;
        addClassName("import-answer");
        add(sentence(), files());
        if (!answer.errors().isEmpty()) add(new H3(getTranslation("data.errors")), errors());
        if (answer.errors().size() < answer.refused()) {
            add(muted("data.errors.more", whole(answer.errors().size()), whole(answer.refused())));
        }
        if (!answer.newSites().isEmpty()) add(muted("data.newSites", String.join(", ", answer.newSites())));
        if (!answer.absent().isEmpty()) add(new H3(getTranslation("data.absent")), muted("data.absent.why"), absent());
        if (answer.queries() > 0) add(muted("data.queries", whole(answer.queries())));
        if (answer.studyIds().stream().anyMatch(id -> id.startsWith("CDISC"))) add(muted("data.creditCdisc"));
    }

    private Paragraph sentence() {
        var key = !answer.accepted()
                ? "data.result.refused"
                : answer.dryRun() ? "data.result.dryRun" : "data.result.done";
        var words = new Paragraph(
                getTranslation(key, whole(answer.created()), whole(answer.updated()), whole(answer.refused())));
        words.addClassName("answer");
        return words;
    }

    private Div files() {
        var head = new NativeTableRow(header("data.column.file"), header("data.column.domain"));
        for (var count : COUNTS) head.add(number(header("data.column." + count)));
        head.add(header("data.column.unknownColumns"));
        var body = new NativeTableBody();
        for (var file : answer.files()) body.add(row(file));
        return table("data.column.file", head, body);
    }

    private NativeTableRow row(FileCount file) {
        var row = new NativeTableRow(new NativeTableCell(file.name()), new NativeTableCell(file.domain()));
        if (file.state() == FileCount.State.NOT_READ) {
            var cell = new NativeTableCell(getTranslation("data.notRead"));
            cell.setColspan(COUNTS.size());
            cell.addClassName("muted");
            row.add(cell, new NativeTableCell());
            return row;
        }
        for (var count :
                List.of(file.read(), file.created(), file.updated(), file.unchanged(), file.absent(), file.refused())) {
            row.add(number(new NativeTableCell(whole(count))));
        }
        var unknown = new NativeTableCell(String.join(", ", file.unknownColumns()));
        unknown.addClassNames("muted", "small");
        row.add(unknown);
        return row;
    }

    private Div errors() {
        var head = new NativeTableRow(
                header("data.column.file"),
                number(header("data.column.row")),
                header("data.column.column"),
                header("data.column.reason"));
        var body = new NativeTableBody();
        var sentences = Sentences.in(getLocale());
        for (var error : answer.errors()) body.add(row(error, sentences));
        return table("data.errors", head, body);
    }

    private NativeTableRow row(RowError error, Sentences sentences) {
        return new NativeTableRow(
                new NativeTableCell(error.file()),
                number(new NativeTableCell(whole(error.row()))),
                new NativeTableCell(Formats.text(error.column())),
                new NativeTableCell(sentences.reason(error)));
    }

    private Div absent() {
        var head = new NativeTableRow(
                header("data.column.file"), header("data.column.patient"), header("data.column.key"));
        var body = new NativeTableBody();
        for (var row : answer.absent()) {
            body.add(new NativeTableRow(
                    new NativeTableCell(row.file()),
                    new NativeTableCell(row.patientNo()),
                    new NativeTableCell(row.key())));
        }
        return table("data.absent", head, body);
    }

    private Div table(String label, NativeTableRow head, NativeTableBody body) {
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("plain");
        table.getElement().setAttribute("aria-label", getTranslation(label));
        var scroll = new Div(table);
        scroll.addClassName("scroll-x");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation(label));
        return scroll;
    }

    private NativeTableHeaderCell header(String key) {
        return new NativeTableHeaderCell(getTranslation(key));
    }

    private static <T extends com.vaadin.flow.component.HtmlComponent> T number(T cell) {
        cell.addClassName("r");
        return cell;
    }

    private Paragraph muted(String key, Object... details) {
        var words = new Paragraph(getTranslation(key, details));
        words.addClassName("muted");
        return words;
    }

    private String whole(@org.jspecify.annotations.Nullable Number number) {
        return Formats.whole(number, getLocale());
    }
}
