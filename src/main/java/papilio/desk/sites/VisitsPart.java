package papilio.desk.sites;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import papilio.shared.NotFound;
import papilio.shared.ui.Badge;
import papilio.shared.ui.EmptyState;
import papilio.shared.ui.Formats;
import papilio.site.SiteDetail;
import papilio.site.monitoring.ActionFacts;
import papilio.site.monitoring.FindingFacts;
import papilio.site.monitoring.Visit;
import papilio.site.monitoring.Weight;
import papilio.site.record.Kept;
import papilio.site.ui.ActionForm;
import papilio.site.ui.FindingForm;
import papilio.site.ui.SiteWords;
import papilio.site.ui.VisitForm;

/** Monitoring visits, the latest first, each with what was found and what has to be done. */
final class VisitsPart extends SitePart {
    private static final List<String> HEADERS = List.of(
            "site.field.type",
            "site.field.plannedOn",
            "site.field.doneOn",
            "site.visit.entry",
            "site.field.weight",
            "site.field.words",
            "site.field.dueOn",
            "site.visit.actionDone");

    VisitsPart(SiteDesk desk, SiteDetail site, Runnable changed) {
        super(desk, site, changed);
    }

    @Override
    void list() {
        var visits = visits();
        var add = desk.mayMonitor() ? button("site.visit.add", this::add) : null;
        if (visits.isEmpty()) {
            heading("site.tab.VISITS");
            add(new EmptyState(
                    getTranslation("site.visits.none"),
                    getTranslation("site.visits.none.why"),
                    add == null ? new Component[0] : new Component[] {add}));
            return;
        }
        heading("site.tab.VISITS", add, csv("monitoring", HEADERS, cells(visits)));
        visits.forEach(visit -> add(visit(visit)));
    }

    private Component visit(Visit visit) {
        var facts = visit.facts();
        var name = SiteWords.of(this, facts.type()) + " " + visit.day();
        var head = new Div(new H3(name), state(visit));
        head.addClassName("part-head");
        if (desk.mayMonitor()) head.add(actions(actionsOf(visit, name)));
        var block = new Div(head);
        block.addClassName("monitoring-visit");
        var planned = facts.plannedOn();
        if (planned != null && facts.doneOn() != null && !planned.equals(facts.doneOn()))
            block.add(muted(getTranslation("site.visit.planned", planned.toString())));
        if (facts.note() != null) block.add(new Paragraph(facts.note()));
        if (!visit.findings().isEmpty()) block.add(findings(visit.findings()));
        if (!visit.actions().isEmpty()) block.add(todo(visit.actions()));
        return block;
    }

    private Component state(Visit visit) {
        if (visit.overdueOn(today())) return new Badge(getTranslation("site.visit.overdue"), "overdue");
        if (visit.facts().doneOn() == null) return new Badge(getTranslation("site.visit.toCome"), "neutral");
        return muted(getTranslation(
                "site.visit.found",
                visit.findings(Weight.CRITICAL),
                visit.findings(Weight.MAJOR),
                visit.findings(Weight.OTHER)));
    }

    private Component[] actionsOf(Visit visit, String name) {
        var all = new ArrayList<Component>();
        all.add(small(
                "site.edit",
                name,
                () -> edit(
                        name,
                        new VisitForm(today()),
                        visit.visit(),
                        desk.monitoring::keepVisit,
                        () -> ApprovalsPart.find(
                                visits().stream().map(Visit::visit).toList(),
                                visit.visit().id()))));
        if (visit.facts().doneOn() != null) {
            all.add(small(
                    "site.finding.add",
                    name,
                    () -> edit(
                            getTranslation("site.finding.of", name),
                            new FindingForm(visit.visit().id()),
                            null,
                            desk.monitoring::keepFinding,
                            VisitsPart::none)));
            all.add(small(
                    "site.action.add",
                    name,
                    () -> edit(
                            getTranslation("site.action.of", name),
                            new ActionForm(visit.visit().id(), today()),
                            null,
                            desk.monitoring::keepAction,
                            VisitsPart::none)));
        }
        all.add(small(
                "site.cross",
                name,
                () -> cross(getTranslation("site.visit.cross", name), visit.visit(), desk.monitoring::crossVisit)));
        return all.toArray(new Component[0]);
    }

