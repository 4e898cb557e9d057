package papilio.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import papilio.access.Access;
import papilio.access.Caller;
import papilio.access.May;
import papilio.audit.Action;
import papilio.audit.AuditNote;
import papilio.audit.AuditTrail;
import papilio.report.ReportRuns.NewRun;
import papilio.report.RunRow.RunKey;
import papilio.report.paper.Paper.Colophon;
import papilio.report.paper.PaperWords;
import papilio.report.paper.PrintingFailed;
import papilio.report.paper.ReportPrinter;
import papilio.study.StudyService;

/** Makes reports of the caller's own sites and keeps them as they were sent. */
@Service
@PreAuthorize(May.PRINT)
public class ReportService {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Access access;
    private final StudyService studies;
    private final Summaries summaries;
    private final ReportPrinter printer;
    private final ReportRuns runs;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    ReportService(
            Access access,
            StudyService studies,
            Summaries summaries,
            ReportPrinter printer,
            ReportRuns runs,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.studies = studies;
        this.summaries = summaries;
        this.printer = printer;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
        writing = new TransactionTemplate(transactions);
        // every figure of one report comes from one state of the records
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What the first page will say; nothing is kept. */
    public Preview preview(MakeReport wanted) {
        var summary = summary(wanted);
        var words = PaperWords.of(wanted.language());
        return new Preview(Papers.title(summary, words), Papers.answer(summary, words), sentences(summary, words));
    }

    private static List<String> sentences(Summary summary, PaperWords words) {
        return summary.problems().stream()
                .map(problem -> CommonSections.sentence(problem, words))
                .toList();
    }

    /** Freezes the data, prints them and keeps parameters, data and PDF together: all of it or nothing. */
    public RunRow make(MakeReport wanted) {
        return make(wanted, Printing.SILENT);
    }

    /** The same, telling how far it is; what is no longer wanted is not kept. */
    public RunRow make(MakeReport wanted, Printing progress) {
        var summary = summary(wanted);
        return print(wanted, summary, Frozen.of(summary), progress);
    }

    /** The newest run of the same order if its data were the same, else a new one. */
    public RunRow latestOrNew(MakeReport wanted) {
        var summary = summary(wanted);
        var data = Frozen.of(summary);
        var cutoff = summary.identification().cutoff();
        return runs.latestEqual(wanted.study(), wanted.kind(), cutoff, language(wanted), data.sha256())
                .orElseGet(() -> print(wanted, summary, data, Printing.SILENT));
    }

    /** The caller's runs of a study, newest first. */
    public List<RunRow> runs(String study, @Nullable ReportKind kind, @Nullable RunKey after, int limit) {
        return runs.page(access.scope(study), kind, after, limit);
    }

    /** @throws papilio.shared.NotFound for a run that is unknown or speaks of a site that is not the caller's */
    public StoredPdf pdf(String study, String runNo) {
        return runs.pdf(access.scope(study), runNo);
    }

    private Summary summary(MakeReport wanted) {
        var today = studies.today(wanted.study());
        if (wanted.cutoff() != null && wanted.cutoff().isAfter(today)) throw new CutoffInTheFuture(today);
        var tested = summaries.tested(wanted.kind(), wanted.study(), wanted.cutoff(), wanted.sites());
        return Objects.requireNonNull(reading.execute(work -> summaries.of(wanted, tested)));
    }

    private RunRow print(MakeReport wanted, Summary summary, Frozen data, Printing progress) {
        var caller = access.caller();
        var madeAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var run = run(wanted, summary, data, caller, madeAt);
        var zone = studies.settings(wanted.study()).zone();
        var pdf =
                printer.pdf(Papers.of(summary, wanted.language()), colophon(wanted, run, caller, zone), progress::goOn);
        var sites = summary.identification().sites().stream()
                .map(Identification.SiteName::code)
                .toList();
        try {
            writing.executeWithoutResult(work -> {
                runs.add(new NewRun(run, sites, data, pdf));
                audit.write(note(run));
            });
        } catch (DataAccessException | TransactionException failure) {
            throw new PrintingFailed(failure);
        }
        return runs.byNumber(run.runNo());
    }

    private RunRow run(MakeReport wanted, Summary summary, Frozen data, Caller caller, Instant madeAt) {
        var identification = summary.identification();
        var code = CheckCode.random();
        return new RunRow(
                0,
                "%s-%s-%s"
                        .formatted(wanted.kind().word().charAt(0), STAMP.format(madeAt), code.substring(8))
                        .toUpperCase(java.util.Locale.ROOT),
                wanted.study(),
                wanted.kind(),
                identification.cutoff(),
                language(wanted),
                identification.allSites(),
                identification.sites().stream()
                        .map(Identification.SiteName::code)
                        .collect(Collectors.joining(",")),
                data.sha256(),
                code,
                fileName(wanted, identification.cutoff(), summary.about()),
                identification.synthetic(),
                caller.username(),
                madeAt,
                summary.about().name(),
                summary.about().version());
    }

    private static Colophon colophon(MakeReport wanted, RunRow run, Caller caller, ZoneId zone) {
        var words = PaperWords.of(wanted.language());
        return new Colophon(
                words.say("report.made", caller.displayName(), words.minute(run.madeAt(), zone), zone.getId()),
                words.say("report.check", run.printedCode()),
                words.say("report.hash", run.dataSha256()));
    }

    private static AuditNote note(RunRow run) {
        return AuditNote.of(Action.PRINTED, "report_run", run.runNo(), run.fileName())
                .at(run.study(), null, null)
                .change("kind", null, run.kind())
                .change("cutoff", null, run.cutoff())
                .change("language", null, run.language())
                .change("sites", null, run.allSites() ? "ALL" : run.sites())
                .change("subject", null, run.about().isEmpty() ? null : run.about())
                .change("dataSha256", null, run.dataSha256());
    }

    private static String language(MakeReport wanted) {
        return wanted.language().getLanguage();
    }

    private static String fileName(MakeReport wanted, LocalDate cutoff, Subject about) {
        var study = wanted.study().replaceAll("[^A-Za-z0-9._-]", "_");
        return "%s-%s%s-%s-%s.pdf".formatted(study, wanted.kind().word(), about.inFile(), cutoff, language(wanted));
    }
}
