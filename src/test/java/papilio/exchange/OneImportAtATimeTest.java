package papilio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import papilio.fixtures.PapilioTest;

/** Of two imports that begin in the same instant one starts. */
@PapilioTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class OneImportAtATimeTest {
    @Autowired
    ImportRuns runs;

    @Autowired
    JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from import_run where study_code in ('TWICE', 'OTHER')")
                .update();
    }

    @Test
    void oneOfTwoStarts() throws Exception {
        for (var round = 0; round < 10; round++) {
            var begun = together(() -> runs.start("TWICE", false, "dm.csv", 1, "one"));
            assertThat(begun.stream().filter(Long.class::isInstance)).hasSize(1);
            assertThat(begun.stream().filter(ImportRefused.class::isInstance)).hasSize(1);
            runs.release(runs.start("OTHER", false, "dm.csv", 1, "another study"));
            begun.stream().filter(Long.class::isInstance).forEach(id -> runs.release((Long) id));
        }
    }

    /** Each one's number, or why it was refused. */
    private static List<Object> together(Callable<Long> start) throws Exception {
        var gate = new CyclicBarrier(2);
        Callable<Object> one = () -> {
            gate.await();
            try {
                return start.call();
            } catch (RuntimeException refused) {
                return refused;
            }
        };
        var said = new ArrayList<Object>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var done : both.invokeAll(List.of(one, one))) said.add(done.get());
        }
        return said;
    }
}
