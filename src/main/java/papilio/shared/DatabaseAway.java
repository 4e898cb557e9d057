package papilio.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that is out of reach (SQLSTATE class 08, or no connection to be had) from other trouble with it. */
public final class DatabaseAway {
    private DatabaseAway() {}

    public static boolean says(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException) return true;
            if (cause instanceof SQLException broken
                    && broken.getSQLState() != null
                    && broken.getSQLState().startsWith("08")) return true;
        }
        return false;
    }
}
