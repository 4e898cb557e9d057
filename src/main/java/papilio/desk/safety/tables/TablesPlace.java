package papilio.desk.safety.tables;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import papilio.figures.FiguresService;
import papilio.figures.review.EventSelection;
import papilio.shared.ui.Doors;
import papilio.study.StudySettings;

/**
 * Where the reader is within the tables, as it stands in the address: the part that is open and what everything is
 * narrowed to.
 *
 * @param cutoff null: the business today
 * @param sites in order; empty: all of the reader's
 * @param gradeFrom the lowest worst grade, 1 to 5; null: every event
 * @param related null: whatever the relation
 */
record TablesPlace(
        StudySettings study,
        TablesPart part,
        @Nullable LocalDate cutoff,
        Set<String> sites,
        @Nullable Integer gradeFrom,
        @Nullable Boolean related) {
    private static final String PATH = "safety";

    /** What is unreadable in the address is as if it were not there, and so is a site that is not the reader's. */
    static TablesPlace of(StudySettings study, Map<String, String> address, Collection<String> readersSites) {
        var sites =
                new TreeSet<>(Arrays.asList(address.getOrDefault("sites", "").split(",")));
        sites.retainAll(readersSites);
        return new TablesPlace(
                study,
                TablesPart.of(address.get("part")),
                day(address.get("cutoff")),
                sites,
                grade(address.get("gradeFrom")),
                relation(address.get("related")));
    }

    String code() {
        return study.code();
    }

    EventSelection selection() {
        return new EventSelection(sites, gradeFrom, related);
    }

    boolean isNarrowed() {
        return cutoff != null || !sites.isEmpty() || gradeFrom != null || related != null;
    }

    TablesPlace at(TablesPart other) {
        return new TablesPlace(study, other, cutoff, sites, gradeFrom, related);
    }

    TablesPlace cutOff(@Nullable LocalDate day) {
        return new TablesPlace(study, part, day, sites, gradeFrom, related);
    }

    TablesPlace only(Collection<String> some) {
        return new TablesPlace(study, part, cutoff, new TreeSet<>(some), gradeFrom, related);
    }

    TablesPlace from(@Nullable Integer grade) {
        return new TablesPlace(study, part, cutoff, sites, grade, related);
    }

    TablesPlace related(@Nullable Boolean wanted) {
        return new TablesPlace(study, part, cutoff, sites, gradeFrom, wanted);
    }

    /** The same part of everything. */
    TablesPlace reset() {
        return new TablesPlace(study, part, null, Set.of(), null, null);
    }

    String door() {
        return door(Map.of());
    }

    /** With something opened beside the part. */
    String door(Map<String, String> opened) {
        return Doors.to(PATH, code(), query(opened));
    }

    void go(Map<String, String> opened) {
        UI.getCurrent().navigate(PATH, Doors.query(code(), query(opened)));
    }

    /** Short where it can be: the first part needs no name. */
    private Map<String, String> query(Map<String, String> opened) {
        var query = new LinkedHashMap<>(opened);
        query.put("tab", "tables");
        if (part != TablesPart.OVERVIEW) query.put("part", part.address());
        if (cutoff != null) query.put("cutoff", cutoff.toString());
        query.put("sites", String.join(",", sites));
        if (gradeFrom != null) query.put("gradeFrom", gradeFrom.toString());
        if (related != null) query.put("related", related ? "yes" : "no");
        return query;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            var day = text == null ? null : LocalDate.parse(text);
            return day == null || !FiguresService.isCutoff(day) ? null : day;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Integer grade(@Nullable String text) {
        return text == null || !text.matches("[1-5]") ? null : Integer.valueOf(text);
    }

    private static @Nullable Boolean relation(@Nullable String text) {
        if ("yes".equals(text)) return true;
        return "no".equals(text) ? false : null;
    }
}
