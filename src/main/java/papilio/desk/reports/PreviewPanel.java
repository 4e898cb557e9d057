package papilio.desk.reports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import papilio.report.Preview;

/** The lines with which the first page will begin. */
class PreviewPanel extends Div {
    PreviewPanel() {
        addClassName("report-preview");
        getElement().setAttribute("role", "status");
    }

    void show(Preview preview) {
        removeAll();
        var lines = new UnorderedList();
        preview.lines().forEach(line -> lines.add(new ListItem(line)));
        add(new H2(getTranslation("report.preview", preview.title())), lines);
        preview.problems().forEach(problem -> {
            var warning = new Paragraph("▲ " + problem);
            warning.addClassName("attention");
            add(warning);
        });
    }

    void refused(String sentence) {
        removeAll();
        var reason = new Paragraph(sentence);
        reason.addClassName("overdue");
        add(new H2(getTranslation("report.preview.none")), reason);
    }
}
