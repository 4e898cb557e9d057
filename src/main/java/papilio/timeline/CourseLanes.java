package papilio.timeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientCourse;
import papilio.patient.VisitRow;
import papilio.patient.VisitState;
import papilio.patient.VisitWindow;

/** The lanes of taking part, of visits, and of open questions. */
final class CourseLanes {
    private CourseLanes() {}

    static Lane participation(PatientCourse course, Words words) {
        var patient = course.patient();
        var marks = new ArrayList<Mark>();
        var last = patient.endedOn() != null
                ? patient.endedOn()
                : patient.failedOn() != null ? patient.failedOn() : patient.declinedOn();
        var going = last == null;
        marks.add(Mark.at(
                        "patient",
                        patient.screenedOn(),
                        "bar",
                        List.of(
                                words.say("patient.status." + patient.status().name()),
                                words.say(
                                        "timeline.fromTo",
                                        patient.screenedOn().toString(),
                                        last == null ? words.say("timeline.ongoing") : last.toString())))
                .to(going ? course.today() : last)
                .open(going));
        stop(marks, words, "timeline.consent", patient.consentOn(), null);
        if (patient.consentOn() == null) stop(marks, words, "timeline.screened", patient.screenedOn(), null);
        stop(marks, words, "timeline.failed", patient.failedOn(), patient.failureReason());
        stop(marks, words, "timeline.declined", patient.declinedOn(), Reasons.declined(patient.declineReason(), words));
        stop(marks, words, "timeline.enrolled", patient.enrolledOn(), null);
        stop(marks, words, "timeline.firstDose", patient.firstDoseOn(), null);
        stop(
                marks,
                words,
                "timeline.stopped",
                patient.treatmentStoppedOn(),
                Reasons.stop(patient.treatmentStopReason(), words));
        stop(marks, words, "timeline.ended", patient.endedOn(), Reasons.end(patient.endReason(), words));
        stop(marks, words, "timeline.died", patient.diedOn(), null);
        return Lane.of("participation", words.say("timeline.lane.participation"), "span", marks);
    }

    static Lane visits(PatientCourse course, Words words) {
        var marks = new ArrayList<Mark>();
        for (var visit : course.scheduled()) {
            var window = visit.window();
            var name = window.visit().code() + " " + window.visit().name(words.locale());
            marks.add(Mark.at(
                            null,
                            window.from(),
                            "window",
                            List.of(
                                    name,
                                    words.say(
                                            "timeline.window",
                                            window.from().toString(),
                                            window.to().toString(),
                                            window.target().toString()),
                                    words.say("patient.visitStatus."
                                            + visit.status().name())))
                    .to(window.to())
                    .named(window.visit().code()));
            if (visit.done() == null) {
                if (visit.status() == VisitWindow.Status.MISSED)
                    marks.add(Mark.at(
                                    null,
                                    window.target(),
                                    "missed",
                                    List.of(name, words.say("patient.visitStatus.MISSED")))
                            .tone("attention"));
            } else marks.add(done(visit.done(), window, visit.status(), name, words));
        }
        for (var row : course.visits()) {
            var ofSchedule = course.scheduled().stream().anyMatch(visit -> row.equals(visit.done()));
            if (!ofSchedule && row.startedOn() != null)
                marks.add(Mark.at(
                        "visit:" + row.id(),
                        row.startedOn(),
                        row.unplanned() ? "unscheduled" : "in",
                        List.of(
                                row.visitName(),
                                words.say(row.unplanned() ? "timeline.unscheduled" : "timeline.visitDone"))));
        }
        return Lane.of("visits", words.say("timeline.lane.visits"), "visits", marks);
    }

    static Lane queries(CourseFacts facts, Words words) {
        var marks = new ArrayList<Mark>();
        for (var query : facts.queries()) {
            var asked = query.question();
            var about = query.eventNo() == null ? words.say("timeline.record." + query.recordType()) : query.eventNo();
            marks.add(Mark.at(
                            query.eventNo() == null
                                    ? query.recordType() + ":" + query.recordId()
                                    : "adverse_event:" + query.eventNo(),
                            query.raisedAt().atZone(ZoneOffset.UTC).toLocalDate(),
                            "bar",
                            asked == null
                                    ? List.of(words.say("timeline.query"), about)
                                    : List.of(words.say("timeline.query"), about, asked))
                    .tone("attention")
                    .label("?"));
        }
        return Lane.of("queries", words.say("timeline.lane.queries"), "bars", marks);
    }

    private static Mark done(VisitRow row, VisitWindow window, VisitWindow.Status status, String name, Words words) {
        var day = row.startedOn();
        if (row.status() == VisitState.MISSED || day == null)
            return Mark.at(
                            "visit:" + row.id(),
                            window.target(),
                            "missed",
                            List.of(name, words.say("patient.visitStatus.MISSED")))
                    .tone("attention");
        var outside = window.daysOutside(day);
        var facts = new ArrayList<String>();
        facts.add(name);
        facts.add(words.say("patient.visitStatus." + status.name()));
        if (outside != 0) facts.add(outside(outside, words));
        if (row.remote()) facts.add(words.say("timeline.remote"));
        return Mark.at("visit:" + row.id(), day, outside == 0 ? "in" : "out", facts)
                .tone(outside == 0 ? "good" : "attention")
                .label(outside == 0 ? null : outside(outside, words));
    }

    private static String outside(long days, Words words) {
        return words.say(days < 0 ? "timeline.daysEarly" : "timeline.daysLate", Math.abs(days));
    }

    private static void stop(
            List<Mark> marks, Words words, String key, @Nullable LocalDate day, @Nullable String because) {
        if (day == null) return;
        var facts = because == null ? List.of(words.say(key)) : List.of(words.say(key), because);
        marks.add(Mark.at("patient", day, "stop", facts).label(words.say(key)));
    }
}
