package org.mujaz.job;

import java.sql.SQLException;
import java.util.List;
import org.mujaz.Problem;
import org.springframework.dao.DataAccessException;

/** What a database's failure means for the person who has to put it right. */
public final class DatabaseProblem {
    /** Files that cannot be written or closed; closed. */
    private static final List<String> H2_CLOSED = List.of("90028", "90031", "90098", "90121");

    /** A file or folder that cannot be made, opened for writing, or deleted; a database that is read only. */
    private static final List<String> H2_NOT_WRITABLE = List.of("90028", "90062", "90025", "90097");

    private DatabaseProblem() {}

    /** The failure itself, unless the database raised it. */
    public static Exception told(DatabaseSettings settings, Exception failure) {
        return failure instanceof DataAccessException || failure instanceof SQLException
                ? of(settings, failure)
                : failure;
    }

    public static Problem of(DatabaseSettings settings, Throwable failure) {
        String where = "database " + settings.shown();
        SQLException sql = sqlException(failure);
        String state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        String said = firstLine(sql == null ? rootCause(failure) : sql);
        if (isFull(failure)) {
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
        if (List.of("42P01", "42S02", "42S03", "42S04", "42703", "42S22").contains(state)) {
            return Database.hadTables(settings) && state.startsWith("42S0")
                    ? emptied(settings)
                    : new Problem(
                            where,
                            "the tables of this Mujaz are not in it (" + said + ")",
                            "The next run makes them or brings them up to date; so does jobs/mujaz recover",
                            failure);
        }
        if (state.equals("90030")) {
            return damaged(settings, said, failure);
        }
        if (H2_NOT_WRITABLE.contains(state) || said.contains("(readOnly ||")) {
            return new Problem(
                    where,
                    "its file cannot be made or written (" + said + ")",
                    "See to owner, permissions and mount of its folder, or set another database.url",
                    failure);
        }
        if (state.equals("53300")) {
            return new Problem(
                    where,
                    "all its connections are taken (" + said + ")",
                    "End what holds them, or raise max_connections, and run the same command again",
                    failure);
        }
        if (isOutage(failure)) {
            return new Problem(
                    where,
                    "the database cannot be reached (" + said + ")",
                    "Start it, or check database.url in the job file, and run the same command again",
                    failure);
        }
        return new Problem(where, said, "See the log, or run again with --debug", failure);
    }

    /** What is said of a file that held tables and opens without any. */
    static Problem emptied(DatabaseSettings settings) {
        return damaged(settings, "none of its tables is in it any more", null);
    }

    private static Problem damaged(DatabaseSettings settings, String said, Throwable failure) {
        return new Problem(
                "database " + settings.shown(),
                "its file is damaged (" + said + ")",
                "Put its last backup back; what can still be read is written out by H2's own tool:"
                        + " java -cp target/lib/h2-*.jar org.h2.tools.Recover -dir FOLDER",
                failure);
    }

    /**
     * Whether an outage can be over while this process lives. The embedded database cannot: after a failed write it stays
     * closed for the process that has it open.
     */
    static boolean mayPass(Throwable failure) {
        SQLException sql = sqlException(failure);
        boolean embedded = sql != null && sql.getClass().getName().startsWith("org.h2.");
        return isOutage(failure)
                && !(embedded && (isFull(failure) || isBroken(sql) || H2_CLOSED.contains(sql.getSQLState())));
    }

    /**
     * Whether the database is away, full or out of connections: trouble of its own, and not a refusal of what it was
     * asked.
     */
    static boolean isOutage(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof java.sql.SQLTransientConnectionException
                    || t instanceof java.sql.SQLNonTransientConnectionException
                    || t instanceof java.net.SocketException
                    || t instanceof org.springframework.jdbc.CannotGetJdbcConnectionException
                    || (t instanceof SQLException sql
                            && (isBroken(sql) || isOutage(String.valueOf(sql.getSQLState()))))) {
                return true;
            }
        }
        return sqlException(failure) != null && isFull(failure);
    }

    /**
     * PostgreSQL: 08 connection, 53 resources, 57P server ends or starts, 58 the system below it. H2: 90067 connection
     * broken.
     */
    private static boolean isOutage(String state) {
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58")
                || state.equals("90067")
                || H2_CLOSED.contains(state);
    }

    /** H2's "general error" from below its tables: what it reads there is not what it wrote. */
    private static boolean isBroken(SQLException sql) {
        return sql.getErrorCode() == 50000 && String.valueOf(sql.getMessage()).contains("MVStoreException");
    }

    private static boolean isFull(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            String said = String.valueOf(t.getMessage());
            if (said.contains("No space left")
                    || (t instanceof SQLException sql && "53100".equals(sql.getSQLState()))) {
                return true;
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
