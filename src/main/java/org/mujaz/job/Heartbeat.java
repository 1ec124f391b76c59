package org.mujaz.job;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the watcher every second, and the run's row every few, that the run lives and how far it is; hears there whether
 * somebody asked it to stop, and makes sure that the lock is still held after the database was away.
 */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SECONDS_A_BEAT = 5;

    private final Tonight tonight;
    private final RunStore runs;
    private final RunLockStore lock;
    private final Watcher watcher;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private int seconds;
    private boolean cutOff;

    Heartbeat(Tonight tonight, RunStore runs, RunLockStore lock, Watcher watcher) {
        this.tonight = tonight;
        this.runs = runs;
        this.lock = lock;
        this.watcher = watcher;
    }

    void start() {
        timer.scheduleWithFixedDelay(this::second, 1, 1, TimeUnit.SECONDS);
    }

    private void second() {
        try {
            Progress progress = tonight.meter().progress(System.nanoTime());
            MDC.put("run", String.valueOf(tonight.run()));
            MDC.put("step", progress.step());
            watcher.progress(progress);
            if (seconds++ % SECONDS_A_BEAT == 0) {
                beat(progress);
            }
        } catch (RuntimeException | SQLException e) {
            LOG.debug("The database does not answer the heartbeat", e);
        }
    }

    /**
     * The lock may be held by our own connection, which the network has cut and the database not missed yet: it is asked for again with
     * the next beat. Whoever else takes it takes the run's row first of all, and that is what tells.
     */
    private void beat(Progress progress) throws SQLException {
        boolean held = lock.hold();
        if (!runs.beat(tonight.run(), tonight.owner(), JSON.writeValueAsString(progress))) {
            tonight.stop().lost();
            return;
        }
        if (held == cutOff) {
            cutOff = !held;
            LOG.warn("The lock is {}; the run is still its own", held ? "held again" : "held by another connection");
        }
        if (runs.stopAsked(tonight.run())) {
            tonight.stop().afterChunk();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watcher.progress(tonight.meter().progress(System.nanoTime()));
    }
}
