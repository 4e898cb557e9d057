package papilio.desk.data;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import papilio.exchange.ImportRow;
import papilio.exchange.ImportService;
import papilio.shared.ui.Formats;
import papilio.study.StudySettings;

/** The imports that were made, each with what came of it. */
final class PastImports extends Div {
    private final transient ImportService imports;
    private final StudySettings study;

    PastImports(ImportService imports, StudySettings study) {
        this.imports = imports;
        this.study = study;
        addClassName("panel");
        refresh();
    }

    void refresh() {
        removeAll();
        add(new H2(getTranslation("data.past")));
        var past = imports.past(study.code());
        if (past.isEmpty()) {
            var none = new Paragraph(getTranslation("data.past.none"));
            none.addClassName("muted");
            add(none);
        }
        past.forEach(row -> add(line(row)));
    }

    private Details line(ImportRow row) {
        var words = getTranslation(
                "data.past.line",
                Formats.minute(row.startedAt(), study.zone()),
                getTranslation("data.state." + row.state().name()),
                row.startedBy());
        var details = new Details(words);
        var answer = row.answer();
        details.add(answer == null ? new Paragraph(row.files()) : new AnswerPanel(answer));
        return details;
    }
}
