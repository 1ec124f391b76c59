package org.mujaz.read;

import java.util.List;

/**
 * How the digest is mailed.
 *
 * @param host the mail server, or "" where no mail is sent
 * @param port its port
 * @param user who logs in there, or ""
 * @param password with what
 * @param encrypted whether the connection must be encrypted (STARTTLS)
 * @param from the sender's address
 * @param to the readers' addresses
 * @param base where the pages are served, without a slash at the end, or ""; links in the mail lead there
 */
public record MailSettings(
        String host,
        int port,
        String user,
        String password,
        boolean encrypted,
        String from,
        List<String> to,
        String base) {
    public static final MailSettings NONE = new MailSettings("", 587, "", "", true, "", List.of(), "");

    public MailSettings {
        to = List.copyOf(to);
    }

    public boolean wanted() {
        return !host.isEmpty() && !to.isEmpty();
    }
}
