package papilio.desk.patients;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import papilio.patient.FindingKind;
import papilio.patient.FindingRow;
import papilio.patient.PatientCourse;
import papilio.patient.ui.PatientWords;
import papilio.shared.ui.Formats;
import papilio.timeline.CourseFacts;

/** The five or six numbers that say how a patient is doing. */
final class PatientStrip extends Div {
    private static final int SCORES = 2;

    PatientStrip(CourseFacts facts) {
        addClassName("strip");
        var course = facts.course();
        doses(course);
        scores(course);
        events(facts);
        lastFlagged(course);
        queries(facts);
    }

    private void doses(PatientCourse course) {
        var doses = course.doses();
        if (doses == null) return;
        figure(
                getTranslation("patient.strip.adherence"),
                Formats.percent(doses.doseAdherence(), getLocale()),
                getTranslation(
                        "patient.strip.adherence.note",
                        doses.taken(),
                        doses.planned().size()),
                null);
        figure(
                getTranslation("patient.strip.covered"),
                Formats.percent(doses.daysCovered(), getLocale()),
                getTranslation("patient.strip.covered.note", doses.coveredDays(), doses.period()),
                null);
    }

    private void scores(PatientCourse course) {
        course.codes(FindingKind.ASSESSMENT).stream()
                .filter(code -> !course.values(code).isEmpty())
                .limit(SCORES)
                .forEach(code -> {
                    var values = course.values(code);
                    var first = PatientWords.value(values.getFirst());
                    var last = PatientWords.value(values.getLast());
                    figure(
                            values.getLast().name(),
                            values.size() == 1 ? last : first + " → " + last,
                            Formats.date(values.getLast().takenOn()),
                            null);
                });
    }

    private void events(CourseFacts facts) {
        var serious = facts.events().stream()
                .filter(event -> event.content().serious())
                .count();
        figure(
                getTranslation("patient.strip.events"),
                Formats.whole(facts.events().size(), getLocale()),
                serious == 0
                        ? getTranslation("patient.strip.noneSerious")
                        : getTranslation("patient.strip.serious", serious),
                serious == 0 ? null : "attention");
    }

    private void lastFlagged(PatientCourse course) {
        @Nullable FindingRow found = null;
        for (var row : course.findings()) {
            if (row.flag() == null || row.flag().startsWith("N") || !isNewest(course, row)) continue;
            if (found == null || later(row, found)) found = row;
        }
        if (found == null) return;
        var key = found.flag() != null && found.flag().startsWith("L") ? "patient.strip.low" : "patient.strip.high";
        figure(
                PatientWords.test(this, found.code(), found.name()),
                PatientWords.value(found) + (found.unit() == null ? "" : " " + found.unit()),
                getTranslation(key, Formats.date(found.takenOn())),
                "attention");
    }

    private static boolean isNewest(PatientCourse course, FindingRow row) {
        var values = course.values(row.code());
        return !values.isEmpty() && values.getLast().equals(row);
    }

    private static boolean later(FindingRow row, FindingRow found) {
        return row.takenOn() != null && found.takenOn() != null && row.takenOn().isAfter(found.takenOn());
    }

    private void queries(CourseFacts facts) {
        var missed = facts.course().scheduled().stream()
                .filter(visit -> visit.done() == null && visit.status() == papilio.patient.VisitWindow.Status.MISSED)
                .count();
        var open = facts.queries().size();
        figure(
                getTranslation("patient.strip.open"),
                Formats.whole(open + missed, getLocale()),
                getTranslation("patient.open.what", open, missed),
                open + missed == 0 ? null : "attention");
    }

    private void figure(String label, String value, String note, @Nullable String tone) {
        var words = new Span(note);
        words.addClassName("note");
        if (tone != null) words.addClassName(tone);
        add(new Div(classed(label, "label"), classed(value, "value"), words));
    }

    private static Span classed(String words, String name) {
        var span = new Span(words);
        span.addClassName(name);
        return span;
    }
}