    private Component findings(List<Kept<FindingFacts>> findings) {
        var list = new UnorderedList();
        list.addClassName("findings");
        for (var one : findings) {
            var weight = new Badge(
                    SiteWords.of(this, one.facts().weight()),
                    "weight-" + one.facts().weight().name().toLowerCase(Locale.ROOT));
            var item = new ListItem(weight, new Span(one.facts().words()));
            if (desk.mayMonitor()) item.add(findingActions(one));
            list.add(item);
        }
        return list;
    }

    private Component findingActions(Kept<FindingFacts> one) {
        var name = one.facts().words();
        return actions(
                small(
                        "site.edit",
                        name,
                        () -> edit(
                                getTranslation("site.finding.edit"),
                                new FindingForm(one.facts().visitId()),
                                one,
                                desk.monitoring::keepFinding,
                                () -> ApprovalsPart.find(
                                        visits().stream()
                                                .flatMap(visit -> visit.findings().stream())
                                                .toList(),
                                        one.id()))),
                small(
                        "site.cross",
                        name,
                        () -> cross(getTranslation("site.finding.cross"), one, desk.monitoring::crossFinding)));
    }

    private Component todo(List<Kept<ActionFacts>> actions) {
        var list = new UnorderedList();
        list.addClassName("findings");
        for (var one : actions) {
            var item = new ListItem(due(one.facts()), new Span(one.facts().words()));
            if (desk.mayMonitor()) item.add(todoActions(one));
            list.add(item);
        }
        return list;
    }

    private Component due(ActionFacts action) {
        if (action.doneOn() != null)
            return new Badge(getTranslation("site.action.done", action.doneOn().toString()), "good");
        var day = action.dueOn().toString();
        return action.overdueOn(today())
                ? new Badge(getTranslation("site.action.overdue", day), "overdue")
                : new Badge(getTranslation("site.action.due", day), "neutral");
    }

    private Component todoActions(Kept<ActionFacts> one) {
        var name = one.facts().words();
        return actions(
                small(
                        "site.edit",
                        name,
                        () -> edit(
                                getTranslation("site.action.edit"),
                                new ActionForm(one.facts().visitId(), today()),
                                one,
                                desk.monitoring::keepAction,
                                () -> ApprovalsPart.find(
                                        visits().stream()
                                                .flatMap(visit -> visit.actions().stream())
                                                .toList(),
                                        one.id()))),
                small(
                        "site.cross",
                        name,
                        () -> cross(getTranslation("site.action.cross"), one, desk.monitoring::crossAction)));
    }

    private void add() {
        edit(
                getTranslation("site.visit.add"),
                new VisitForm(today()),
                null,
                desk.monitoring::keepVisit,
                VisitsPart::none);
    }

    private static <F extends Record> Kept<F> none() {
        throw new NotFound(); // a new record has no other version
    }

    private List<Visit> visits() {
        return desk.monitoring.visits(site.study(), site.code());
    }

    private static Component muted(String words) {
        var span = new Span(words);
        span.addClassNames("small", "muted");
        return span;
    }

    /** A line for each finding and action; a visit without any has one of its own. */
    private List<List<@Nullable Object>> cells(List<Visit> visits) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var visit : visits) {
            if (visit.findings().isEmpty() && visit.actions().isEmpty())
                rows.add(cells(visit, null, null, null, null, null));
            visit.findings()
                    .forEach(one -> rows.add(cells(
                            visit,
                            getTranslation("site.visit.entry.finding"),
                            SiteWords.of(this, one.facts().weight()),
                            one.facts().words(),
                            null,
                            null)));
            visit.actions()
                    .forEach(one -> rows.add(cells(
                            visit,
                            getTranslation("site.visit.entry.action"),
                            null,
                            one.facts().words(),
                            one.facts().dueOn(),
                            Formats.text(one.facts().doneOn()))));
        }
        return rows;
    }

    private List<@Nullable Object> cells(Visit visit, @Nullable Object... more) {
        var row = new ArrayList<@Nullable Object>(Arrays.asList(
                SiteWords.of(this, visit.facts().type()),
                visit.facts().plannedOn(),
                visit.facts().doneOn()));
        row.addAll(Arrays.asList(more));
        return row;
    }
}
