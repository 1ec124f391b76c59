package org.mujaz.model.hub;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Closes a stream that has sent nothing for too long: the HTTP client's own limit ends with the headers. */
final class Watch implements AutoCloseable {
    private final Thread thread;
    private volatile long heard = System.nanoTime();

    Watch(InputStream stream, Duration quiet) {
        thread = new Thread(() -> watch(stream, quiet), "download-watch");
        thread.setDaemon(true);
        thread.start();
    }

    void heard() {
        heard = System.nanoTime();
    }

    private void watch(InputStream stream, Duration quiet) {
        try {
            while (System.nanoTime() - heard < quiet.toNanos()) {
                Thread.sleep(Math.max(10, quiet.toMillis() / 4));
            }
            stream.close();
        } catch (InterruptedException e) {
            // the file has arrived
        } catch (IOException e) {
            // the reader meets the same failure and tells it
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
