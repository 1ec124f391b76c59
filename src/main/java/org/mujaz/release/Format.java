package org.mujaz.release;

import java.io.IOException;
import java.util.List;

/** One form releases arrive in. A new one is a class and a line in {@link Formats}. */
interface Format {

    /**
     * Whether the bytes are of this form: by what they begin with, and by the name only where that says nothing.
     *
     * @param head the first bytes, each as one character
     */
    boolean fits(Found.Blob blob, String head);

    /**
     * What is in them.
     *
     * @throws IOException where they are damaged; its message, without a full stop, is told to people
     */
    List<Found> read(Found.Blob blob, Budget budget) throws IOException;

    /** Whether a name ends so; case does not matter. */
    static boolean named(Found.Blob blob, String... endings) {
        String name = blob.name().toLowerCase(java.util.Locale.ROOT);
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
