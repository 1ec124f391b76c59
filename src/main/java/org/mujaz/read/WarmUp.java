package org.mujaz.read;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Loads in the background, when the server starts, what the first readers would otherwise wait for. */
final class WarmUp implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private final Choices choices;
    private final WordIndex words;
    private final MeaningSearch meaning;
    private Thread thread;

    WarmUp(Choices choices, WordIndex words, MeaningSearch meaning) {
        this.choices = choices;
        this.words = words;
        this.meaning = meaning;
    }

    @Override
    public synchronized void start() {
        thread = new Thread(this::load, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void load() {
        try {
            choices.now();
            words.refresh();
            meaning.warm();
        } catch (RuntimeException e) {
            if (isRunning()) {
                LOG.warn("Not everything could be loaded beforehand; the first readers wait for it instead", e);
            }
        }
    }

    /** What is being loaded ends with its next question to the closed database. */
    @Override
    public synchronized void stop() {
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
