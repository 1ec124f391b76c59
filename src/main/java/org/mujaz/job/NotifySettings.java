package org.mujaz.job;

import java.net.URI;
import java.time.Duration;
import org.mujaz.read.MailServer;

/**
 * Who is told how a run ended.
 *
 * @param always whether also when nothing needs attention
 * @param webhook address that is sent the summary as JSON, or null
 * @param timeout how long the webhook may take, and the mail server; a summary that cannot be sent never fails the run
 * @param mailTo who gets an e-mail, or null
 * @param mailFrom who it is from
 * @param smtp through which server
 */
public record NotifySettings(
        boolean always, URI webhook, Duration timeout, String mailTo, String mailFrom, MailServer smtp) {

    static NotifySettings read(Section section) {
        Duration timeout = section.duration("timeout", Duration.ofSeconds(10));
        return new NotifySettings(
                section.flag("always", false),
                section.meaning("webhook", WebAddress::of, "is no address on the web", "Write it as https://HOST/PATH"),
                timeout,
                section.text("mail-to", null),
                section.text("mail-from", "mujaz@localhost"),
                new MailServer(
                        section.text("smtp-host", "localhost"),
                        section.whole("smtp-port", 25, 1, 65535),
                        section.text("smtp-user", ""),
                        section.text("smtp-password", ""),
                        section.flag("smtp-tls", false),
                        timeout));
    }
}
