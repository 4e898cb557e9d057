package papilio.desk.safety;

import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import papilio.safety.signal.SignalAnchor;
import papilio.safety.signal.SignalFilter;
import papilio.safety.signal.SignalRow;
import papilio.shared.ui.CsvDownload;
import papilio.shared.ui.Formats;
import papilio.study.StudySettings;

/** All proposals under the filter as CSV, read page after page. */
class SignalsCsv extends Div {
    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of(
            "patient",
            "site",
            "rule",
            "alert",
            "value",
            "on",
            "grade",
            "state",
            "event",
            "by",
            "at",
            "reason",
            "proposedAt");

    private final transient SafetyDesk desk;
    private final StudySettings study;
    private final transient SignalFilter filter;
    private final transient SignalWords words;

    SignalsCsv(SafetyDesk desk, StudySettings study, SignalFilter filter, SignalWords words) {
        this.desk = desk;
        this.study = study;
        this.filter = filter;
        this.words = words;
        var headers = COLUMNS.stream()
                .map(column -> getTranslation("safety.signal.column." + column))
                .toList();
        add(new CsvDownload(getTranslation("safety.csv"), study.code() + "-proposals.csv", headers, line -> {
            for (var page = read(null); !page.isEmpty(); page = read(SignalAnchor.after(page.getLast())))
                page.forEach(row -> line.accept(cells(row)));
        }));
    }

    private List<@Nullable Object> cells(SignalRow row) {
        return Arrays.asList(
                row.patientNo(),
                row.siteCode(),
                words.rule(row.ruleCode()),
                row.alert() ? getTranslation("safety.yes") : getTranslation("safety.no"),
                words.facts(row),
                row.seenOn(),
                row.grade(),
                getTranslation("safety.signal.state." + row.state().name()),
                row.eventNo(),
                row.decidedBy() == null ? null : words.by(row.decidedBy()),
                row.decidedAt() == null ? null : Formats.minute(row.decidedAt(), study.zone()),
                row.reason(),
                Formats.minute(row.proposedAt(), study.zone()));
    }

    private List<SignalRow> read(@Nullable SignalAnchor after) {
        return desk.signals.page(study.code(), filter, after, PAGE);
    }
}
