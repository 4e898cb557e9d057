package papilio.desk.safety;

import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import papilio.safety.EventAnchor;
import papilio.safety.EventFilter;
import papilio.safety.EventRow;
import papilio.safety.ui.EventWords;
import papilio.shared.ui.CsvDownload;
import papilio.study.StudySettings;

/** All events of the queue's filter as CSV, page after page. */
class QueueCsv extends Div {
    private static final int PAGE = 500;

    QueueCsv(SafetyDesk desk, StudySettings study, EventFilter filter, EventWords words) {
        add(new CsvDownload(getTranslation("safety.csv"), study.code() + "-events.csv", headers(), line -> {
            @Nullable EventAnchor after = null;
            for (var page = desk.safety.queue(study.code(), filter, after, PAGE);
                    !page.isEmpty();
                    page = desk.safety.queue(study.code(), filter, after, PAGE)) {
                page.forEach(row -> line.accept(cells(words, row)));
                after = EventAnchor.after(page.getLast());
            }
        }));
    }

    private List<String> headers() {
        return Stream.of(
                        "safety.deadlines.event",
                        "safety.deadlines.patient",
                        "safety.filter.site",
                        "safety.field.term",
                        "safety.field.codedTerm",
                        "safety.field.severity",
                        "safety.field.grade",
                        "safety.field.serious",
                        "safety.field.specialInterest",
                        "safety.field.onset",
                        "safety.filter.state")
                .map(key -> getTranslation(key))
                .toList();
    }

    private static List<@Nullable Object> cells(EventWords words, EventRow row) {
        return Arrays.asList(
                row.eventNo(),
                row.patientNo(),
                row.site(),
                row.term(),
                row.codedTerm(),
                words.value(
                        "severity",
                        row.severity() == null ? null : row.severity().name()),
                row.grade(),
                words.value("serious", Boolean.toString(row.serious())),
                row.specialInterest(),
                row.onset(),
                words.code("safety.state.", row.state().name()));
    }
}
