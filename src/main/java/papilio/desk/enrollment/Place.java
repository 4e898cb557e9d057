package papilio.desk.enrollment;

import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.figures.FiguresService;
import papilio.patient.PatientFilter;
import papilio.shared.ui.Doors;
import papilio.study.StudySettings;

/** Where the reader is on this page: the part that is open, and what its lists and figures are limited to. */
record Place(StudySettings study, EnrollmentTab tab, PatientFilter filter) {

    /** A cut-off that no figures can be computed for is left out. */
    static Place of(StudySettings study, Map<String, String> filters) {
        var filter = PatientFilter.from(filters);
        var day = filter.cutoff();
        if (day != null && !FiguresService.isCutoff(day)) filter = filter.cutOff(null);
        return new Place(study, EnrollmentTab.of(filters), filter);
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
        return new Place(study, tab, other);
    }

    /** Another part; the cut-off goes along. */
    Place at(EnrollmentTab other) {
        return new Place(study, other, PatientFilter.EVERYBODY.cutOff(filter.cutoff()));
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
        query.putAll(opened);
        if (EnrollmentTab.of(query) != tab) query.put("tab", tab.address());
        return query;
    }
}
