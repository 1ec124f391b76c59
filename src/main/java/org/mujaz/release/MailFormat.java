package org.mujaz.release;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.mujaz.text.Arabicness;

/**
 * An e-mail (.eml): its text under its subject, and each attachment read as a file of its own. A short covering note
 * above an attached release is left out; pictures, signatures and calendars are no documents.
 */
final class MailFormat implements Format {
    private static final Pattern HEADERS = Pattern.compile(
            "(?is)^(?:From [^\\n]*\\n)?(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){2,}.*");
    private static final Pattern KNOWN = Pattern.compile(
            "(?im)^(?:Received|Return-Path|Message-ID|MIME-Version|From|Subject|Delivered-To|Content-Type):");
    private static final int SHORT = 60;
    private static final int HARDLY_A_STATEMENT = 12;

    /** Alone, مرفق is a public utility as often as an attachment. */
    private static final Pattern SPEAKS_OF_ATTACHMENT = Pattern.compile("(?iu)(?<!\\p{L})(?:"
            + "[وفب]?(?:ال|لل)?مرفقات(?:نا|ه|ها)?|و?بالمرفق|و?في\\s+المرفق|[وس]?نرفق|و?[أا]رفقنا|و?[أا]رفق\\s+لكم|و?طيه"
            + "|و?مرفق(?:ة|ا)?\\s+(?:ل\\p{L}*كم|طيا|بهذ\\p{L}+|مع|أدناه|(?:ال)?(?:بيان|خبر|نص|ملف|صور|تقرير|نسخة)\\p{L}*)"
            + "|(?:ال)?(?:بيان|خبر|نص|ملف|ملفات|صور|صورة|تقرير|وثيقة|وثائق|مستند|مستندات)\\s+(?:ال)?مرفق(?:ة|ا)?"
            + "|(?:تجدون|يرجى|نرسل|[إا]ليكم)\\s+(?:لكم\\s+)?مرفق(?:ة|ا)?"
            + "|attached|attachments?|enclosed|enclosures?)(?!\\p{L})");

    private final ZoneId zone;

    MailFormat(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public boolean fits(Found.Blob blob, String head) {
        String text = head.replace("\r", "");
        try {
            return KNOWN.matcher(text.substring(0, Math.min(text.length(), 2000)))
                                    .results()
                                    .count()
                            >= 2
                    && HEADERS.matcher(text.substring(0, Math.min(text.length(), 1500)) + "\n")
                            .matches();
        } catch (StackOverflowError e) {
            return false;
        }
    }

    @Override
    public List<Found> read(Found.Blob blob, Budget budget) throws IOException {
        try {
            Session session = Session.getInstance(new Properties());
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(blob.bytes()));
            MailParts parts = MailParts.of(message, budget);
            return found(message, withoutFooter(parts.text()), parts.attachments());
        } catch (MessagingException e) {
            throw new IOException("its e-mail is damaged (" + e.getMessage() + ")", e);
        }
    }

    private List<Found> found(MimeMessage message, String text, List<Found.Blob> attachments)
            throws MessagingException {
        List<Found> out = new ArrayList<>();
        boolean alone = attachments.isEmpty();
        String subject = subject(message.getSubject());
        Draft draft = new Draft(
                alone ? "" : "text",
                message.getMessageID(),
                0,
                Draft.Status.USABLE,
                null,
                subject,
                text,
                null,
                date(message),
                null,
                List.of());
        if (alone || words(text) >= SHORT) {
            out.add(draft);
        } else if (!text.isBlank()) {
            out.add(new Found.Note("", draft, isCovering(text)));
        }
        // What holds the mail back holds back what is attached to it, though a covering note is left out.
        String embargo = EmbargoLine.linesOf((subject == null ? "" : subject + "\n") + text);
        attachments.forEach(attachment -> out.add(attachment.under(embargo)));
        return out;
    }

    private static boolean isCovering(String text) {
        String bare = text.replaceAll("[\\p{M}ـ]", "");
        return words(text) < HARDLY_A_STATEMENT
                || SPEAKS_OF_ATTACHMENT.matcher(bare).find();
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    private LocalDate date(MimeMessage message) throws MessagingException {
        LocalDate told = Times.day(message.getHeader("Date", null));
        return told != null || message.getSentDate() == null
                ? told
                : LocalDate.ofInstant(message.getSentDate().toInstant(), zone);
    }

    /** The subject as a headline; one that only says "press release" is none. */
    static String subject(String subject) {
        if (subject == null) {
            return null;
        }
        String plain = subject.strip()
                .replaceFirst("(?i)^(?:(?:re|fwd?|رد|إعادة توجيه)\\s*:\\s*)+", "")
                .replaceFirst("^\\[[^\\]]{1,40}\\]\\s*", "")
                .replaceFirst("^(?:بيان|خبر)\\s+صحفي\\s*[:|/–—-]*\\s*", "")
                .strip();
        boolean telling = plain.split("\\s+").length >= 3 && Arabicness.letterShare(plain) > 0.5;
        return telling || EmbargoLine.isOne(plain) ? plain : null;
    }

    /** Without the signature that follows "-- ". */
    private static String withoutFooter(String text) {
        String plain = text.replace("\r\n", "\n");
        int at = plain.indexOf("\n-- \n");
        return at > 0 ? plain.substring(0, at) : plain;
    }
}
