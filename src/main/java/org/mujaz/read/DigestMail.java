package org.mujaz.read;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mujaz.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mails a night's digest: plain text and HTML in one message, each reader a message of their own. */
public final class DigestMail {
    private DigestMail() {}

    /**
     * Sends the digest of a night. A reader whose address is refused keeps it from nobody else.
     *
     * @return how many readers it was sent to; none for a night without briefs
     * @throws Problem naming the readers it was not sent to, once the others have it
     */
    public static int send(MailSettings settings, DataSource source, LocalDate night) {
        JdbcClient jdbc = JdbcClient.create(source);
        Digest digest = new DigestStore(jdbc, new BrowseStore(jdbc)).of(night);
        if (!settings.wanted() || digest.items().isEmpty()) {
            return 0;
        }
        JavaMailSenderImpl sender = settings.server().sender();
        Map<String, String> missed = new LinkedHashMap<>();
        Exception last = null;
        for (int i = 0; i < settings.to().size(); i++) {
            String reader = settings.to().get(i);
            try {
                sender.send(message(sender, settings, digest, reader));
            } catch (MailException | MessagingException e) {
                last = e;
                missed.put(reader, reason(e));
                if (turnsEverybodyAway(e)) {
                    // A silent server, asked again for each of the rest, would hold up the night's end.
                    settings.to().subList(i, settings.to().size()).forEach(rest -> missed.put(rest, reason(e)));
                    break;
                }
            }
        }
        if (!missed.isEmpty()) {
            throw undelivered(settings, night, missed, last);
        }
        return settings.to().size();
    }

    private static Problem undelivered(
            MailSettings settings, LocalDate night, Map<String, String> missed, Exception cause) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        missed.forEach((reader, why) ->
                byReason.computeIfAbsent(why, w -> new ArrayList<>()).add(reader));
        boolean nobody = missed.size() == settings.to().size() && byReason.size() == 1;
        String what = byReason.entrySet().stream()
                .map(e -> (nobody ? "" : "to " + String.join(", ", e.getValue()) + " ") + "(" + e.getKey() + ")")
                .collect(Collectors.joining("; "));
        return new Problem(
                settings.server().host() + ":" + settings.server().port(),
                "the digest could not be mailed " + what,
                "Check the address, notify.smtp-host, smtp-port, smtp-user and smtp-tls in the job file, then:"
                        + " jobs/mujaz digest --date " + night + " --mail-to " + String.join(",", missed.keySet()),
                cause);
    }

    /** Whether the server was not reached, or does not know us: then no other reader's message would fare better. */
    private static boolean turnsEverybodyAway(Exception e) {
        return e instanceof MailAuthenticationException || e instanceof MailSendException && e.getCause() != null;
    }

    /** What the server said, on one line; mail's own exceptions only say that something failed. */
    private static String reason(Exception e) {
        Throwable told = e instanceof MailSendException failed && failed.getMessageExceptions().length > 0
                ? failed.getMessageExceptions()[0]
                : e;
        while (told.getCause() != null) {
            told = told.getCause();
        }
        return told.getMessage() == null
                ? told.getClass().getSimpleName()
                : told.getMessage().strip().replaceAll("\\s+", " ");
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
