package org.mujaz.job;

/** Who looks on while the night runs. Called from another thread than the run's, about once a second. */
public interface Watcher {

    void progress(Progress progress);

    /** Something to be told at once, in one line. */
    void say(String line);
}
