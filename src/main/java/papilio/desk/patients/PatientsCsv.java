package papilio.desk.patients;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientFilter;
import papilio.shared.ui.CsvDownload;

/** The list of patients as a file, page by page. */
final class PatientsCsv {
    private static final int PAGE = 200;
    private static final List<String> HEADERS = List.of(
            "patient.column.number",
            "patient.column.screeningNo",
            "patient.column.site",
            "patient.column.status",
            "patient.column.sex",
            "patient.column.age",
            "patient.column.consent",
            "patient.column.enrolled",
            "patient.column.firstDose",
            "patient.column.day",
            "patient.column.nextVisit",
            "patient.column.nextOn",
            "patient.column.onTime",
            "patient.column.dosesDecided",
            "patient.column.missedVisits",
            "patient.column.queries",
            "patient.column.ended",
            "patient.column.endReason");

    private PatientsCsv() {}

    static CsvDownload download(Component place, PatientDesk desk, String study, PatientFilter filter) {
        var headers = HEADERS.stream().map(place::getTranslation).toList();
        return new CsvDownload(
                place.getTranslation("patient.csv"),
                "patients-" + study + ".csv",
                headers,
                out -> write(place, desk, study, filter, out));
    }

    private static void write(
            Component place,
            PatientDesk desk,
            String study,
            PatientFilter filter,
            Consumer<List<? extends @Nullable Object>> out) {
        @Nullable String after = null;
        while (true) {
            var lines = PatientsGrid.lines(desk, study, filter, after, PAGE);
            for (var line : lines) out.accept(PatientsGrid.cells(place, line.row(), line.openQueries()));
            if (lines.size() < PAGE) return;
            after = lines.getLast().patient().patientNo();
        }
    }
}
