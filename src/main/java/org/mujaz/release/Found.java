package org.mujaz.release;

import java.nio.charset.Charset;

/**
 * What a format finds in bytes: an item, a text above others, further bytes to be read as a format of their own, or a reason for
 * neither.
 */
sealed interface Found permits Draft, Found.Blob, Found.Note, Found.Refusal {

    /**
     * Bytes with a name.
     *
     * @param name the file's name, or {@code #} and what tells the part from others
     * @param declared the charset its sender says it is in, or null
     * @param embargo the lines of what it came with that hold it back, or ""
     */
    record Blob(String name, byte[] bytes, Charset declared, String embargo) implements Found {
        Blob(String name, byte[] bytes, Charset declared) {
            this(name, bytes, declared, "");
        }

        /** The same, held back by more lines. */
        Blob under(String lines) {
            return new Blob(name, bytes, declared, lines + embargo);
        }
    }

    /**
     * A short text above attachments. It is an item as any other where none of them is a release.
     *
     * @param mail what tells the e-mail's parts from others in its file: their labels begin with it
     * @param covering whether it only leads to the attachments
     */
    record Note(String mail, Draft text, boolean covering) implements Found {
        boolean isAbove(String label) {
            return mail.isEmpty() || label.startsWith(mail + "#");
        }
    }

    /**
     * A part that is no release.
     *
     * @param label what tells the part from others in its file, or ""
     * @param what what is wrong, without a full stop; "" leaves it to the reason
     * @param excerpt the beginning of the text, or ""
     */
    record Refusal(String label, Reason reason, String what, String excerpt) implements Found {}
}
