package papilio.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import papilio.access.Access;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.shared.NotFound;
import papilio.study.StudyService;
import papilio.study.StudySettings;

/**
 * Imports SDTM files into a study: first everything is read and compared (that is the whole of a dry run), then, where
 * nothing was refused, everything is written in one transaction, or nothing.
 */
@Service
@PreAuthorize(May.MANAGE_STUDY)
public class ImportService implements AutoCloseable {
    private final Access access;
    private final StudyService studies;
    private final IntakeDoors doors;
    private final ImportRuns runs;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final Map<Long, Running> running = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("import-", 0).factory());

    private record Running(String study, AtomicBoolean cancelled) {}

    ImportService(
            Access access,
            StudyService studies,
            IntakeDoors doors,
            ImportRuns runs,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.studies = studies;
        this.doors = doors;
        this.runs = runs;
        writing = new TransactionTemplate(transactions);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** Imports at once; the answer of a refused import says why, and nothing of it is kept. */
    public ImportAnswer run(String study, List<ImportFile> files, boolean dryRun) {
        var begun = begin(study, files, dryRun);
        return work(begun, Progress.NONE);
    }

    /**
     * Imports in the background.
     *
     * @param afterwards called in any case when it is over, for the files to be thrown away
     * @return the number under which {@link #find} tells how far it is
     */
    public long start(String study, List<ImportFile> files, boolean dryRun, Runnable afterwards) {
        var begun = begin(study, files, dryRun);
        worker.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                work(begun, Progress.NONE);
            } catch (ImportCancelled | ImportRefused told) {
                LoggerFactory.getLogger(ImportService.class).info("import {} ended: {}", begun.id(), told.key());
            } catch (RuntimeException failed) {
                LoggerFactory.getLogger(ImportService.class).error("import {} failed", begun.id(), failed);
            } finally {
                afterwards.run();
            }
        }));
        return begun.id();
    }

    /** An import of this study. */
    public ImportRow find(String study, long id) {
        if (!access.scope(study).all()) throw new NotFound();
        return runs.find(study, id).orElseThrow(NotFound::new);
    }

    /** The newest real imports of this study; they speak of all its sites, so only whoever has ALL reads them. */
    public List<ImportRow> past(String study) {
        return access.scope(study).all() ? runs.past(study) : List.of();
    }

    /** Ends a running import; it keeps nothing. */
    public void cancel(String study, long id) {
        if (!access.scope(study).all()) throw new NotFound();
        var run = running.get(id);
        if (run != null && run.study().equals(study)) run.cancelled().set(true);
    }

    @Override
    public void close() {
        running.values().forEach(run -> run.cancelled().set(true));
        worker.shutdown();
    }

    private record Begun(long id, StudySettings study, List<ImportFile> files, List<FileFacts> facts, boolean dryRun) {}

    private Begun begin(String study, List<ImportFile> files, boolean dryRun) {
        if (!access.scope(study).all()) throw ImportRefused.notAllSites();
        var settings = studies.settings(study);
        if (files.isEmpty()) throw ImportRefused.noFiles();
        var facts = files.stream().map(FileFacts::of).toList();
        var names = String.join(", ", files.stream().map(ImportFile::name).toList());
        var lines = facts.stream().mapToLong(FileFacts::lines).sum() * (dryRun ? 1 : 2);
        var id = runs.start(study, dryRun, names, lines, access.caller().username());
        running.put(id, new Running(study, new AtomicBoolean()));
        return new Begun(id, settings, List.copyOf(files), facts, dryRun);
    }

    private ImportAnswer work(Begun begun, Progress told) {
        var counting = new Counting(
                begun.id(), Objects.requireNonNull(running.get(begun.id())).cancelled(), told);
        try {
            var compared = Objects.requireNonNull(reading.execute(status -> pass(begun, counting, null)));
            if (begun.dryRun()) {
                runs.over(begun.id(), ImportRow.State.DONE, compared);
                return compared;
            }
            if (!compared.accepted()) {
                var answer = asReal(compared);
                runs.over(begun.id(), ImportRow.State.REFUSED, answer);
                return answer;
            }
            return Objects.requireNonNull(writing.execute(status -> write(begun, counting, compared)));
        } catch (ImportCancelled cancelled) {
            runs.over(begun.id(), ImportRow.State.CANCELLED, null);
            throw cancelled;
        } catch (RuntimeException failed) {
            runs.over(begun.id(), ImportRow.State.FAILED, null);
            throw failed;
        } finally {
            running.remove(begun.id());
            runs.release(begun.id());
        }
    }

    private ImportAnswer write(Begun begun, Progress counting, ImportAnswer compared) {
        var importId = doors.audit().writeNumbered(note(begun, compared));
        var answer = pass(begun, counting, importId);
        if (!answer.files().equals(compared.files())) throw ImportRefused.changedMeanwhile();
        doors.events().over(begun.study().code());
        runs.done(begun.id(), answer);
        return answer;
    }

    private ImportAnswer pass(Begun begun, Progress counting, @Nullable Long importId) {
        return new SdtmPass(begun.study(), doors, counting, importId, new NamesOfSites()).over(begun.files());
    }

    private static AuditNote note(Begun begun, ImportAnswer compared) {
        var names =
                String.join(", ", begun.files().stream().map(ImportFile::name).toList());
        var note = AuditNote.of(Action.IMPORTED, "import_run", begun.id(), "SDTM " + names)
                .at(begun.study().code(), null, null);
        for (var facts : begun.facts()) note.change(facts.name(), null, "SHA-256 " + facts.sha256());
        for (var file : compared.files()) note.change(file.domain(), null, counts(file));
        return note;
    }

    private static String counts(ImportAnswer.FileCount file) {
        return "read %d, created %d, updated %d, unchanged %d, absent %d"
                .formatted(file.read(), file.created(), file.updated(), file.unchanged(), file.absent());
    }

    private static ImportAnswer asReal(ImportAnswer compared) {
        return new ImportAnswer(
                false,
                compared.files(),
                compared.errors(),
                compared.refused(),
                compared.newSites(),
                compared.absent(),
                compared.studyIds(),
                compared.queries());
    }

    private static final class NamesOfSites implements SdtmPass.SiteNames {
        @Override
        public String english(String code) {
            return Sentences.in(Locale.ENGLISH).say("exchange.siteName", code);
        }

        @Override
        public String chinese(String code) {
            return Sentences.in(Locale.SIMPLIFIED_CHINESE).say("exchange.siteName", code);
        }
    }

    private final class Counting implements Progress {
        private static final int EVERY = 1000;
        private final long id;
        private final AtomicBoolean cancelled;
        private final Progress told;
        private long rows;

        Counting(long id, AtomicBoolean cancelled, Progress told) {
            this.id = id;
            this.cancelled = cancelled;
            this.told = told;
        }

        @Override
        public void row() {
            told.row();
            if (++rows % EVERY != 0) return;
            if (cancelled.get()) throw new ImportCancelled();
            runs.progress(id, rows);
        }
    }
}
