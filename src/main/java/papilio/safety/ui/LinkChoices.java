package papilio.safety.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import papilio.patient.CourseService;
import papilio.patient.FindingRow;
import papilio.patient.PatientCourse;
import papilio.safety.RecordLink;
import papilio.safety.RecordLink.Kind;
import papilio.shared.ui.Formats;

/** The records of a patient that an event can be linked to, newest first; within the caller's sites. */
@org.springframework.stereotype.Component
public class LinkChoices {
    private final CourseService courses;

    LinkChoices(CourseService courses) {
        this.courses = courses;
    }

    public List<LinkChoice> of(Component place, Locale language, String study, String patientNo) {
        var choices = new ArrayList<>(
                all(place, language, courses.of(study, patientNo)).toList());
        choices.sort(Comparator.comparing(LinkChoice::label).reversed());
        return choices;
    }

    private static Stream<LinkChoice> all(Component place, Locale language, PatientCourse course) {
        var doses = course.treatments().stream()
                .map(row -> choice(
                        Kind.TREATMENT,
                        row.id(),
                        Formats.date(row.startedOn()),
                        place.getTranslation("patient.kind." + row.kind()),
                        row.amount() == null
                                ? ""
                                : row.amount().stripTrailingZeros().toPlainString() + " "
                                        + Objects.toString(row.unit(), "")));
        var visits = course.visits().stream()
                .map(row -> choice(
                        Kind.VISIT,
                        row.id(),
                        Formats.date(row.startedOn()),
                        place.getTranslation("timeline.record.visit"),
                        row.visitName()));
        var findings = course.findings().stream()
                .map(row -> choice(Kind.FINDING, row.id(), Formats.date(row.takenOn()), row.name(), value(row)));
        var drugs = course.medication().stream()
                .map(row -> choice(
                        Kind.MEDICATION,
                        row.id(),
                        Objects.toString(row.started(), Formats.UNKNOWN),
                        place.getTranslation("timeline.record.medication"),
                        row.name(language)));
        return Stream.of(doses, visits, findings, drugs).flatMap(one -> one);
    }

    private static LinkChoice choice(Kind kind, long id, String day, String what, String more) {
        return new LinkChoice(new RecordLink(kind, id), (day + " · " + what + " " + more).strip());
    }

    private static String value(FindingRow row) {
        var number = row.valueNumber();
        var value = number == null
                ? Objects.toString(row.valueText(), "")
                : number.stripTrailingZeros().toPlainString();
        return (value + " " + Objects.toString(row.unit(), "") + (row.flag() == null ? "" : " " + row.flag())).strip();
    }
}
