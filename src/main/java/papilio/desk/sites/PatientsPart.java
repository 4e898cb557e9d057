package papilio.desk.sites;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import papilio.figures.Counts;
import papilio.patient.PatientFilter;
import papilio.patient.PatientGroup;
import papilio.shared.ui.Doors;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;
import papilio.site.SiteDetail;

/** How many patients of the site are where; each number opens them. */
final class PatientsPart extends SitePart {
    private final transient @Nullable Counts counts;

    PatientsPart(SiteDesk desk, SiteDetail site, @Nullable Counts counts, Runnable changed) {
        super(desk, site, changed);
        this.counts = counts;
    }

    @Override
    void list() {
        heading(
                "site.tab.PATIENTS",
                new Anchor(
                        Doors.to("patients", site.study(), Map.of("site", site.code())),
                        getTranslation("site.patients")));
        if (counts == null || counts.screened() == 0) {
            add(new EmptyState(getTranslation("site.patients.none"), getTranslation("site.patients.none.why")));
            return;
        }
        var table = new PlainTable(getTranslation("site.tab.PATIENTS"))
                .words(getTranslation("site.patients.group"))
                .number(getTranslation("site.patients.count"));
        row(table, "site.column.screened", counts.screened(), PatientGroup.SCREENED);
        row(table, "site.fact.failures", counts.screenFailures(), PatientGroup.SCREEN_FAILURE);
        row(table, "site.fact.enrolled", counts.enrolled(), PatientGroup.ENROLLED);
        row(table, "site.fact.ongoing", counts.ongoing(), PatientGroup.ONGOING);
        row(table, "site.fact.completed", counts.completed(), PatientGroup.COMPLETED);
        row(table, "site.fact.discontinued", counts.discontinued().total(), PatientGroup.DISCONTINUED);
        table(table);
    }

    private void row(PlainTable table, String key, int count, PatientGroup group) {
        Component door = PlainTable.door(
                Doors.to(
                        "patients",
                        site.study(),
                        PatientFilter.of(group).at(site.code()).toQuery()),
                Formats.whole(count, getLocale()));
        table.row(new Span(getTranslation(key)), door);
    }
}
