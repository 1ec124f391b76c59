package org.mujaz.operate;

import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.mujaz.job.Progress;
import org.mujaz.job.Watcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the night: a bar on a terminal, a line every so often in a log. */
final class Screen implements Watcher, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Screen.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

    private final boolean terminal;
    private ProgressBar bar;
    private String step = "";
    private long lastLine = System.nanoTime();

    Screen() {
        this(LogSettings.isTerminal());
    }

    Screen(boolean terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void progress(Progress progress) {
        boolean newStep = !progress.step().equals(step);
        if (terminal) {
            bar(progress, newStep);
        } else if (newStep || System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
            LOG.info("{}", progress.words());
            lastLine = System.nanoTime();
        }
        step = progress.step();
    }

    private void bar(Progress progress, boolean newStep) {
        if (newStep) {
            close();
        }
        if (progress.step().equals("collect") && progress.files() > 0) {
            show("collect", progress.collected() + progress.known(), progress.files(), "files");
        } else if (progress.step().equals("brief") && progress.releases() > 0) {
            show("brief  ", Math.round(progress.done() * 1000), 1000, progress.words());
        }
    }

    private void show(String task, long done, long of, String words) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(of)
                    .setStyle(ProgressBarStyle.ASCII)
                    .hideEta()
                    .setUpdateIntervalMillis(500)
                    .setMaxRenderedLength(Math.max(60, columns()))
                    .build();
        }
        bar.stepTo(done);
        bar.setExtraMessage(" " + words.replaceFirst("^brief: ", ""));
    }

    private static int columns() {
        try {
            return Integer.parseInt(System.getenv().getOrDefault("COLUMNS", "120"));
        } catch (NumberFormatException e) {
            return 120;
        }
    }

    @Override
    public synchronized void say(String line) {
        close();
        if (terminal) {
            System.err.println(line);
        } else {
            LOG.info("{}", line);
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
