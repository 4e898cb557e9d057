package papilio.desk.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import papilio.access.Access;
import papilio.access.Role;
import papilio.exchange.ExportKind;
import papilio.exchange.ExportService;
import papilio.exchange.ImportService;
import papilio.shared.ui.CsvDownload;
import papilio.study.StudyService;
import papilio.study.ui.StudyPage;

/** Import and export of the study's data. */
@Route("data")
@Menu(order = 70, title = "data.menu")
@RolesAllowed({"STUDY_MANAGER", "MONITOR", "INVESTIGATOR", "COORDINATOR"})
public class DataView extends StudyPage {
    private final transient ImportService imports;
    private final transient ExportService exports;
    private final transient Access access;

    DataView(StudyService studies, ImportService imports, ExportService exports, Access access) {
        super(studies);
        this.imports = imports;
        this.exports = exports;
        this.access = access;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("data.menu");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        add(new H1(getTranslation("data.menu")));
        if (mayImport()) {
            var past = new PastImports(imports, study());
            add(new ImportPanel(imports, study(), past::refresh), past);
        }
        add(exports());
    }

    private boolean mayImport() {
        return access.may(Role.STUDY_MANAGER) && access.scope(study().code()).all();
    }

    private Component exports() {
        var words = new Paragraph(getTranslation("data.export.why"));
        words.addClassName("muted");
        var links = new Div();
        links.addClassName("chips");
        for (var kind : ExportKind.values()) links.add(export(kind));
        var panel = new Div(new H2(getTranslation("data.export")), words, links);
        panel.addClassName("panel");
        return panel;
    }

    private CsvDownload export(ExportKind kind) {
        var study = study().code();
        var name = "%s-%s.csv".formatted(study, kind.name().toLowerCase(java.util.Locale.ROOT));
        return new CsvDownload(
                getTranslation("data.export." + kind.name()),
                name,
                kind.headers(),
                line -> exports.rows(study, kind, line));
    }
}
