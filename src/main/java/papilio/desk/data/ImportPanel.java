package papilio.desk.data;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import papilio.exchange.ImportRow;
import papilio.exchange.ImportService;
import papilio.shared.ui.Formats;
import papilio.shared.ui.Notices;
import papilio.study.StudySettings;

/** Files in, a dry run that shows what would happen, and only then the import itself. */
final class ImportPanel extends Div {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int LOOK_EVERY = 700;

    private final transient ImportService imports;
    private final StudySettings study;
    private final Runnable finished;
    private final transient HandedIn handedIn = new HandedIn();
    private final Upload upload;
    private final Button check;
    private final Button run;
    private final Div progress = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Span rows = new Span();
    private final Div result = new Div();
    private @Nullable Registration looking;
    private long current;

    ImportPanel(ImportService imports, StudySettings study, Runnable finished) {
        this.imports = imports;
        this.study = study;
        this.finished = finished;
        addClassName("panel");
        upload = upload();
        check = new Button(getTranslation("data.import.check"), click -> start(true));
        run = new Button(getTranslation("data.import.run"), click -> start(false));
        run.addThemeVariants(ButtonVariant.PRIMARY);
        check.setEnabled(false);
        run.setVisible(false);
        var why = new Paragraph(getTranslation("data.import.why"));
        why.addClassName("muted");
        var buttons = new Div(check, run);
        buttons.addClassName("toolbar");
        add(new H2(getTranslation("data.import")), why, upload, buttons, progress(), result);
    }

    private Upload upload() {
        var field = new Upload(UploadHandler.toTempFile((file, content) -> handedIn(file.fileName(), content)));
        field.setAcceptedFileTypes(".csv", "text/csv");
        field.setMaxFileSize(LARGEST);
        field.setDropLabel(new Span(getTranslation("data.import.drop")));
        field.setUploadButton(new Button(getTranslation("data.import.choose")));
        field.addFileRejectedListener(rejected -> Notices.refused(getTranslation("data.import.rejected")));
        field.addFileRemovedListener(removed -> {
            handedIn.remove(removed.getFileName());
            check.setEnabled(!handedIn.isEmpty());
            run.setVisible(false);
        });
        return field;
    }

    private void handedIn(String name, java.io.File content) {
        handedIn.add(name, content);
        check.setEnabled(true);
        run.setVisible(false);
        result.removeAll();
    }

    private Div progress() {
        var cancel = new Button(getTranslation("data.import.cancel"), click -> imports.cancel(study.code(), current));
        bar.setWidth("240px");
        bar.getElement().setAttribute("aria-label", getTranslation("data.import.progress"));
        progress.addClassName("toolbar");
        progress.add(bar, rows, cancel);
        progress.setVisible(false);
        return progress;
    }

    private void start(boolean dryRun) {
        result.removeAll();
        Notices.attempt(this, () -> {
            current = imports.start(study.code(), handedIn.files(), dryRun, () -> {});
            busy(true);
            look();
        });
    }

    private void busy(boolean running) {
        progress.setVisible(running);
        upload.setVisible(!running);
        check.setVisible(!running);
        run.setVisible(false);
        getUI().ifPresent(ui -> ui.setPollInterval(running ? LOOK_EVERY : -1));
    }

    /** How far the import is; at its end, what came of it. */
    private void look() {
        if (!progress.isVisible()) return;
        var row = imports.find(study.code(), current);
        if (row.state().over()) {
            busy(false);
            over(row);
            return;
        }
        bar.setMax(Math.max(1, row.rowsTotal()));
        bar.setValue(Math.min(row.rowsDone(), Math.max(1, row.rowsTotal())));
        rows.setText(getTranslation(
                "data.import.rows",
                Formats.whole(row.rowsDone(), getLocale()),
                Formats.whole(row.rowsTotal(), getLocale())));
    }

    private void over(ImportRow row) {
        var answer = row.answer();
        if (answer == null) {
            result.add(new Paragraph(getTranslation("data.state." + row.state().name() + ".sentence")));
        } else {
            result.add(new AnswerPanel(answer));
            run.setVisible(row.dryRun() && answer.accepted());
        }
        if (!row.dryRun()) {
            finished.run();
            if (row.state() == ImportRow.State.DONE) startAnew();
        }
    }

    private void startAnew() {
        handedIn.clear();
        upload.clearFileList();
        check.setEnabled(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        looking = event.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (looking != null) looking.remove();
        event.getUI().setPollInterval(-1);
        if (!progress.isVisible()) handedIn.clear();
    }
}
