package papilio.desk.patients;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;
import papilio.patient.PatientCourse;
import papilio.patient.RecordKind;
import papilio.patient.ui.EntryForm;
import papilio.patient.ui.FindingForm;
import papilio.patient.ui.HistoryForm;
import papilio.patient.ui.MedicationForm;
import papilio.patient.ui.TreatmentForm;
import papilio.patient.ui.VisitForm;
import papilio.shared.ui.Doors;

/** Opens the record that a key names: {@code visit:12}, {@code adverse_event:01-027-AE01} … */
final class RecordOpener {
    private final PatientDesk desk;
    private final PatientCourse course;
    private final SidePanel side;
    private final Runnable changed;

    RecordOpener(PatientDesk desk, PatientCourse course, SidePanel side, Runnable changed) {
        this.desk = desk;
        this.course = course;
        this.side = side;
        this.changed = changed;
    }

    void open(String key, Component place) {
        var parts = key.split(":", 2);
        if (parts.length < 2) return;
        if ("adverse_event".equals(parts[0])) {
            UI.getCurrent()
                    .navigate(Doors.to("safety/" + parts[1], course.study().code()));
            return;
        }
        var kind = kind(parts[0]);
        if (kind == null || !parts[1].matches("[0-9]{1,18}")) return;
        var found = read(course, kind, Long.parseLong(parts[1]));
        if (found == null) return;
        side.show(place.getTranslation("timeline.record." + kind.word()), panel(found, kind));
    }

    private Component panel(EntryPanel.Newer found, RecordKind kind) {
        if (!desk.mayRecord()) return EntryPanel.forReading(desk, found.form());
        return EntryPanel.forCorrection(
                desk,
                found.form(),
                found.kept(),
                id -> read(
                        desk.courses.of(course.study().code(), course.patient().patientNo()), kind, id),
                changed);
    }

    private static EntryPanel.@Nullable Newer read(PatientCourse course, RecordKind kind, long id) {
        return switch (kind) {
            case VISIT ->
                course.visits().stream()
                        .filter(row -> row.id() == id)
                        .findFirst()
                        .map(row -> newer(course, new VisitForm(course).read(row), kind, id, row.version()))
                        .orElse(null);
            case TREATMENT ->
                course.treatments().stream()
                        .filter(row -> row.id() == id)
                        .findFirst()
                        .map(row -> newer(course, new TreatmentForm(course).read(row), kind, id, row.version()))
                        .orElse(null);
            case FINDING ->
                course.findings().stream()
                        .filter(row -> row.id() == id)
                        .findFirst()
                        .map(row -> newer(course, new FindingForm(course).read(row), kind, id, row.version()))
                        .orElse(null);
            case MEDICATION ->
                course.medication().stream()
                        .filter(row -> row.id() == id)
                        .findFirst()
                        .map(row -> newer(course, new MedicationForm(course).read(row), kind, id, row.version()))
                        .orElse(null);
            case MEDICAL_HISTORY ->
                course.history().stream()
                        .filter(row -> row.id() == id)
                        .findFirst()
                        .map(row -> newer(course, new HistoryForm(course).read(row), kind, id, row.version()))
                        .orElse(null);
        };
    }

    private static EntryPanel.Newer newer(
            PatientCourse course, EntryForm form, RecordKind kind, long id, long version) {
        return new EntryPanel.Newer(form, new EntryPanel.Kept(course.study().code(), kind, id, version));
    }

    private static @Nullable RecordKind kind(String word) {
        for (var kind : RecordKind.values()) if (kind.word().equals(word)) return kind;
        return null;
    }
}
