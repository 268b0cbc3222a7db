package io.qiqiao.web.problem;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that cannot be reached from one that refuses a statement. */
final class DatabaseTrouble {

    /** Too many connections, starting up, shutting down, crashed: SQLSTATE of PostgreSQL, appendix A. */
    private static final Set<String> UNAVAILABLE = Set.of("53300", "57P01", "57P02", "57P03");

    /** Text that no database text can hold, a zero byte above all. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    private static final int DEEPEST = 12;

    private DatabaseTrouble() {}

    static boolean isIn(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException refused && isConnection(refused)
                    || cause instanceof ConnectException && depth > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether what was sent holds text that the database cannot, wherever it came from. */
    static boolean isUnstorable(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException refused && UNSTORABLE.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnection(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && (state.startsWith("08") || UNAVAILABLE.contains(state));
    }
}
