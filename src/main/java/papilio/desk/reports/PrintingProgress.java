package papilio.desk.reports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.atomic.AtomicBoolean;
import papilio.report.Printing;

/** How far a print is; of many forms it counts them and can be stopped, which keeps nothing. */
class PrintingProgress extends Div implements Printing {
    private static final int STEPS = 40;

    private final transient UI ui;
    private final boolean counted;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();

    PrintingProgress(UI ui, boolean counted) {
        this.ui = ui;
        this.counted = counted;
        bar.setIndeterminate(true);
        words.setText(getTranslation("report.making"));
        add(bar, words);
        if (counted) add(stop());
    }

    private Button stop() {
        var button = new Button(getTranslation("report.cancel"));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        button.addClickListener(click -> stopped.set(true));
        return button;
    }

    /** Called by the printing thread. */
    @Override
    public boolean goOn(int done, int all) {
        if (counted && done % Math.max(1, all / STEPS) == 0) ui.access(() -> show(done, all));
        return !stopped.get();
    }

    private void show(int done, int all) {
        bar.setIndeterminate(false);
        bar.setMax(Math.max(1, all));
        bar.setValue(Math.min(done, all));
        words.setText(getTranslation("report.progress", done, all));
    }
}
