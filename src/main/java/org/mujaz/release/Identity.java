package org.mujaz.release;

/**
 * What makes two items the same one. Some forms promise an identity that is unique the world over (NewsML-G2's guid, an
 * Atom id, a Message-ID, ninjs' uri); others leave it to the sender (NITF's doc-id with its registered source, an RSS
 * guid, a JSON key), and many senders write a bare number or word. A bare one counts within its form and sender, whatever
 * the file is called; where no sender is named either, within files of one name.
 */
final class Identity {
    private static final int LONG_ENOUGH = 24;

    private Identity() {}

    /**
     * An item's identity.
     *
     * @param form what it came in (nitf, rss …)
     * @param sender who gave the identity, as the item names it, or null
     * @param own the identity as the item has it, or null
     */
    static String of(String form, String sender, String own) {
        if (own == null || isGlobal(own) || sender == null || sender.isBlank()) {
            return own;
        }
        return form + "/" + Agencies.named(sender).orElse(sender.strip()) + "#" + own;
    }

    /** The identity, made the file's own where nothing else says whose it is. */
    static String within(String source, String identity) {
        return identity == null || isGlobal(identity) ? identity : source.replaceFirst("#.*$", "") + "#" + identity;
    }

    private static boolean isGlobal(String identity) {
        return identity.matches("[^/].*[:@/].*") || identity.length() >= LONG_ENOUGH;
    }
}
