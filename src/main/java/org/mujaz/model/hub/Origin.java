package org.mujaz.model.hub;

import java.io.IOException;
import java.io.InputStream;

/** Where one checkpoint's files come from. */
interface Origin {
    /** The address or folder, for the lock file and for messages. */
    String told();

    HubListing listing() throws IOException, InterruptedException;

    /** Opens a file of a commit, from byte {@code from} on where the other side can do that. */
    Body open(String commit, String path, long from) throws IOException, InterruptedException;

    /**
     * The bytes of a file on their way.
     *
     * @param start the byte the stream begins at; -1 where the other side cannot serve the part that was asked for
     * @param total bytes of the whole file, or -1
     * @param sha256 what the hub says of the content, or null
     * @param blob Git's SHA-1 of the content as the hub says, or null
     */
    record Body(InputStream stream, long start, long total, String sha256, String blob) {}
}
