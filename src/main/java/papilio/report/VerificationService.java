package papilio.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import papilio.access.May;

/** Anybody may ask whether a print is ours, a few times a minute from one address; empty: it is not. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(May.ANYBODY)
public class VerificationService {
    private static final int QUESTIONS_A_MINUTE = 20;

    private final ReportRuns runs;
    private final JdbcClient database;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(100_000)
            .build();

    VerificationService(ReportRuns runs, JdbcClient database) {
        this.runs = runs;
        this.database = database;
    }

    public Optional<Verdict> byCode(String typed, String address) {
        spend(address);
        return runs.byCheckCode(CheckCode.typed(typed)).map(this::verdict);
    }

    /** @param sha256 of the whole file, in small hexadecimal letters */
    public Optional<Verdict> byFile(String sha256, String address) {
        spend(address);
        return runs.byPdf(sha256).map(this::verdict);
    }

    private Verdict verdict(RunRow run) {
        var zone = database.sql("select zone from study where code = :study")
                .param("study", run.study())
                .query(String.class)
                .single();
        return new Verdict(
                run.study(),
                run.kind(),
                run.cutoff(),
                run.madeAt().atZone(ZoneId.of(zone)).toLocalDate(),
                runs.hasNewer(run));
    }

    private void spend(String address) {
        var bucket = buckets.get(
                address,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(QUESTIONS_A_MINUTE)
                                .refillGreedy(QUESTIONS_A_MINUTE, Duration.ofMinutes(1)))
                        .build());
        if (!bucket.tryConsume(1)) throw new TooManyQuestions();
    }
}
