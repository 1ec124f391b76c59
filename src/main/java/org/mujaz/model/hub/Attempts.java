package org.mujaz.model.hub;

import java.io.IOException;
import java.time.Duration;
import org.mujaz.Problem;

/**
 * Tries again what a busy hub or a bad line spoilt: after 1, 2, 4, 8 and 16 seconds, or when the hub says. Whoever
 * gets a little further each time may go on until all is there.
 */
final class Attempts {
    static final int MOST = 6;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** How the time between attempts passes; tests let it pass at once. */
    @FunctionalInterface
    interface Pause {
        Pause REAL = wait -> Thread.sleep(wait.toMillis());

        void pass(Duration wait) throws InterruptedException;
    }

    @FunctionalInterface
    interface Step<T> {
        T run() throws IOException, InterruptedException;
    }

    /** The hub asks to come again later; {@code wait} is null where it does not say when. */
    static final class Busy extends IOException {
        private final transient Duration wait;

        Busy(String message, Duration wait) {
            super(message);
            this.wait = wait;
        }
    }

    private final Pause pause;
    private final Transfer transfer;
    private int failed;
    private long furthest;

    Attempts(Pause pause, Transfer transfer) {
        this.pause = pause;
        this.transfer = transfer;
    }

    /**
     * Says where the attempt under way has come to. Bytes that were there before are no progress: a mirror that always
     * begins at the first byte and always breaks off would be asked for ever.
     */
    void reached(long position) {
        if (position > furthest) {
            furthest = position;
            failed = 0;
        }
    }

    <T> T run(String where, Step<T> step) {
        while (true) {
            try {
                return step.run();
            } catch (IOException e) {
                failed++;
                String what = what(e);
                Duration wait = e instanceof Busy busy && busy.wait != null
                        ? busy.wait
                        : Duration.ofSeconds(1L << Math.min(failed - 1, 4));
                if (failed >= MOST) {
                    throw new Problem(
                            where,
                            what + ", " + MOST + " times in a row",
                            "Check the line and the proxy settings, then run the command again; it goes on where it stopped",
                            e);
                }
                if (wait.compareTo(LONGEST_WAIT) > 0) {
                    throw new Problem(
                            where,
                            "the hub asks to wait " + wait.toMinutes() + " minutes",
                            "Run the command again then; it goes on where it stopped",
                            e);
                }
                transfer.note(what + "; trying again in " + wait.toSeconds() + " s");
                sleep(where, wait);
            } catch (InterruptedException e) {
                throw interrupted(where, e);
            }
        }
    }

    private void sleep(String where, Duration wait) {
        try {
            pause.pass(wait);
        } catch (InterruptedException e) {
            throw interrupted(where, e);
        }
    }

    private static Problem interrupted(String where, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Problem(where, "stopped", "Run the command again; it goes on where it stopped", e);
    }

    private static String what(IOException e) {
        if (e instanceof Busy) {
            return e.getMessage();
        }
        if (e instanceof java.net.ConnectException || e instanceof java.net.http.HttpConnectTimeoutException) {
            return "no connection";
        }
        if (e instanceof java.net.UnknownHostException
                || e.getCause() instanceof java.nio.channels.UnresolvedAddressException) {
            return "the host is not known";
        }
        if (e instanceof javax.net.ssl.SSLException) {
            return "the hub's certificate is not trusted or the secure connection broke (" + e.getMessage() + ")";
        }
        return "the connection was cut" + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")");
    }
}
