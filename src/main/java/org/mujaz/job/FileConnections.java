package org.mujaz.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Connections to an embedded database's file. Processes that open it at the same moment get in each other's way: H2
 * refuses some of them, and a night that begins while somebody asks a question must not be one. So they go through a gate,
 * one after the other: a file beside the database, locked by the system, which lets go when a process dies. A night is
 * through when it has opened the database, and serves the others from then on; a question when it is answered.
 *
 * <p>The gate's file also says that the database has its tables. H2 2.4.240 opens a file in which it finds nothing whole as
 * a new, empty database ({@code MVStoreTool} and its {@code RandomAccessStore}: no valid chunk, no chunks), and a night
 * would begin a new history over the lost one.
 */
final class FileConnections {
    /** Being opened or closed, or left by a holder that was killed: over in a moment. */
    private static final Set<Integer> PASSING = Set.of(8000, 90020, 90067, 90098, 90121);

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private FileConnections() {}

    /** A connection each time. */
    static final class Each extends DriverManagerDataSource {
        private final Path file;

        Each(String url, String user, String password, Path file) {
            super(url, user, password);
            this.file = file;
        }

        @Override
        protected Connection getConnectionFromDriverManager(String url, Properties props) throws SQLException {
            FileLock passing = enter(file);
            try {
                return patiently(() -> super.getConnectionFromDriverManager(url, props));
            } finally {
                leave(passing);
            }
        }
    }

    /** One connection until it is destroyed. */
    static final class One extends SingleConnectionDataSource {
        private final Path file;
        private FileLock passing;

        One(String url, String user, String password, Path file) {
            super(url, user, password, true);
            this.file = file;
        }

        @Override
        protected Connection getConnectionFromDriverManager(String url, Properties props) throws SQLException {
            passing = enter(file);
            return patiently(() -> super.getConnectionFromDriverManager(url, props));
        }

        @Override
        public void destroy() {
            super.destroy();
            leave(passing);
            passing = null;
        }
    }

    /** What processes pass one after the other that open the file. */
    private static Path gate(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.mv\\.db$", ".opening"));
    }

    /** Whether a database's file, not made anew since, was given its tables. */
    static boolean hadTables(Path file) {
        Path gate = gate(file);
        try {
            return Files.exists(gate) && Files.size(gate) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Remembers that a database's file has its tables now. */
    static void hasTables(Path file) {
        try {
            Files.writeString(gate(file), "has its tables\n");
        } catch (IOException e) {
            // A folder that is not to be written in: the database itself says so.
        }
    }

    /** @return null where there is no gate to be had: H2 itself says what is wrong with the folder, or who is in the way */
    private static FileLock enter(Path file) {
        Path gate = gate(file);
        if (!Files.isDirectory(gate.getParent())) {
            return null;
        }
        FileChannel channel = null;
        long until = System.nanoTime() + LONGEST.toNanos();
        try {
            channel = FileChannel.open(gate, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            while (System.nanoTime() < until) {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    if (!Files.exists(file)) {
                        channel.truncate(0);
                    }
                    return lock;
                }
                PatientWrite.sleep(PAUSE);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // Not to be written here; or this very process is in it, whose connections do not get in each other's way.
        }
        close(channel);
        return null;
    }

    private static void leave(FileLock passing) {
        if (passing != null) {
            close(passing.channel());
        }
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The process' end closes it.
        }
    }

    private interface Opening {
        Connection open() throws SQLException;
    }

    private static Connection patiently(Opening opening) throws SQLException {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                return opening.open();
            } catch (SQLException e) {
                if (!PASSING.contains(e.getErrorCode()) || System.nanoTime() > until) {
                    throw e;
                }
                PatientWrite.sleep(PAUSE);
            }
        }
    }
}
