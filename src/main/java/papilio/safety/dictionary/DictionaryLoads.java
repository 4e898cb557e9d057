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

/** Loads a dictionary beside the page that asked for it, one at a time. */
@Service
@PreAuthorize(May.SIGNED_IN)
public class DictionaryLoads implements AutoCloseable {
    private final DictionaryService dictionary;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("dictionary-", 0).factory());

    DictionaryLoads(DictionaryService dictionary) {
        this.dictionary = dictionary;
    }

    /** How far a load is, and how it ended. */
    public static final class Loading {
        private volatile int terms;
        private volatile boolean over;
        private volatile boolean failed;
        private volatile @Nullable Refusal refusal;

        public int terms() {
            return terms;
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
    }

    /** {@code afterwards}: called in any case when it is over, for the files to be thrown away. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR','STUDY_MANAGER')")
    public Loading start(LoadDictionary wish, Runnable afterwards) {
        var loading = new Loading();
        worker.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                dictionary.load(wish, terms -> loading.terms = terms);
            } catch (Refusal refused) {
                loading.refusal = refused;
            } catch (RuntimeException broken) {
                loading.failed = true;
                LoggerFactory.getLogger(DictionaryLoads.class).error("the dictionary was not loaded", broken);
            } finally {
                loading.over = true;
                afterwards.run();
            }
        }));
        return loading;
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
