package org.mujaz.release;

/**
 * What makes two items the same one. Some forms promise an identity that is unique the world over (NewsML-G2's guid, an
 * Atom id, a Message-ID, ninjs' uri); others leave it to the sender (NITF's doc-id with its registered source, an RSS
 * guid, a JSON key), and many senders write a bare number or word. A bare one counts within its form and sender, whatever
 * the file is called; where no sender is named either, within files of one name.
 */
final class Identity {
    private static final int LONG_ENOUGH = 24;
    private static final int LONGEST = 1000;

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

    /**
     * The identity as the database can hold it and is asked for it, made the file's own where nothing else says whose it is.
     */
    static String within(String source, String identity) {
        if (identity == null) {
            return null;
        }
        String own = ReleaseStore.storable(identity);
        return cut(isGlobal(own) ? own : source.replaceFirst("#.*$", "") + "#" + own);
    }

    private static String cut(String identity) {
        String rest = "…" + Integer.toHexString(identity.hashCode());
        return identity.length() <= LONGEST ? identity : identity.substring(0, LONGEST - rest.length()) + rest;
    }

    private static boolean isGlobal(String identity) {
        return identity.matches("[^/].*[:@/].*") || identity.length() >= LONG_ENOUGH;
    }
}
