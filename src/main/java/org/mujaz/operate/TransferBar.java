package org.mujaz.operate;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.mujaz.model.hub.Transfer;

/** Shows a transfer: a bar on a terminal, a line a file elsewhere (a log has no use for a thousand bars). */
final class TransferBar implements Transfer, AutoCloseable {
    private final PrintWriter err;
    private ProgressBar bar;

    TransferBar(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void starting(String checkpoint, int files, long bytes) {
        boolean terminal = System.console() != null;
        bar = new ProgressBarBuilder()
                .setTaskName(checkpoint)
                .setInitialMax(bytes)
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .setConsumer(
                        terminal
                                ? new ConsoleProgressBarConsumer(System.err)
                                : new DelegatingProgressBarConsumer(line -> {}))
                .build();
    }

    @Override
    public void file(String name) {
        if (bar != null) {
            bar.setExtraMessage(" " + name);
        }
        if (System.console() == null) {
            err.println(name);
        }
    }

    @Override
    public void advanced(long bytes) {
        if (bar != null) {
            bar.stepBy(bytes);
        }
    }

    @Override
    public void note(String words) {
        err.println(words);
        err.flush();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
