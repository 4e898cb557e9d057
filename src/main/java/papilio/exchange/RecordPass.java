package papilio.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.safety.QueryEntry;
import papilio.shared.intake.Entry;
import papilio.shared.intake.IntakeTable;
import papilio.shared.intake.Placed;
import papilio.shared.intake.Revision;
import papilio.shared.intake.Stored;
import papilio.study.StudySettings;

/** The rows of one file, compared with the stored ones of their patients and written, a batch at a time. */
final class RecordPass {
    private static final int BATCH = 1000;

    private final StudySettings study;
    private final IntakeDoors doors;
    private final @Nullable Long importId;
    private final PassResult result;
    private final Tally tally;
    private final IntakeTable table;
    private final FormRules rules;
    private final long storedBefore;
    private final Set<String> seen = new HashSet<>();
    private final List<Pending> batch = new ArrayList<>(BATCH);
    private long met;

    private record Pending(Known patient, String key, Entry entry) {}

    RecordPass(
            StudySettings study,
            IntakeDoors doors,
            @Nullable Long importId,
            PassResult result,
            Tally tally,
            IntakeTable table) {
        this.study = study;
        this.doors = doors;
        this.importId = importId;
        this.result = result;
        this.tally = tally;
        this.table = table;
        rules = new FormRules(study, doors.clock());
        storedBefore = table.count(study.code());
    }

    /** The row's key within its patient; the same key twice in one file is refused. */
    String key(CsvRow row, String column, Known patient) {
        var key = plain(row.needed(column));
        if (key.length() > 40) throw new RowRefused(column, "exchange.row.tooLong", column, "40");
        if (!seen.add(seenKey(patient.entry().patientNo(), key))) {
            throw new RowRefused(
                    column, "exchange.row.twice", key, patient.entry().patientNo());
        }
        return key;
    }

    void take(Known patient, Entry entry) {
        var tooLong = table.tooLong(entry);
        if (tooLong != null) {
            throw new RowRefused(
                    tooLong.name(), "exchange.row.tooLong", tooLong.name(), String.valueOf(tooLong.size()));
        }
        batch.add(new Pending(patient, java.util.Objects.requireNonNull(entry.sourceKey()), entry));
        if (batch.size() == BATCH) flush();
    }

    void finish() {
        flush();
        if (storedBefore <= met) return;
        table.eachKey(study.code(), (patientNo, key) -> {
            if (!seen.contains(seenKey(patientNo, key))) result.absent(tally, patientNo, key);
        });
    }

    private void flush() {
        var byPatient = new LinkedHashMap<Known, List<Pending>>();
        for (var row : batch)
            byPatient.computeIfAbsent(row.patient(), known -> new ArrayList<>()).add(row);
        batch.clear();
        var created = new ArrayList<Pending>();
        var revised = new LinkedHashMap<Pending, Revision>();
        var same = new ArrayList<Revision>();
        byPatient.forEach((patient, rows) -> compare(patient, rows, created, revised, same));
        if (importId == null || !result.clean()) {
            result.queries +=
                    created.stream().mapToLong(row -> breaches(row).size()).sum();
            return;
        }
        table.insert(created.stream().map(this::placed).toList(), importId);
        table.update(List.copyOf(revised.values()));
        table.remember(same);
        doors.audit().writeAll(revised.values().stream().map(this::note).toList());
        ask(created, revised);
    }

    private void compare(
            Known patient,
            List<Pending> rows,
            List<Pending> created,
            Map<Pending, Revision> revised,
            List<Revision> same) {
        Map<String, Stored> stored = patient.isNew()
                ? Map.of()
                : table.stored(patient.id(), rows.stream().map(Pending::key).toList());
        for (var row : rows) {
            var before = stored.get(row.key());
            if (before == null) {
                created.add(row);
                tally.compared(false, false);
                continue;
            }
            // what a person has voided stays voided, whatever the file says
            var differences = before.voided()
                    ? List.<papilio.shared.intake.Difference>of()
                    : table.differences(before, row.entry());
            if (!before.voided()) met++;
            tally.compared(true, !differences.isEmpty());
            if (!differences.isEmpty()) revised.put(row, new Revision(before.id(), placed(row), differences));
            else if (!before.voided() && !IntakeTable.isToldAgain(before, row.entry()))
                same.add(new Revision(before.id(), placed(row), differences));
        }
    }

    private void ask(List<Pending> created, Map<Pending, Revision> revised) {
        var questions = new ArrayList<QueryEntry>();
        revised.forEach((row, revision) ->
                breaches(row).forEach(breach -> questions.add(question(row, revision.id(), breach))));
        var breaking = new HashMap<Known, List<Pending>>();
        for (var row : created) {
            if (!breaches(row).isEmpty())
                breaking.computeIfAbsent(row.patient(), known -> new ArrayList<>())
                        .add(row);
        }
        breaking.forEach((patient, rows) -> {
            var ids = table.ids(patient.id(), rows.stream().map(Pending::key).toList());
            for (var row : rows) {
                var id = ids.get(row.key());
                if (id != null) breaches(row).forEach(breach -> questions.add(question(row, id, breach)));
            }
        });
        result.queries += doors.events().ask(questions, importId);
    }

    private List<Breach> breaches(Pending row) {
        return rules.of(row.patient().entry(), row.entry());
    }

    private QueryEntry question(Pending row, long recordId, Breach breach) {
        var patient = row.patient();
        return new QueryEntry(
                study.code(),
                patient.entry().site(),
                patient.id(),
                patient.entry().patientNo(),
                table.name(),
                recordId,
                row.key(),
                breach.field(),
                breach.key(),
                breach.arguments());
    }

    private AuditNote note(Revision revision) {
        var row = revision.row();
        var note = AuditNote.of(
                        Action.CHANGED,
                        table.name(),
                        revision.id(),
                        row.patientNo() + " " + row.entry().sourceKey())
                .at(row.study(), row.site(), row.patientNo())
                .clinical()
                .ofImport(importId);
        for (var difference : revision.differences())
            note.change(difference.field(), difference.from(), difference.to());
        return note;
    }

    private Placed placed(Pending row) {
        return row.patient().placed(study.code(), row.entry());
    }

    private static String seenKey(String patientNo, String key) {
        return patientNo + "\n" + key;
    }

    /** 4 and 4.0 are the same number. */
    private static String plain(String key) {
        if (!key.matches("\\d{1,9}(\\.\\d{1,9})?")) return key;
        return new BigDecimal(key).stripTrailingZeros().toPlainString();
    }
}
