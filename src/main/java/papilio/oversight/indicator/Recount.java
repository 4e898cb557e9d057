package papilio.oversight.indicator;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import papilio.access.SystemWork;
import papilio.study.StudyService;

/**
 * Counts a study anew once something changed. What took less than half a second the last time is done while the page
 * waits; more is done beside it, and the page shows what was counted last with its time.
 */
@Component
class Recount {
    private static final long WORTH_WAITING_MS = 500;

    private final StudyService studies;
    private final IndicatorCount count;
    private final IndicatorStore store;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("oversight-", 0).factory());

    Recount(
            StudyService studies,
            IndicatorCount count,
            IndicatorStore store,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.studies = studies;
        this.count = count;
        this.store = store;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** In the caller's transaction, or beside it. */
    void whereStale(String study) {
        var run = store.run(study);
        var today = studies.today(study);
        if (run.isPresent() && run.get().isAt(today, store.mark(study))) return;
        if (run.isEmpty() || run.get().tookMs() < WORTH_WAITING_MS) now(study);
        else beside(study);
    }

    void now(String study) {
        SystemWork.run(() -> count(study));
    }

    private void beside(String study) {
        if (!running.add(study)) return;
        worker.execute(() -> {
            try {
                transaction.executeWithoutResult(status -> now(study));
            } catch (RuntimeException failed) {
                LoggerFactory.getLogger(Recount.class).error("indicators of {} not counted", study, failed);
            } finally {
                running.remove(study);
            }
        });
    }

    private void count(String study) {
        var began = System.nanoTime();
        var before = store.run(study);
        var mark = store.mark(study); // before the counting: a change meanwhile is counted the next time
        var settings = studies.settings(study);
        var today = settings.today(clock);
        var counted = count.count(settings, today);
        var took = (System.nanoTime() - began) / 1_000_000;
        var at = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!store.begin(study, before, new IndicatorStore.Run(0, today, mark.entry(), mark.changes(), at, took)))
            return;
        store.write(study, counted);
        events.publishEvent(new IndicatorsCounted(study, today, Totals.of(counted)));
    }
}
