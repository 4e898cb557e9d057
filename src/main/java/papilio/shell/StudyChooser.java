package papilio.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import papilio.study.StudyOption;

/** Which study this tab is about; another one opens the same page for it. */
class StudyChooser extends MenuBar {
    private static final Set<String> WHOLE_PATHS = Set.of("admin", "studies");
    private final transient Supplier<List<StudyOption>> mine;
    private transient List<StudyOption> options;
    private final Locale locale;
    private final transient Consumer<String> chosen;

    StudyChooser(Supplier<List<StudyOption>> mine, Locale locale, Consumer<String> chosen) {
        this.mine = mine;
        this.chosen = chosen;
        options = mine.get();
        this.locale = locale;
        addClassName("study-chooser");
        addThemeVariants(MenuBarVariant.TERTIARY);
        getElement().setAttribute("aria-label", getTranslation("shell.study"));
    }

    void show(@Nullable String study, Location here) {
        removeAll();
        if (study != null && find(study).isEmpty()) options = mine.get(); // created or granted meanwhile
        if (options.isEmpty()) return;
        var current = find(study);
        var choice = addItem(current.map(this::words).orElseGet(() -> new Span(getTranslation("shell.study.choose"))));
        options.forEach(option ->
                choice.getSubMenu().addItem(option.code() + " · " + option.name(locale), click -> open(option, here)));
    }

    private Optional<StudyOption> find(@Nullable String study) {
        return options.stream().filter(option -> option.code().equals(study)).findFirst();
    }

    private Span words(StudyOption study) {
        var code = new Span(study.code());
        code.addClassName("study-code");
        var name = new Span("• " + study.name(locale));
        name.addClassName("study-name");
        var words = new Span(code, name);
        words.addClassName("study-words");
        words.getElement().setAttribute("title", study.code() + " · " + study.name(locale));
        return words;
    }

    /** A record belongs to its own study: from there the list is opened. */
    private void open(StudyOption study, Location here) {
        chosen.accept(study.code());
        var segments = here.getSegments();
        var page =
                segments.isEmpty() || WHOLE_PATHS.contains(segments.getFirst()) ? here.getPath() : segments.getFirst();
        UI.getCurrent().navigate(page, QueryParameters.simple(Map.of("study", study.code())));
    }
}
