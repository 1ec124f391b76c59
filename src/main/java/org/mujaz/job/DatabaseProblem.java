package org.mujaz.job;

import java.sql.SQLException;
import org.mujaz.Problem;

/** What a database's failure means for the person who has to put it right. */
public final class DatabaseProblem {
    private DatabaseProblem() {}

    public static Problem of(DatabaseSettings settings, Throwable failure) {
        String where = "database " + settings.shown();
        SQLException sql = sqlException(failure);
        String state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        String said = firstLine(sql == null ? rootCause(failure) : sql);
        if (said.contains("No space left") || said.contains("disk full") || state.equals("53100")) {
            return new Problem(where, "the disk is full", "Free space and run the same command again", failure);
        }
        if (state.equals("90020") || said.contains("Locked by another process")) {
            return new Problem(
                    where,
                    "another program holds the database file open",
                    "Close it (a database browser, perhaps) and run the same command again",
                    failure);
        }
        if (state.startsWith("28") || state.equals("28P01")) {
            return new Problem(
                    where,
                    "user or password is refused",
                    "Check database.user and database.password in the job file",
                    failure);
        }
        if (state.equals("3D000")) {
            return new Problem(where, "there is no such database", "Create it: createdb NAME", failure);
        }
        if (isAway(failure)) {
            return new Problem(
                    where,
                    "the database cannot be reached (" + said + ")",
                    "Start it, or check database.url in the job file, and run the same command again",
                    failure);
        }
        return new Problem(where, said, "See the log, or run again with --debug", failure);
    }

    /** Whether the failure says that the database is away, and not that it refuses what it was asked. */
    static boolean isAway(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof java.sql.SQLTransientConnectionException
                    || t instanceof java.sql.SQLNonTransientConnectionException
                    || t instanceof java.net.SocketException
                    || t instanceof org.springframework.jdbc.CannotGetJdbcConnectionException) {
                return true;
            }
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                // 08: connection; 57P: the server is shut down or starting; H2: closed, broken.
                if (state.startsWith("08")
                        || state.startsWith("57P")
                        || state.equals("90121")
                        || state.equals("90067")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static SQLException sqlException(Throwable failure) {
        SQLException found = null;
        for (Throwable t = failure; t != null && t.getCause() != t; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }

    static Throwable rootCause(Throwable failure) {
        Throwable t = failure;
        while (t.getCause() != null && t.getCause() != t) {
            t = t.getCause();
        }
        return t;
    }

    static String firstLine(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String line = message.strip().lines().findFirst().orElse(message);
        int statement = line.indexOf("; SQL statement");
        return (statement < 0 ? line : line.substring(0, statement)).replaceFirst("\\.$", "");
    }
}
