package papilio.desk.safety.tables;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Function;
import papilio.figures.review.SafetyReview;
import papilio.safety.EventFilter;
import papilio.shared.ui.EmptyState;
import papilio.site.SiteRow;
import papilio.study.StudySettings;
import papilio.study.ui.PaperHead;

/**
 * Treatment-emergent events in tables and pictures, one part at a time: the choice above, in words what it shows, and
 * beside it the patients behind a number that was clicked.
 */
public final class TablesTab extends Div {
    private final transient TablesDesk desk;
    private final transient TablesPlace place;

    /** @param queue the address of the queue with a filter */
    public TablesTab(
            TablesDesk desk, StudySettings study, Map<String, String> address, Function<EventFilter, String> queue) {
        this.desk = desk;
        var sites = desk.sites(study);
        place = TablesPlace.of(study, address, sites.stream().map(SiteRow::code).toList());
        addClassName("safety-tables");
        var review = desk.reviews.safetyReview(study.code(), place.cutoff(), place.selection());
        var doors = new CellDoors(place, review.cutoff(), queue);
        add(new PaperHead(study, review.cutoff(), desk.reader(), desk.now(study)));
        add(new TablesFilters(place, sites, desk.today(study)));
        unreadable(address.getOrDefault("cutoff", ""), review);
        add(new ShownLine(place, review), new PartsNav(place));
        var words = new TermWords(this, getLocale(), study, desk.interests(study));
        var whole = new Div(part(review, doors, words));
        whole.addClassName("with-side");
        add(whole);
        OpenedCell.of(address).ifPresent(cell -> {
            mark(whole, place.door(cell.after(null).address()));
            whole.add(new PatientsSide(desk, place, cell, doors, words));
            whole.addClassName("open");
        });
    }

    /** The number whose patients stand beside the part. */
    private static void mark(Component within, String address) {
        if (within instanceof Anchor door && door.getHref().equals(address))
            door.getElement().setAttribute("aria-current", "true");
        within.getChildren().forEach(child -> mark(child, address));
    }

    private void unreadable(String cutoff, SafetyReview review) {
        if (cutoff.isBlank() || place.cutoff() != null) return;
        var said = new Paragraph(getTranslation(
                "safety.tables.unreadable", cutoff, review.cutoff().toString()));
        said.addClassNames("banner", "cutoff-unreadable");
        said.getElement().setAttribute("role", "alert");
        add(said);
    }

    private Component part(SafetyReview review, CellDoors doors, TermWords words) {
        if (review.dosed() == 0)
            return new ReviewPanel(
                    new EmptyState(getTranslation("safety.tables.what"), getTranslation("safety.tables.nobodyDosed")));
        return switch (place.part()) {
            case OVERVIEW -> new OverviewPart(review, doors);
            case TERMS, SERIOUS, RELATED -> new TermsPart(review, place.part(), doors, words);
            case GRADES -> new GradesPart(review, doors, words);
            case SPECIAL -> new SpecialPart(review, doors, words);
            case LABORATORY -> new LaboratoryPart(review, doors);
            case PICTURES -> new PicturesPart(review, doors, words);
        };
    }
}
