package papilio.exchange;

import static papilio.exchange.Domain.AE;
import static papilio.exchange.Domain.CM;
import static papilio.exchange.Domain.EX;
import static papilio.exchange.Domain.LB;
import static papilio.exchange.Domain.MH;
import static papilio.exchange.Domain.SV;
import static papilio.exchange.Domain.VS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import papilio.exchange.ImportAnswer.FileCount.State;
import papilio.patient.TreatmentEntry;
import papilio.shared.intake.Entry;
import papilio.shared.intake.IntakeTable;
import papilio.study.StudySettings;

/**
 * One pass over the files in the order of their domains. Without an import number it only compares; with one it writes
 * what differs, inside the caller's transaction.
 */
final class SdtmPass {
    private final StudySettings study;
    private final IntakeDoors doors;
    private final Progress progress;
    private final @Nullable Long importId;
    private final SiteNames siteNames;
    private final PassResult result = new PassResult();

    SdtmPass(StudySettings study, IntakeDoors doors, Progress progress, @Nullable Long importId, SiteNames siteNames) {
        this.study = study;
        this.doors = doors;
        this.progress = progress;
        this.importId = importId;
        this.siteNames = siteNames;
    }

    /** What a site is called of which only the code is known. */
    interface SiteNames {
        String english(String code);

        String chinese(String code);
    }

    ImportAnswer over(List<ImportFile> files) {
        var patients = new PatientPass(study, doors, importId, result, siteNames);
        var found = byDomain(files);
        for (var domain : Domain.values()) {
            var file = found.get(domain);
            if (file != null) read(file, domain, patients);
        }
        patients.finish();
        return result.answer(importId == null);
    }

    private Map<Domain, ImportFile> byDomain(List<ImportFile> files) {
        var found = new EnumMap<Domain, ImportFile>(Domain.class);
        for (var file : files) {
            var domain = file.isCsv() ? Domain.of(file.domainName()) : java.util.Optional.<Domain>empty();
            if (domain.isEmpty()) {
                result.file(file.name(), file.domainName().toUpperCase(java.util.Locale.ROOT))
                        .is(State.NOT_READ);
            } else if (found.putIfAbsent(domain.get(), file) != null) {
                var tally = result.file(file.name(), domain.get().name());
                result.refuseFile(
                        tally,
                        new RowRefused(null, "exchange.file.twice", domain.get().name()));
            }
        }
        return found;
    }

    private void read(ImportFile file, Domain domain, PatientPass patients) {
        var tally = result.file(file.name(), domain.name());
        try (var content = file.content().open();
                var rows = new CsvRows(content, domain)) {
            tally.unknown(rows.unknownColumns(domain));
            read(rows, domain, tally, patients);
        } catch (RowRefused whole) {
            result.refuseFile(tally, whole);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(CsvRows rows, Domain domain, Tally tally, PatientPass patients) {
        switch (domain) {
            case DM -> patients.readPatients(rows, guard(tally));
            case DS -> patients.readDisposition(rows, guard(tally));
            case SUPPDM, SUPPAE, SUPPDS -> patients.readSupplement(rows, guard(tally), domain == Domain.SUPPDS);
            case EX -> records(rows, tally, EX, patients, doors.patients().treatments(), RecordMappings::treatment);
            case SV -> records(rows, tally, SV, patients, doors.patients().visits(), RecordMappings::visit);
            case AE -> records(rows, tally, AE, patients, doors.events().events(), RecordMappings::event);
            case CM -> records(rows, tally, CM, patients, doors.patients().medications(), RecordMappings::medication);
            case MH -> records(rows, tally, MH, patients, doors.patients().histories(), RecordMappings::history);
            case VS ->
                records(rows, tally, VS, patients, doors.patients().findings("VITAL_SIGN"), RecordMappings::vitalSign);
            case LB ->
                records(rows, tally, LB, patients, doors.patients().findings("LABORATORY"), RecordMappings::laboratory);
        }
    }

    private void records(
            CsvRows rows,
            Tally tally,
            Domain domain,
            PatientPass patients,
            IntakeTable table,
            BiFunction<CsvRow, String, ? extends Entry> mapping) {
        var pass = new RecordPass(study, doors, importId, result, tally, table);
        guard(tally).each(rows, row -> {
            var patient = patients.of(row);
            var key = pass.key(row, domain.keyColumn(), patient);
            var entry = mapping.apply(row, key);
            if (entry instanceof TreatmentEntry treatment) patient.treated(treatment.startedOn(), treatment.endedOn());
            pass.take(patient, entry);
        });
        pass.finish();
        if (domain == EX) patients.treated();
    }

    private RowGuard guard(Tally tally) {
        return new RowGuard(tally, result, progress);
    }
}
