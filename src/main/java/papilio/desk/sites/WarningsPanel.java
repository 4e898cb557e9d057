package papilio.desk.sites;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import papilio.shared.ui.Badge;
import papilio.shared.ui.Doors;
import papilio.site.warning.SiteWarning;

/** What needs a person within a month: each a sentence that opens where it is put right. */
final class WarningsPanel extends Div {
    private static final int FIRST = 5;
    private final String study;
    private final boolean namesSite;

    /** namesSite: where warnings of several sites stand together */
    WarningsPanel(String study, List<SiteWarning> warnings, boolean namesSite) {
        this.study = study;
        this.namesSite = namesSite;
        addClassName("site-warnings");
        if (warnings.isEmpty()) {
            var none = new Paragraph(getTranslation("site.warnings.none"));
            none.addClassName("muted");
            add(none);
            return;
        }
        var overdue = warnings.stream().filter(SiteWarning::overdue).count();
        add(
                new H2(getTranslation("site.warnings", warnings.size(), overdue)),
                list(warnings.subList(0, Math.min(FIRST, warnings.size()))));
        if (warnings.size() > FIRST)
            add(new Details(
                    getTranslation("site.warnings.more", warnings.size() - FIRST),
                    list(warnings.subList(FIRST, warnings.size()))));
    }

    private UnorderedList list(List<SiteWarning> warnings) {
        var list = new UnorderedList();
        for (var one : warnings) {
            var sentence = getTranslation(one.key(), one.words());
            var door = new Anchor(
                    Doors.to("sites/" + one.site(), study, Map.of("tab", one.tab())),
                    namesSite ? one.site() + " · " + sentence : sentence);
            list.add(new ListItem(
                    one.overdue()
                            ? new Badge(getTranslation("site.warning.overdue"), "overdue")
                            : new Badge(getTranslation("site.warning.soon"), "attention"),
                    door));
        }
        return list;
    }
}
