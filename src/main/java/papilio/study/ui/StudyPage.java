package papilio.study.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import papilio.shared.NotFound;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Notices;
import papilio.study.StudyService;
import papilio.study.StudySettings;

/**
 * A page about one study. The study stands in the address; an address without one is completed with the first of the
 * caller's studies, a study that is unknown or foreign is not found.
 */
public abstract class StudyPage extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final String CUTOFF = "cutoff";

    private final transient StudyService studies;
    private @Nullable StudySettings study;
    private Map<String, String> filters = Map.of();

    protected StudyPage(StudyService studies) {
        this.studies = studies;
        addClassName("page");
    }

    /** Builds the page for {@link #study()} and {@link #filters()}; called at every arrival, also with other filters. */
    protected abstract void show(BeforeEnterEvent event);

    /** What the page shows where the caller has no study at all. */
    protected void showNoStudy() {
        add(new papilio.shared.ui.EmptyState(getTranslation("study.none"), getTranslation("study.none.why")));
    }

    protected StudySettings study() {
        return Objects.requireNonNull(study);
    }

    /** The parameters of the address without the study and the language. */
    protected Map<String, String> filters() {
        return filters;
    }

    protected Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name)).filter(value -> !value.isBlank());
    }

    /** An address that keeps the study. */
    protected String door(String path, Map<String, String> query) {
        return Doors.to(path, study().code(), query);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        var parameters = new HashMap<String, String>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> parameters.put(name, first(values)));
        var code = parameters.get("study");
        if (code == null || code.isBlank()) {
            var mine = studies.mine();
            if (mine.isEmpty()) {
                removeAll();
                showNoStudy();
                return;
            }
            code = mine.getFirst().code();
            parameters.put("study", code);
            event.forwardTo(event.getLocation().getPath(), com.vaadin.flow.router.QueryParameters.simple(parameters));
            return;
        }
        try {
            study = studies.settings(code);
            parameters.remove("study");
            parameters.remove("lang");
            withoutAFutureCutoff(parameters);
            filters = Map.copyOf(parameters);
            removeAll();
            show(event);
        } catch (NotFound unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Nothing is known of days to come: the page says so and shows today. */
    private void withoutAFutureCutoff(Map<String, String> parameters) {
        var today = studies.today(study());
        if (!isAfter(parameters.getOrDefault(CUTOFF, ""), today)) return;
        parameters.remove(CUTOFF);
        Notices.refused(getTranslation("shared.cutoffFuture", today.toString()));
    }

    private static boolean isAfter(String day, LocalDate today) {
        try {
            return LocalDate.parse(day).isAfter(today);
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
