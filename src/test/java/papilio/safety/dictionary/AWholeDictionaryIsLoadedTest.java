package papilio.safety.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import papilio.access.Access;
import papilio.access.Role;
import papilio.audit.AuditTrail;
import papilio.fixtures.PapilioTest;
import papilio.fixtures.SignIn;

/** Files of the size of a real distribution, with invented terms in Chinese, as GB18030. */
@PapilioTest
class AWholeDictionaryIsLoadedTest {
    private static final int CLASSES = 27;
    private static final int PREFERRED = 27_000;
    private static final int LOWER = 80_000;
    private static final long MEGABYTE = 1024 * 1024;
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Autowired
    DictionaryService dictionary;

    @Autowired
    JdbcClient database;

    @Autowired
    Access access;

    @Autowired
    AuditTrail audit;

    @TempDir
    Path folder;

    @AfterEach
    void out() {
        SignIn.out();
    }

    @Test
    void eightyThousandTermsTakeUnderTwoMinutesAndAQuarterOfAGigabyte() throws IOException {
        SignIn.as(database, Role.ADMINISTRATOR);
        var files = distribution();
        var before = used();
        var most = new AtomicLong();
        var begun = System.nanoTime();
        var terms = dictionary.load(new LoadDictionary("99.0", files, "licensed"), step -> {
            assertThat(step.row()).isLessThanOrEqualTo(step.rows());
            if (step.terms() % 50_000 == 0) most.accumulateAndGet(used() - before, Math::max);
        });
        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(terms).isEqualTo(PREFERRED + LOWER);
        assertThat(took).isLessThan(Duration.ofMinutes(2));
        assertThat(most.get()).as("the embedded database's own share included").isBetween(1L, 256 * MEGABYTE);
        assertThat(dictionary.search("虚构低位语 79999"))
                .containsExactly(new DictionaryTerm("虚构低位语 79999", "虚构首选语 25999", "虚构系统 25"));
    }

    @Test
    void aPortalThatDiesWhileLoadingHasTheOneBeforeWhenItComesBack() throws IOException {
        SignIn.as(database, Role.ADMINISTRATOR);
        var own = own();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/safety/V165__term_dictionary.sql"))
                .execute(own);
        JdbcClient.create(own).sql("""
                        insert into term_dictionary (name, state, terms, loaded_at, loaded_by, reason)
                        values ('MedDRA v98.0', 'IN_FORCE', 1, timestamp '2026-01-01 00:00:00', 'admin', 'licensed')
                        """).update();
        JdbcClient.create(own)
                .sql(
                        "insert into dictionary_term (dictionary_id, term, words, preferred, soc) values (1, 'Old', 'old', 'Old', 'X')")
                .update();
        var service =
                new DictionaryService(JdbcClient.create(own), new JdbcTemplate(own), access, audit, Clock.systemUTC());
        var files = distribution();
        var transaction = new TransactionTemplate(new JdbcTransactionManager(own));

        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> service.load(new LoadDictionary("99.0", files, "licensed"), step -> {
                            if (step.terms() >= 40_000) kill(own);
                        })))
                .isInstanceOf(RuntimeException.class);

        var after = JdbcClient.create(own());
        assertThat(after.sql("select name from term_dictionary where state = 'IN_FORCE'")
                        .query(String.class)
                        .list())
                .containsExactly("MedDRA v98.0");
        assertThat(after.sql("select term from dictionary_term")
                        .query(String.class)
                        .list())
                .containsExactly("Old");
        assertThat(after.sql("select count(*) from term_dictionary")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** Another thread loads, so nothing of this test is hidden in a transaction of its own. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void aLoadThatIsCancelledKeepsNothingAndTheNextMayBegin() throws Exception {
        var who = SignIn.as(database, Role.ADMINISTRATOR);
        try (var loads = new DictionaryLoads(dictionary)) {
            var files = distribution();
            var over = new CountDownLatch(1);
            var loading = loads.start(new LoadDictionary("99.0", files, "licensed"), over::countDown);
            assertThat(loads.running()).isSameAs(loading);
            assertThatThrownBy(() -> loads.start(new LoadDictionary("99.1", files, "licensed"), () -> {}))
                    .isInstanceOf(DictionaryRefused.class)
                    .hasMessage("safety.dictionary.refused.running");
            loading.cancel();
            assertThat(over.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(loading.cancelled()).isTrue();
            assertThat(loads.running()).isNull();
        } finally {
            database.sql("delete from account where username = ?").param(who).update();
        }
        assertThat(dictionary.inForce()).isEmpty();
        assertThat(database.sql("select count(*) from dictionary_term")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void kill(DataSource database) {
        new JdbcTemplate(database).execute("shutdown immediately");
    }

    private DataSource own() {
        var own = new JdbcDataSource();
        own.setURL("jdbc:h2:file:" + folder.resolve("own")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        return own;
    }

    private List<DictionaryFile> distribution() throws IOException {
        var hierarchy = new StringBuilder();
        var preferred = new StringBuilder();
        var lower = new StringBuilder();
        for (var number = 0; number < PREFERRED; number++) {
            var soc = number % CLASSES;
            var first =
                    "%d$1$1$%d$虚构首选语 %d$高位语$高位组$虚构系统 %d$缩写$$%d$".formatted(1_000_000 + number, soc, number, soc, soc);
            hierarchy.append(first).append("Y$\n");
            if (number % 3 == 0) hierarchy.append(first).append("N$\n");
            preferred.append("%d$虚构首选语 %d$$%d$$$$$$$$\n".formatted(1_000_000 + number, number, soc));
        }
        for (var number = 0; number < LOWER; number++)
            lower.append(
                    "%d$虚构低位语 %d$%d$$$$$$$Y$$\n".formatted(2_000_000 + number, number, 1_000_000 + number % PREFERRED));
        return List.of(file("mdhier.asc", hierarchy), file("pt.asc", preferred), file("llt.asc", lower));
    }

    private DictionaryFile file(String name, CharSequence text) throws IOException {
        var path = folder.resolve(name);
        Files.writeString(path, text, GB18030);
        return new DictionaryFile(name, () -> Files.newInputStream(path));
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
