package org.mujaz.model.hub;

/** Hears how a checkpoint comes in, for a progress bar. */
public interface Transfer {
    Transfer SILENT = new Transfer() {};

    /** Told once, before the first byte. */
    default void starting(String checkpoint, int files, long bytes) {}

    /** Told whenever a file begins. */
    default void file(String name) {}

    /** Told of bytes that came in (or were found from an earlier attempt); negative when they have to come again. */
    default void advanced(long bytes) {}

    /** Told when something has to be waited for or tried again. */
    default void note(String words) {}
}
