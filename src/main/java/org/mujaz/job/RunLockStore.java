package org.mujaz.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * One run of a job at a time, by a lock in the database that ends with its holder: the connection that holds it is kept
 * open for the run, and when the process dies, the database lets go.
 *
 * <p>On PostgreSQL it is an advisory lock; on H2 the lock of a row, held by an open transaction.
 */
final class RunLockStore implements AutoCloseable {
    private final DatabaseSettings settings;
    private final DataSource source;
    private final String job;
    private Connection connection;

    RunLockStore(DatabaseSettings settings, String job) {
        this.settings = settings;
        this.source = Database.questions(settings);
        this.job = job;
    }

    /** Takes the lock, or finds that it still has it; false when another process holds it. */
    synchronized boolean hold() throws SQLException {
        if (connection != null && isAlive()) {
            return true;
        }
        release();
        Connection fresh = source.getConnection();
        boolean held = false;
        try {
            held = settings.isH2() ? lockRow(fresh) : lockAdvisory(fresh);
        } finally {
            if (!held) {
                fresh.close();
            }
        }
        connection = held ? fresh : null;
        return held;
    }

    /** Raises unless the lock is held. */
    synchronized void mustBeHeld() {
        if (connection == null) {
            throw new IllegalStateException("the lock of job " + job + " is not held");
        }
    }

    private boolean lockAdvisory(Connection fresh) throws SQLException {
        try (PreparedStatement lock = fresh.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "mujaz run " + job);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private boolean lockRow(Connection fresh) throws SQLException {
        try (PreparedStatement insert = fresh.prepareStatement(
                "INSERT INTO run_lock (job) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM run_lock" + " WHERE job = ?)")) {
            insert.setString(1, job);
            insert.setString(2, job);
            insert.executeUpdate();
        } catch (SQLException e) {
            if (!"23505".equals(e.getSQLState())) { // two first runs at once: the other one's row serves
                throw e;
            }
        }
        fresh.setAutoCommit(false);
        try (PreparedStatement lock =
                fresh.prepareStatement("SELECT job FROM run_lock WHERE job = ? FOR UPDATE NOWAIT")) {
            lock.setString(1, job);
            try (ResultSet row = lock.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            if ("HYT00".equals(e.getSQLState()) || "57014".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private boolean isAlive() {
        try {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private void release() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // The database is away, and the lock with it.
            }
            connection = null;
        }
    }

    @Override
    public synchronized void close() {
        release();
    }
}
