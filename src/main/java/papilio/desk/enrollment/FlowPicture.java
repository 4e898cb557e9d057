package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import papilio.enrollment.flow.ParticipantFlow;
import papilio.figures.Counts;
import papilio.patient.PatientGroup;
import papilio.shared.Decimals;
import papilio.shared.ui.Doors;
import papilio.shared.ui.Formats;

/** The flow as boxes from the top down: the way on below, whoever leaves it to the side; each number opens its people. */
final class FlowPicture extends OrderedList {
    private final transient ParticipantFlow shown;
    private final transient ReasonWords reasons;

    FlowPicture(ParticipantFlow shown, ReasonWords reasons) {
        this.shown = shown;
        this.reasons = reasons;
        var flow = shown.flow();
        addClassName("strobe");
        getElement().setAttribute("aria-label", getTranslation("enrollment.flow.title"));
        add(step(
                box(PatientGroup.SCREENED, flow.screened(), 0),
                because(box(PatientGroup.SCREEN_FAILURE, flow.screenFailures(), flow.screened()), shown.failures()),
                because(box(PatientGroup.DECLINED, flow.declined(), flow.screened()), shown.declines()),
                box(PatientGroup.IN_SCREENING, flow.inScreening(), flow.screened())));
        add(step(
                box(PatientGroup.ENROLLED, flow.enrolled(), flow.screened()),
                box(PatientGroup.NOT_DOSED, flow.enrolled() - flow.dosed(), flow.enrolled())));
        add(step(box(PatientGroup.DOSED, flow.dosed(), flow.enrolled())));
        add(ends());
    }

    /** Where the enrolled are at the cut-off; withdrawn, lost and died beside each other, with their reasons. */
    private ListItem ends() {
        var flow = shown.flow();
        var all = flow.enrolled();
        var ongoing = box(PatientGroup.ONGOING, flow.ongoing(), all);
        ongoing.parts.add(
                part(PatientGroup.ON_TREATMENT, flow.onTreatment()),
                part(PatientGroup.DISCONTINUED_TREATMENT, flow.discontinuedTreatment()));
        if (flow.waitingForDose() != 0)
            ongoing.parts.add(new ListItem(
                    number(flow.waitingForDose()), new Span(" " + getTranslation("enrollment.flow.waiting"))));
        var withdrawn = new LinkedHashMap<>(shown.ends());
        withdrawn.remove("DEATH");
        withdrawn.remove("LOST_TO_FOLLOW_UP");
        var ends = new Div(
                ongoing,
                box(PatientGroup.COMPLETED, flow.completed(), all),
                parts(
                        box(PatientGroup.WITHDRAWN, flow.withdrawn(), all),
                        PatientGroup.WITHDRAWN,
                        withdrawn,
                        reasons::end),
                box(PatientGroup.LOST, flow.lost(), all),
                box(PatientGroup.DIED, flow.died(), all));
        ends.addClassName("strobe-ends");
        var caption = new Span(
                getTranslation("enrollment.flow.atCutoff", shown.cutoff().toString()));
        caption.addClassNames("strobe-caption", "muted", "small");
        return new ListItem(caption, ends);
    }

    private ListItem step(Component way, Component... leaving) {
        var step = new ListItem(way);
        step.addClassName("strobe-step");
        if (leaving.length > 0) {
            var side = new Div(leaving);
            side.addClassName("strobe-side");
            step.add(side);
        }
        return step;
    }

    private Box because(Box box, Map<String, Integer> counted) {
        return parts(box, box.group, counted, reasons::outcome);
    }

    private Box parts(Box box, PatientGroup group, Map<String, Integer> counted, Function<String, String> words) {
        counted.forEach((reason, count) -> {
            var number = reason.equals(Counts.NOT_RECORDED)
                    ? number(count)
                    : door(group, reason, Formats.whole(count, getLocale()));
            var said = new Span(" " + words.apply(reason));
            box.parts.add(new ListItem(number, said));
        });
        return box;
    }

    private Box box(PatientGroup group, int count, int whole) {
        return new Box(group, count, whole);
    }

    private ListItem part(PatientGroup group, int count) {
        return new ListItem(
                door(group, null, Formats.whole(count, getLocale())),
                new Span(" " + getTranslation("enrollment.flow.part." + group.name())));
    }

    private Span number(int count) {
        return new Span(Formats.whole(count, getLocale()));
    }

    private Anchor door(PatientGroup group, @Nullable String reason, String words) {
        var query = new LinkedHashMap<String, String>();
        query.put("group", group.name());
        query.put("cutoff", shown.cutoff().toString());
        if (reason != null) query.put("reason", reason);
        var site = shown.site();
        if (site != null) query.put("site", site);
        var door = new Anchor(Doors.to("patients", shown.study(), query), words);
        door.addClassName("door");
        return door;
    }

    /** One stage: number and name lead to its people, the parts below to theirs. */
    private final class Box extends Div {
        private final PatientGroup group;
        private final UnorderedList parts = new UnorderedList();

        Box(PatientGroup group, int count, int whole) {
            this.group = group;
            addClassNames("strobe-box", "strobe-" + group.name().toLowerCase(java.util.Locale.ROOT));
            var door = door(group, null, Formats.whole(count, getLocale()));
            door.addClassName("strobe-count");
            var name = new Span(getTranslation("enrollment.flow." + group.name()));
            name.addClassName("strobe-name");
            var head = new Div(door, name);
            head.addClassName("strobe-head");
            if (whole > 0) {
                var share =
                        new Span(Formats.percent(Decimals.percent(count, whole).doubleValue(), getLocale()));
                share.addClassNames("muted", "small");
                head.add(share);
            }
            add(head, parts);
        }
    }
}
