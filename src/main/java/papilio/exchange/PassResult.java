package papilio.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import papilio.exchange.ImportAnswer.AbsentRow;
import papilio.exchange.ImportAnswer.RowError;

/** Gathers what one pass over the files finds. */
final class PassResult {
    private final List<Tally> tallies = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final List<AbsentRow> absent = new ArrayList<>();
    final TreeSet<String> newSites = new TreeSet<>();
    private final TreeSet<String> studyIds = new TreeSet<>();
    private long refused;
    long queries;

    Tally file(String name, String domain) {
        var tally = new Tally(name, domain);
        tallies.add(tally);
        return tally;
    }

    void refuse(Tally file, long row, RowRefused why) {
        file.refused++;
        add(why.at(file.file, row));
    }

    void refuseFile(Tally file, RowRefused why) {
        file.is(ImportAnswer.FileCount.State.REFUSED);
        file.refused++;
        add(why.at(file.file, null));
    }

    void absent(Tally file, String patientNo, String key) {
        file.absent++;
        if (absent.size() < ImportAnswer.LISTED) absent.add(new AbsentRow(file.file, patientNo, key));
    }

    /** The first few names are enough to see whose data these are. */
    void ofStudy(String id) {
        if (studyIds.size() < 5) studyIds.add(id);
    }

    boolean clean() {
        return refused == 0;
    }

    ImportAnswer answer(boolean dryRun) {
        return new ImportAnswer(
                dryRun,
                tallies.stream().map(Tally::count).toList(),
                List.copyOf(errors),
                refused,
                List.copyOf(newSites),
                List.copyOf(absent),
                List.copyOf(studyIds),
                queries);
    }

    private void add(RowError error) {
        refused++;
        if (errors.size() < ImportAnswer.LISTED) errors.add(error);
    }
}
