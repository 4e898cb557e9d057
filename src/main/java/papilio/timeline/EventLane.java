package papilio.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventContent;
import papilio.safety.PatientEvent;
import papilio.safety.codes.Outcome;

/** Adverse events as bars by severity; a serious one is outlined and has its sign. */
public final class EventLane {
    private EventLane() {}

    static Lane of(List<PatientEvent> events, Words words) {
        var marks = new ArrayList<Mark>();
        for (var event : events) {
            var onset = event.onsetFirst();
            if (onset == null) continue;
            var content = event.content();
            var open = event.endedLast() == null
                    && content.outcome() != Outcome.RECOVERED
                    && content.outcome() != Outcome.FATAL;
            marks.add(Mark.at("adverse_event:" + event.eventNo(), onset, "bar", facts(event, words))
                    .to(event.endedLast() == null && !open ? onset : event.endedLast())
                    .open(open)
                    .severity(grade(content), content.serious())
                    .label(label(content, words)));
        }
        return Lane.of("events", words.say("timeline.lane.events"), "bars", marks);
    }

    private static List<String> facts(PatientEvent event, Words words) {
        var content = event.content();
        var facts = new ArrayList<String>();
        facts.add(content.name(words.locale()) + " · " + event.eventNo());
        var severity = severity(content, words);
        if (severity != null) facts.add(severity);
        if (content.serious()) facts.add(words.say("timeline.event.serious"));
        if (content.related()) facts.add(words.say("timeline.event.related"));
        var end = content.ended();
        facts.add(words.say(
                "timeline.fromTo",
                content.onset() == null ? "–" : content.onset().text(),
                end == null ? words.say("timeline.ongoing") : end.text()));
        return facts;
    }

    private static String label(EventContent content, Words words) {
        var name = content.name(words.locale());
        return content.grade() == null ? name : name + " " + words.say("timeline.event.grade", content.grade());
    }

    private static @Nullable String severity(EventContent content, Words words) {
        if (content.grade() != null) return words.say("timeline.event.grade", content.grade());
        var severity = content.severity();
        return severity == null ? null : words.say("timeline.severity." + severity.name());
    }

    /** Colour by grade, else by the word for severity. */
    private static @Nullable Integer grade(EventContent content) {
        if (content.grade() != null) return content.grade();
        var severity = content.severity();
        if (severity == null) return 1;
        return switch (severity) {
            case MILD -> 1;
            case MODERATE -> 2;
            case SEVERE -> 3;
        };
    }
}
