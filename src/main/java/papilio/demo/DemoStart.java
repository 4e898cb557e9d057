package papilio.demo;

import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.access.SystemWork;

/** Fills an empty database at the first start, after the demo's accounts. */
@Component
@Order(20)
@ConditionalOnProperty(name = "papilio.demo", havingValue = "true")
class DemoStart implements ApplicationRunner {
    private final DemoSetup setup;
    private final JdbcClient database;

    DemoStart(DemoSetup setup, JdbcClient database) {
        this.setup = setup;
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.sql("select count(*) from study").query(Long.class).single() > 0) return;
        var begun = System.nanoTime();
        SystemWork.run(setup::setUp);
        LoggerFactory.getLogger(DemoStart.class)
                .info("synthetic demo cohort made in {} ms", (System.nanoTime() - begun) / 1_000_000);
    }
}
