package papilio.desk.safety.tables;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;

/** The parts beside each other; the choice above goes along. */
final class PartsNav extends Nav {
    PartsNav(TablesPlace place) {
        addClassNames("parts-nav", "no-print");
        getElement().setAttribute("aria-label", getTranslation("safety.tables.parts"));
        var list = new UnorderedList();
        list.addClassName("chips");
        for (var part : TablesPart.values()) {
            if (part == TablesPart.SPECIAL && !place.study().specialInterest()) continue;
            var chip = new Anchor(place.at(part).door(), getTranslation("safety.tables.part." + part.name()));
            chip.addClassName("chip");
            if (part == place.part()) {
                chip.addClassName("accent");
                chip.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(chip));
        }
        add(list);
    }
}
