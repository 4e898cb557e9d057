package papilio.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import papilio.safety.signal.SignalBook;

/** What the rules propose from the cohort's own values; what is older than nine months was dismissed long ago. */
@Component
class DemoSignals {
    private static final LocalDate RECENT = DemoStudy.TODAY.minusMonths(9);
    private static final String WHY = "已知的药效反应，未达不良事件标准，继续监测 · Expected effect, no clinical event; monitored";

    private final SignalBook book;
    private final JdbcClient database;

    DemoSignals(SignalBook book, JdbcClient database) {
        this.book = book;
        this.database = database;
    }

    void write() {
        book.keepAll(DemoStudy.CODE);
        database.sql("""
                        update safety_signal set state = 'DISMISSED', reason = :why, decided_by = concat('inv', site_code), decided_at = :at,
                          version = version + 1
                        where study_code = :study and about = 'FINDING' and alert = false and seen_on < :recent
                        """)
                .param("why", WHY)
                .param("at", LocalDateTime.of(RECENT, java.time.LocalTime.of(2, 15)))
                .param("study", DemoStudy.CODE)
                .param("recent", RECENT)
                .update();
    }
}
