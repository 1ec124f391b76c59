package org.mujaz.job;

import java.time.Duration;

/**
 * Who is told how a run ended.
 *
 * @param always whether also when nothing needs attention
 * @param webhook address that is sent the summary as JSON, or null
 * @param timeout how long either may take; a summary that cannot be sent never fails the run
 * @param mailTo who gets an e-mail, or null
 * @param mailFrom who it is from
 * @param smtpHost through which server
 * @param smtpPort at which port
 * @param smtpUser who logs in there, or ""
 * @param smtpPassword with what
 * @param smtpTls whether the connection is turned into TLS (STARTTLS) and refused where that fails
 */
public record NotifySettings(
        boolean always,
        String webhook,
        Duration timeout,
        String mailTo,
        String mailFrom,
        String smtpHost,
        int smtpPort,
        String smtpUser,
        String smtpPassword,
        boolean smtpTls) {

    static NotifySettings read(Section section) {
        return new NotifySettings(
                section.flag("always", false),
                section.text("webhook", null),
                section.duration("timeout", Duration.ofSeconds(10)),
                section.text("mail-to", null),
                section.text("mail-from", "mujaz@localhost"),
                section.text("smtp-host", "localhost"),
                section.whole("smtp-port", 25, 1, 65535),
                section.text("smtp-user", ""),
                section.text("smtp-password", ""),
                section.flag("smtp-tls", false));
    }
}
