package org.mujaz.job;

import java.util.List;
import org.mujaz.read.MailSettings;

/**
 * Who gets a night's digest by mail. It goes through the server that {@link NotifySettings} name.
 *
 * @param mailTo readers' addresses; nobody gets one where there are none
 * @param mailFrom the sender's address
 * @param pages where the web interface is reached, or ""; links in the mail lead there
 */
public record DigestSettings(List<String> mailTo, String mailFrom, String pages) {
    public DigestSettings {
        mailTo = List.copyOf(mailTo);
    }

    static DigestSettings read(Section section) {
        return new DigestSettings(
                section.texts("mail-to", List.of()),
                section.text("mail-from", "mujaz@localhost"),
                section.text("pages", "").replaceAll("/+$", ""));
    }

    /** How the digest is mailed to some readers. */
    public MailSettings mail(NotifySettings server, List<String> readers) {
        return new MailSettings(server.smtp(), mailFrom, readers, pages);
    }
}
