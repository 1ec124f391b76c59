package org.mujaz.read;

import java.util.List;

/**
 * How the digest is mailed.
 *
 * @param server through which server
 * @param from the sender's address
 * @param to the readers' addresses
 * @param base where the pages are served, without a slash at the end, or ""; links in the mail lead there
 */
public record MailSettings(MailServer server, String from, List<String> to, String base) {
    public MailSettings {
        to = List.copyOf(to);
    }

    public boolean wanted() {
        return !server.host().isEmpty() && !to.isEmpty();
    }
}
