package papilio.desk.enrollment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import papilio.patient.PatientHead;
import papilio.shared.ui.Formats;
import papilio.shared.ui.PlainTable;

/** The log and the enrollment list as tables for paper. */
final class LogTable {
    private LogTable() {}

    /** Everybody screened, with result and reasons. */
    static PlainTable log(Component place, List<LogLine> lines) {
        var table = headed(
                place,
                "enrollment.print.log",
                "enrollment.screeningNo",
                "enrollment.patient",
                "enrollment.site",
                "enrollment.consentOn",
                "enrollment.consentVersion",
                "enrollment.age",
                "enrollment.sex",
                "enrollment.status",
                "enrollment.decidedOn",
                "enrollment.reason");
        for (var line : lines) {
            var head = line.head();
            table.row(
                    words(head.screeningNo()),
                    words(head.patientNo().equals(head.screeningNo()) ? Formats.UNKNOWN : head.patientNo()),
                    words(head.site()),
                    words(Formats.date(head.consentOn())),
                    words(Formats.text(head.consentVersion())),
                    words(Formats.text(head.ageAtConsent())),
                    words(sex(place, head)),
                    words(status(place, head)),
                    words(Formats.date(line.decidedOn())),
                    words(reasons(place, line)));
        }
        return table;
    }

    /** The enrolled alone. */
    static PlainTable list(Component place, List<LogLine> lines) {
        var table = headed(
                place,
                "enrollment.print.list",
                "enrollment.patient",
                "enrollment.screeningNo",
                "enrollment.site",
                "enrollment.consentOn",
                "enrollment.consentVersion",
                "enrollment.enrolledOn",
                "enrollment.age",
                "enrollment.sex",
                "enrollment.status");
        for (var line : lines) {
            var head = line.head();
            table.row(
                    words(head.patientNo()),
                    words(head.screeningNo()),
                    words(head.site()),
                    words(Formats.date(head.consentOn())),
                    words(Formats.text(head.consentVersion())),
                    words(Formats.date(head.enrolledOn())),
                    words(Formats.text(head.ageAtConsent())),
                    words(sex(place, head)),
                    words(status(place, head)));
        }
        return table;
    }

    private static PlainTable headed(Component place, String caption, String... headers) {
        var table = new PlainTable(place.getTranslation(caption));
        for (var header : headers) {
            if (header.equals("enrollment.age")) table.number(place.getTranslation(header));
            else table.words(place.getTranslation(header));
        }
        return table;
    }

    private static String reasons(Component place, LogLine line) {
        var all = new ArrayList<String>();
        var why = line.why(code -> place.getTranslation("patient.declineReason." + code));
        if (why != null) all.add(why);
        var override = line.head().overrideReason();
        if (override != null)
            all.add(place.getTranslation("enrollment.override") + " "
                    + String.join(", ", line.detail().failed()) + ": " + override);
        var repeats = line.repeats(
                number -> place.getTranslation("enrollment.rescreen.short", number),
                number -> place.getTranslation("enrollment.rescreen.shortLater", number));
        if (repeats != null) all.add(repeats);
        return all.isEmpty() ? Formats.UNKNOWN : String.join(" · ", all);
    }

    private static String status(Component place, PatientHead head) {
        return place.getTranslation("enrollment.status." + head.status().name());
    }

    private static String sex(Component place, PatientHead head) {
        return head.sex() == null
                ? Formats.UNKNOWN
                : place.getTranslation("enrollment.sex." + head.sex().name());
    }

    private static Span words(String text) {
        return new Span(text);
    }
}
