package papilio.desk.safety;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.safety.DeadlineAnchor;
import papilio.safety.DeadlineFilter;
import papilio.safety.DeadlineRow;
import papilio.safety.ui.EventWords;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Formats;
import papilio.study.StudySettings;

/** All clocks under the filter as CSV, read page after page. */
class DeadlinesCsv extends Div {
    private static final int PAGE = 500;

    private final transient SafetyDesk desk;
    private final StudySettings study;
    private final DeadlineFilter filter;
    private final transient EventWords words;

    DeadlinesCsv(
            SafetyDesk desk, StudySettings study, DeadlineFilter filter, EventWords words, List<String> boardHeaders) {
        this.desk = desk;
        this.study = study;
        this.filter = filter;
        this.words = words;
        var headers = new ArrayList<>(boardHeaders);
        headers.addAll(List.of(
                getTranslation("safety.field.submittedAt"),
                getTranslation("safety.field.lateReason"),
                getTranslation("safety.filter.site")));
        add(new CsvDownload(getTranslation("safety.csv"), study.code() + "-deadlines.csv", headers, line -> {
            for (var page = read(null); !page.isEmpty(); page = read(DeadlineAnchor.after(page.getLast())))
                page.forEach(row -> line.accept(cells(row)));
        }));
    }

    private List<@Nullable Object> cells(DeadlineRow row) {
        return Arrays.asList(
                Formats.minute(row.due(), row.zone()),
                words.status(row.status()),
                words.rule(row),
                row.eventNo() + " " + words.title(row.term(), row.termEn(), row.codedTerm()),
                row.patientNo(),
                Formats.minute(row.aware(), row.zone()),
                row.channel(),
                row.submitted() == null ? null : Formats.minute(row.submitted(), row.zone()),
                row.lateReason(),
                row.site());
    }

    private List<DeadlineRow> read(@Nullable DeadlineAnchor after) {
        return desk.deadlines.page(study.code(), filter, after, PAGE);
    }
}
