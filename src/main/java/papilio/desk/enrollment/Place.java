package papilio.desk.enrollment;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import papilio.figures.FiguresService;
import papilio.patient.PatientFilter;
import papilio.shared.ui.Doors;
import papilio.study.StudySettings;

/**
 * Where the reader is on this page: the part that is open, what its lists and figures are limited to,
 * and the versions of the plan that are drawn.
 */
record Place(StudySettings study, EnrollmentTab tab, PatientFilter filter, List<Integer> drawn, int page) {
    private static final String DRAWN = "versions";
    private static final String PAGE = "page";

    /** A cut-off that no figures can be computed for is left out. */
    static Place of(StudySettings study, Map<String, String> filters) {
        var filter = PatientFilter.from(filters);
        var day = filter.cutoff();
        if (day != null && !FiguresService.isCutoff(day)) filter = filter.cutOff(null);
        return new Place(
                study, EnrollmentTab.of(filters), filter, numbers(filters.getOrDefault(DRAWN, "")), page(filters));
    }

    /** "1,3" names versions; what is no number is left out. */
    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(","))
                .filter(word -> word.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .toList();
    }

    /** The first unless the address names a later one. */
    private static int page(Map<String, String> filters) {
        var named = numbers(filters.getOrDefault(PAGE, ""));
        return named.isEmpty() ? 1 : Math.max(1, named.getFirst());
    }

    /** The same with another page of pictures. */
    Place turned(int other) {
        return new Place(study, tab, filter, drawn, other);
    }

    String code() {
        return study.code();
    }

    /** The site of the address; null: all sites. */
    @Nullable
    String site() {
        return filter.site();
    }

    /** The same part with another list. */
    Place with(PatientFilter other) {
        return new Place(study, tab, other, drawn, 1);
    }

    /** Another part; the cut-off goes along. */
    Place at(EnrollmentTab other) {
        return new Place(study, other, PatientFilter.EVERYBODY.cutOff(filter.cutoff()), List.of(), 1);
    }

    /** The same part with other versions of the plan drawn. */
    Place drawing(List<Integer> versions) {
        return new Place(study, tab, filter, versions, page);
    }

    /** The address of this place with a form or choice opened beside it. */
    String door(Map<String, String> opened) {
        return Doors.to("enrollment", code(), query(opened));
    }

    void go(Map<String, String> opened) {
        UI.getCurrent().navigate("enrollment", Doors.query(code(), query(opened)));
    }

    /** Short where it can be: the first part needs no name. */
    private Map<String, String> query(Map<String, String> opened) {
        var query = new LinkedHashMap<>(filter.toQuery());
        if (!drawn.isEmpty())
            query.put(DRAWN, drawn.stream().map(String::valueOf).collect(Collectors.joining(",")));
        if (page > 1) query.put(PAGE, String.valueOf(page));
        query.putAll(opened);
        if (EnrollmentTab.of(query) != tab) query.put("tab", tab.address());
        return query;
    }
}
