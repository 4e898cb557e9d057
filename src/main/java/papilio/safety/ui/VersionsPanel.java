package papilio.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import papilio.audit.signature.SignatureMeaning;
import papilio.safety.EventChanged;
import papilio.safety.EventDetail;
import papilio.safety.ReplacedOpinion;
import papilio.safety.version.EventVersionRow;
import papilio.safety.version.VersionKind;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;
import papilio.shared.ui.KeyedButtons;

/** The versions of a serious event, newest first, with the names under them; where they are compared, signed and closed. */
public final class VersionsPanel extends Section {
    private static final int SHOWN = 4;

    private final transient VersionPanels door;
    private final transient EventDetail event;
    private final EventWords words;
    private final transient Runnable changed;
    private final ZoneId zone;
    private final Div work = new Div();

    VersionsPanel(VersionPanels door, EventDetail event, EventWords words, Runnable changed) {
        this.door = door;
        this.event = event;
        this.words = words;
        this.changed = changed;
        zone = door.studies.settings(event.study()).zone();
        addClassName("versions");
        var versions = door.versions.versions(event);
        if (versions.isEmpty()) unversioned();
        else show(versions);
    }

    private void unversioned() {
        var names = door.versions.unversioned(event);
        var opinions = new OpinionsPanel(
                words, event.content(), List.of(), door.safety.replacedOpinions(event), zone, this::maker);
        setVisible(opinions.isVisible() || !names.isEmpty());
        add(opinions);
        if (!names.isEmpty()) add(new H2(getTranslation("safety.signatures")), new SignatureList(zone, names));
    }

    private void show(List<EventVersionRow> versions) {
        add(new OpinionsPanel(words, event.content(), versions, beforeThem(versions), zone, this::maker));
        add(new H2(getTranslation("safety.versions")));
        add(list(versions.subList(0, Math.min(SHOWN, versions.size()))));
        if (versions.size() > SHOWN)
            add(new Details(
                    getTranslation("safety.versions.earlier", versions.size() - SHOWN),
                    list(versions.subList(SHOWN, versions.size()))));
        if (versions.size() > 1)
            add(new Details(
                    getTranslation("safety.versions.compare"), new VersionDifference(words, versions, this::name)));
        if (!event.voided()) add(actions(versions.getFirst()), work);
    }

    /** What was said while the event was not serious yet, and is in no version. */
    private List<ReplacedOpinion> beforeThem(List<EventVersionRow> versions) {
        var first = versions.getLast().madeAt();
        return door.safety.replacedOpinions(event).stream()
                .filter(one -> one.replacedAt().isBefore(first))
                .toList();
    }

    private Component list(List<EventVersionRow> versions) {
        var list = new OrderedList();
        versions.forEach(version -> list.add(item(version)));
        return list;
    }

    private ListItem item(EventVersionRow version) {
        var name = new Span(name(version));
        name.addClassName("who");
        var made = new Span(
                " " + Formats.minute(version.madeAt(), zone) + " · " + maker(version.by()) + " · " + why(version));
        made.addClassName("muted");
        var item = new ListItem(name, made, caseForm(version));
        if (version.informedAt() != null) item.add(received(version.informedAt()));
        if (version.newest() && version.signatures().isEmpty()) item.add(unsigned());
        else if (!version.signatures().isEmpty()) item.add(new SignatureList(zone, version.signatures()));
        return item;
    }

    private Component received(Instant moment) {
        var line = new Paragraph(getTranslation("safety.version.received", Formats.minute(moment, event.zone())));
        line.addClassNames("muted", "small");
        return line;
    }

    /** To the desk that prints it, with this version chosen. */
    private Component caseForm(EventVersionRow version) {
        var door = Doors.to(
                "reports",
                event.study(),
                Map.of("make", "cioms", "event", version.eventNo(), "version", String.valueOf(version.number())));
        var link = new Anchor(door, getTranslation("report.cioms.open"));
        link.addClassNames("small", "no-print");
        link.getStyle().setMarginLeft("8px");
        return link;
    }

    private Component unsigned() {
        var line = new Paragraph(getTranslation("safety.versions.unsigned"));
        line.addClassNames("attention", "small");
        return line;
    }

    /** "Version 3 · follow-up 2". */
    private String name(EventVersionRow version) {
        var kind = version.kind() == VersionKind.FOLLOW_UP
                ? getTranslation("safety.version.FOLLOW_UP", version.number() - 1)
                : words.code("safety.version.", version.kind().name());
        return getTranslation("safety.version", version.number(), kind);
    }

    private String maker(String by) {
        return "system".equals(by) ? getTranslation("audit.system") : by;
    }

    private String why(EventVersionRow version) {
        var cause = words.code("safety.versionCause.", version.cause().name());
        if (version.reason() == null) return cause;
        return version.cause() == EventChanged.Cause.CORRECTED
                ? version.reason()
                : getTranslation("shared.said", cause, version.reason());
    }

    private Component actions(EventVersionRow newest) {
        var row = new Div();
        row.addClassNames("actions", "no-print");
        if (door.signsForTheSite()) row.add(sign(newest, SignatureMeaning.INVESTIGATOR_CONFIRMS));
        if (door.reviews()) {
            row.add(sign(newest, SignatureMeaning.SPONSOR_REVIEWED));
            if (event.finished() || event.content().serious()) row.add(close());
        }
        return row;
    }

    private Button sign(EventVersionRow newest, SignatureMeaning meaning) {
        var button = new Button(getTranslation("safety.version.sign", newest.number()));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClickListener(click -> {
            var form = new SignForm(door.versions, event, newest, meaning, words, this::name, changed, work::removeAll);
            work.removeAll();
            work.add(form);
            form.focus();
        });
        return KeyedButtons.on("v", button);
    }

    private Button close() {
        var button = new Button(getTranslation(event.finished() ? "safety.version.reopen" : "safety.version.finish"));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClickListener(click -> {
            var form = new FinishForm(door.closer, event, changed, work::removeAll);
            work.removeAll();
            work.add(form);
            form.focus();
        });
        return KeyedButtons.on("f", button);
    }
}
