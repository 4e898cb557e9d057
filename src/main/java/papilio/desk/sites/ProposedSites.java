package papilio.desk.sites;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import papilio.site.SiteRow;
import papilio.study.registry.RegistryRecord.Location;

/** Places that the registry record names and that are no site yet; one click takes one over. */
final class ProposedSites extends Div {
    private final UnaryOperator<String> words;

    /** words: the names as the reader knows them */
    ProposedSites(List<Location> places, UnaryOperator<String> words, Consumer<Location> takeOver) {
        this.words = words;
        addClassNames("panel", "proposed-sites");
        var list = new UnorderedList();
        places.forEach(place -> list.add(line(place, takeOver)));
        add(
                new H2(getTranslation("site.proposed", places.size())),
                new Paragraph(getTranslation("site.proposed.why")),
                list);
    }

    /** What the record names and no site of the study is called after. */
    static List<Location> notYetTaken(List<Location> named, List<SiteRow> sites) {
        var taken = sites.stream().map(site -> bare(site.nameEn())).toList();
        return named.stream()
                .filter(place -> taken.stream().noneMatch(name -> name.startsWith(bare(place.facility()))))
                .toList();
    }

    private ListItem line(Location place, Consumer<Location> takeOver) {
        var name = Stream.of(place.facility(), place.city(), place.country())
                .filter(Objects::nonNull)
                .map(words)
                .collect(Collectors.joining(", "));
        var shown = new Span(name);
        if (name.codePoints().noneMatch(Character::isIdeographic))
            shown.getElement().setAttribute("lang", "en");
        var button = new Button(getTranslation("site.proposed.take"), click -> takeOver.accept(place));
        button.setAriaLabel(getTranslation("site.proposed.take") + " " + name);
        return new ListItem(shown, button);
    }

    private static String bare(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
