package papilio.safety.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.access.Person;
import papilio.access.Role;
import papilio.safety.QueryService;
import papilio.safety.QueryTopic;

/** Whom a question goes to: a function of the site, and a person who has it there, or whoever has it. */
public final class AskedOf extends Div {
    private final Select<Role> function = new Select<>();
    private final Select<Person> person = new Select<>();
    private final QueryService queries;
    private final String study;
    private final String site;

    public AskedOf(QueryService queries, String study, String site, Role before, @Nullable String personBefore) {
        this.queries = queries;
        this.study = study;
        this.site = site;
        addClassName("asked-of");
        functions();
        people();
        function.setValue(before);
        offer(before);
        people(before).stream()
                .filter(one -> one.username().equals(personBefore))
                .findFirst()
                .ifPresent(person::setValue);
        add(function, person);
    }

    public Role function() {
        return function.getValue();
    }

    public @Nullable String person() {
        return person.getValue() == null ? null : person.getValue().username();
    }

    private void functions() {
        function.setLabel(getTranslation("safety.compose.asked"));
        function.setItems(QueryTopic.ASKED);
        function.setItemLabelGenerator(one -> getTranslation("access.role." + one.name()));
        function.addValueChangeListener(change -> offer(change.getValue()));
    }

    private void people() {
        person.setLabel(getTranslation("safety.compose.person"));
        person.setEmptySelectionAllowed(true);
        person.setEmptySelectionCaption(getTranslation("safety.compose.anybody"));
        person.setItemLabelGenerator(one -> one == null ? getTranslation("safety.compose.anybody") : one.displayName());
    }

    private void offer(Role role) {
        person.setItems(people(role));
        person.clear();
    }

    private List<Person> people(Role role) {
        return queries.people(study, site, role);
    }
}
