package org.mujaz.release;

import java.time.Instant;

/** One thing a file held: a release, the withdrawal of one, or the reason why it is neither. */
public sealed interface Read {

    /** The file's name; {@code #} and the item's identity behind it where the file holds several. */
    String source();

    /**
     * A release, ready to be stored.
     *
     * @param embargo not to be briefed before, or null
     */
    record Accepted(Release release, Instant embargo) implements Read {
        @Override
        public String source() {
            return release.source();
        }
    }

    /**
     * The sender wants an item gone.
     *
     * @param identity which
     * @param version of the withdrawal; earlier versions of the item are withdrawn
     */
    record Withdrawn(String source, String identity, int version) implements Read {}

    /**
     * Something for quarantine.
     *
     * @param detail one line: where, what, remedy
     * @param excerpt the beginning of the text, or ""
     */
    record Rejected(String source, Reason reason, String detail, String excerpt) implements Read {
        static Rejected of(String source, Reason reason, String what, String excerpt) {
            String told = what.isEmpty() ? reason.what() : what;
            return new Rejected(source, reason, source + ": " + told + ". " + upper(reason.remedy()) + ".", excerpt);
        }

        private static String upper(String text) {
            return Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }
    }
}
