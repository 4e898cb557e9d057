package papilio.desk.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import papilio.safety.dictionary.DictionaryFile;
import papilio.safety.dictionary.DictionaryLoads;
import papilio.safety.dictionary.DictionaryLoads.Loading;
import papilio.safety.dictionary.DictionaryRefused;
import papilio.safety.dictionary.LoadDictionary;
import papilio.shared.ui.FormFields;
import papilio.shared.ui.Formats;
import papilio.shared.ui.Notices;
import papilio.shared.ui.PlainTable;

/** Takes the files of a distribution, tells how far their loading is, and names the rows that could not be taken. */
final class DictionaryPanel extends Div {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int LOOK_EVERY = 700;

    private final transient DictionaryLoads loads;
    private final Runnable loaded;
    private final transient Map<String, Path> files = new LinkedHashMap<>();
    private final FormFields fields = new FormFields("admin.dictionary.field.");
    private final TextField version;
    private final TextField reason;
    private final Upload upload;
    private final Button load;
    private final Div result = new Div();
    private final Div progress = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Span rows = new Span();
    private transient @Nullable Loading loading;
    private final AtomicBoolean left = new AtomicBoolean();
    private @Nullable Registration looking;

    DictionaryPanel(DictionaryLoads loads, Runnable loaded) {
        this.loads = loads;
        this.loaded = loaded;
        addClassName("panel");
        upload = fields.put("files", upload());
        version = fields.text("version");
        reason = fields.text("reason");
        load = new Button(getTranslation("admin.dictionary.load"), click -> start());
        load.addThemeVariants(ButtonVariant.PRIMARY);
        fields.add(load);
        result.getElement().setAttribute("role", "status");
        var what = new Paragraph(getTranslation("admin.dictionary.what"));
        what.addClassName("muted");
        add(new H2(getTranslation("admin.dictionary.next")), what, fields, progress(), result);
    }

    private Upload upload() {
        var field = new Upload(UploadHandler.toTempFile((meta, content) -> take(meta.fileName(), content)));
        field.setAcceptedFileTypes(".asc");
        field.setMaxFileSize(LARGEST);
        field.setDropLabel(new Span(getTranslation("data.import.drop")));
        field.setUploadButton(new Button(getTranslation("data.import.choose")));
        field.addFileRejectedListener(rejected -> Notices.refused(getTranslation("admin.dictionary.rejected")));
        field.addFileRemovedListener(removed -> delete(files.remove(removed.getFileName())));
        return field;
    }

    private void take(String name, File content) {
        delete(files.put(name, content.toPath()));
    }

    private Div progress() {
        bar.setWidth("240px");
        bar.getElement().setAttribute("aria-label", getTranslation("admin.dictionary.load"));
        progress.addClassName("toolbar");
        progress.add(bar, rows, new Button(getTranslation("admin.dictionary.cancel"), click -> cancel()));
        progress.setVisible(false);
        return progress;
    }

    private void start() {
        result.removeAll();
        var handed = files.entrySet().stream()
                .map(one -> new DictionaryFile(one.getKey(), () -> Files.newInputStream(one.getValue())))
                .toList();
        fields.attempt(
                () -> follow(loads.start(new LoadDictionary(version.getValue(), handed, reason.getValue()), () -> {
                    if (left.get()) throwAway();
                })),
                () -> {});
    }

    private void follow(Loading now) {
        loading = now;
        busy(true);
        look();
    }

    private void cancel() {
        if (loading != null) loading.cancel();
    }

    private void busy(boolean running) {
        progress.setVisible(running);
        load.setEnabled(!running);
        getUI().ifPresent(ui -> ui.setPollInterval(running ? LOOK_EVERY : -1));
    }

    private void look() {
        var now = loading;
        if (now == null) return;
        if (now.over()) {
            loading = null;
            busy(false);
            over(now);
            return;
        }
        var step = now.step();
        bar.setIndeterminate(step.rows() == 0);
        bar.setMax(Math.max(1, step.rows()));
        bar.setValue(Math.min(step.row(), Math.max(1, step.rows())));
        rows.setText(getTranslation(
                "admin.dictionary.progress",
                Formats.whole(step.row(), getLocale()),
                Formats.whole(step.rows(), getLocale())));
    }

    private void over(Loading now) {
        var refusal = now.refusal();
        result.removeAll();
        if (now.cancelled()) result.add(new Paragraph(getTranslation("safety.dictionary.cancelled")));
        else if (now.failed()) result.add(new Paragraph(getTranslation("admin.dictionary.failed")));
        else if (refusal instanceof DictionaryRefused refused) refused(refused);
        else if (refusal != null)
            fields.attempt(
                    () -> {
                        throw refusal;
                    },
                    () -> {});
        else done(now);
    }

    private void done(Loading now) {
        result.add(new Paragraph(
                getTranslation("admin.dictionary.done", Formats.whole(now.step().terms(), getLocale()))));
        throwAway();
        upload.clearFileList();
        version.clear();
        reason.clear();
        loaded.run();
    }

    private void refused(DictionaryRefused refused) {
        result.add(new Paragraph(Notices.sentence(this, refused)));
        if (refused.rows().isEmpty()) return;
        var table = new PlainTable(getTranslation("admin.dictionary.bad"))
                .words(getTranslation("admin.dictionary.file"))
                .number(getTranslation("admin.dictionary.row"))
                .words(getTranslation("admin.dictionary.field.reason"));
        refused.rows()
                .forEach(row -> table.row(
                        new Span(row.file()), new Span(Long.toString(row.row())), new Span(getTranslation(row.key()))));
        result.add(table);
    }

    private void throwAway() {
        files.values().forEach(DictionaryPanel::delete);
        files.clear();
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        looking = event.getUI().addPollListener(poll -> look());
        left.set(false);
        var running = loads.running();
        if (running != null) follow(running);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (looking != null) looking.remove();
        event.getUI().setPollInterval(-1);
        left.set(true);
        if (loading == null) throwAway();
    }
}
