package org.mujaz.release;

import java.nio.file.Path;

/** A place beside the inbox that releases are fetched from: what is new there is put in the inbox, and read from it. */
public interface Source {

    /** What it is called in messages: its address, without secrets. */
    String name();

    /**
     * Fetches what is new since the last time.
     *
     * @return how many files were put in the inbox
     * @throws org.mujaz.Problem where the source cannot be reached; what was fetched before stays
     */
    int fetch(Path inbox);
}
