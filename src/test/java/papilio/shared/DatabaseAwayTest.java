package papilio.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseAwayTest {
    @Test
    void noConnectionToBeHadIsADatabaseAway() {
        var trouble = new CannotCreateTransactionException("no", new SQLTransientConnectionException("timed out"));
        assertThat(DatabaseAway.says(trouble)).isTrue();
    }

    @Test
    void aConnectionThatBrokeIsADatabaseAway() {
        var trouble = new DataAccessResourceFailureException("no", new SQLException("link failure", "08S01"));
        assertThat(DatabaseAway.says(trouble)).isTrue();
    }

    @Test
    void aRefusedRowIsNot() {
        var trouble = new DuplicateKeyException("twice", new SQLException("duplicate", "23505"));
        assertThat(DatabaseAway.says(trouble)).isFalse();
    }
}
