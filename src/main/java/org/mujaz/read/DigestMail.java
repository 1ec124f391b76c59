package org.mujaz.read;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.mujaz.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mails a night's digest: plain text and HTML in one message, each reader a message of their own. */
public final class DigestMail {
    private DigestMail() {}

    /**
     * Sends the digest of a night.
     *
     * @return how many readers it was sent to; none for a night without briefs
     * @throws Problem where the mail server does not take it
     */
    public static int send(MailSettings settings, DataSource source, LocalDate night) {
        JdbcClient jdbc = JdbcClient.create(source);
        Digest digest = new DigestStore(jdbc, new BrowseStore(jdbc)).of(night);
        if (!settings.wanted() || digest.items().isEmpty()) {
            return 0;
        }
        JavaMailSenderImpl sender = settings.server().sender();
        try {
            for (String reader : settings.to()) {
                sender.send(message(sender, settings, digest, reader));
            }
        } catch (MailException | MessagingException e) {
            throw new Problem(
                    settings.server().host() + ":" + settings.server().port(),
                    "the digest could not be mailed (" + WholeFile.reason(e) + ")",
                    "Check notify.smtp-host, smtp-port, smtp-user and smtp-tls in the job file, and send it again",
                    e);
        }
        return settings.to().size();
    }

    /** The digest of a night as plain text. */
    public static String text(DataSource source, LocalDate night, String base) {
        JdbcClient jdbc = JdbcClient.create(source);
        return new DigestStore(jdbc, new BrowseStore(jdbc)).of(night).text(base);
    }

    private static MimeMessage message(JavaMailSenderImpl sender, MailSettings settings, Digest digest, String reader)
            throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper parts =
                new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        parts.setFrom(settings.from());
        parts.setTo(reader);
        parts.setSubject(digest.title());
        parts.setText(
                digest.text(settings.base()),
                Pages.render("digest-mail", Map.of("digest", digest, "base", settings.base())));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }
}
