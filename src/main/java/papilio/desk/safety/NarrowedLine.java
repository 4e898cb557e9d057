package papilio.desk.safety;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import papilio.safety.EventFilter;
import papilio.safety.ui.EventWords;
import papilio.shared.ui.Doors;
import papilio.study.StudySettings;

/** What narrows the queue beyond its choices, as behind a number of the tables; each is taken away by a click. */
final class NarrowedLine extends UnorderedList {
    private static final List<String> CHOICES = List.of("group", "site", "severity", "state");
    /** These ask only within the treatment-emergent events. */
    private static final List<String> WITHIN_EMERGENT = List.of("cutoff", "began");

    private final EventWords words;

    NarrowedLine(StudySettings study, EventFilter filter, EventWords words) {
        this.words = words;
        addClassNames("chips", "narrowed");
        var address = QueueFilters.address(filter);
        address.forEach((name, value) -> {
            if (CHOICES.contains(name)) return;
            var without = new LinkedHashMap<>(address);
            without.remove(name);
            if (name.equals("emergent")) WITHIN_EMERGENT.forEach(without::remove);
            var said = said(name, value);
            var chip = new Anchor(Doors.to("safety", study.code(), without), said + " ✕");
            chip.addClassName("chip");
            chip.setAriaLabel(getTranslation("safety.narrowed.remove", said));
            add(new ListItem(chip));
        });
        setVisible(getComponentCount() > 0);
    }

    private String said(String name, String value) {
        return switch (name) {
            case "soc" -> words.system(value);
            case "term" -> words.term(value);
            case "special" -> words.interest(value);
            case "traits" ->
                Arrays.stream(value.split(","))
                        .map(trait -> getTranslation("safety.trait." + trait))
                        .collect(Collectors.joining(getTranslation("safety.listComma")));
            case "emergent", "serious" -> getTranslation("safety.narrowed." + name);
            case "sites" -> getTranslation("safety.narrowed.sites", value.replace(",", ", "));
            default -> getTranslation("safety.narrowed." + name, value);
        };
    }
}
