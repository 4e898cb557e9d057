package papilio.safety.dictionary;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;
import papilio.access.May;
import papilio.shared.Refusal;

/** Loads a dictionary beside the page that asked for it, one at a time; a load that is stopped keeps nothing. */
@Service
@PreAuthorize(May.SIGNED_IN)
public class DictionaryLoads implements AutoCloseable {
    private static final String KEEPERS = "hasAnyRole('ADMINISTRATOR','STUDY_MANAGER')";

    private final DictionaryService dictionary;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("dictionary-", 0).factory());
    private volatile @Nullable Loading current;

    DictionaryLoads(DictionaryService dictionary) {
        this.dictionary = dictionary;
    }

    /** How far a load is, and how it ended. */
    public static final class Loading {
        private volatile LoadStep step = new LoadStep(0, 0, 0);
        private volatile boolean over;
        private volatile boolean failed;
        private volatile boolean cancelled;
        private volatile @Nullable Refusal refusal;

        public LoadStep step() {
            return step;
        }

        public boolean over() {
            return over;
        }

        /** Ended by something that nobody expected; the log has it. */
        public boolean failed() {
            return failed;
        }

        public @Nullable Refusal refusal() {
            return refusal;
        }

        /** It stops within the next thousand rows, and what was in force stays in force. */
        public void cancel() {
            cancelled = true;
        }

        public boolean cancelled() {
            return refusal instanceof LoadCancelled;
        }

        private void told(LoadStep now) {
            step = now;
            if (cancelled) throw new LoadCancelled();
        }
    }

    /** The load that goes on now; null where there is none. */
    @PreAuthorize(KEEPERS)
    public @Nullable Loading running() {
        var now = current;
        return now == null || now.over ? null : now;
    }

    /**
     * @param afterwards called in any case when it is over, for the files to be thrown away
     * @throws DictionaryRefused while another one is loaded
     */
    @PreAuthorize(KEEPERS)
    public synchronized Loading start(LoadDictionary wish, Runnable afterwards) {
        var before = current;
        if (before != null && !before.over) throw new DictionaryRefused("safety.dictionary.refused.running");
        var loading = new Loading();
        current = loading;
        worker.execute(new DelegatingSecurityContextRunnable(() -> load(wish, loading, afterwards)));
        return loading;
    }

    private void load(LoadDictionary wish, Loading loading, Runnable afterwards) {
        try {
            dictionary.load(wish, loading::told);
        } catch (Refusal refused) {
            loading.refusal = refused;
        } catch (RuntimeException broken) {
            loading.failed = true;
            LoggerFactory.getLogger(DictionaryLoads.class).error("the dictionary was not loaded", broken);
        } finally {
            loading.over = true;
            afterwards.run();
        }
    }

    @Override
    @PreAuthorize(May.ANYBODY)
    public void close() {
        var now = current;
        if (now != null) now.cancel();
        worker.shutdown();
    }
}
