package org.mujaz.read;

/**
 * What an operator may do from the web, to runs of the job that is served; carried out by the same code as on the command
 * line.
 */
public interface Control {

    /** Asks a running run to stop after its chunk. */
    void stop(long run);

    /** Starts a night again where it stopped, in a process of its own. */
    void restart(long run);

    /** Puts everything back to work that a run left in quarantine, in a process of its own. */
    void retry(long run);
}
