package org.mujaz.release;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
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

    private static final int DEEPEST = 12;

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
            Content content = new Content();
            collect(message, content, budget, 0);
            return parts(message, content);
        } catch (MessagingException e) {
            throw new IOException("its e-mail is damaged (" + e.getMessage() + ")", e);
        }
    }

    private List<Found> parts(MimeMessage message, Content content) throws MessagingException {
        List<Found> out = new ArrayList<>();
        String whole = content.plain.length() >= content.html.length() / 2 ? content.plain : content.html;
        String text = withoutFooter(whole);
        boolean alone = content.attachments.isEmpty();
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
                null,
                List.of());
        if (alone || words(text) >= SHORT) {
            out.add(draft);
        } else if (!text.isBlank()) {
            out.add(new Found.Note("", draft, isCovering(text)));
        }
        // What holds the mail back holds back what is attached to it, though a covering note is left out.
        String embargo = EmbargoLine.linesOf((subject == null ? "" : subject + "\n") + text);
        content.attachments.forEach(attachment -> out.add(attachment.under(embargo)));
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
        int at = text.indexOf("\n-- \n");
        return at > 0 ? text.substring(0, at) : text;
    }

    private static void collect(Part part, Content content, Budget budget, int depth)
            throws MessagingException, IOException {
        budget.part();
        if (depth > DEEPEST) {
            throw new Budget.TooLarge("its parts are nested more than " + DEEPEST + " deep");
        }
        String name = name(part);
        boolean attached =
                Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || name != null && !part.isMimeType("text/*");
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart each = several.getBodyPart(i);
                collect(each, content, budget, depth + 1);
            }
        } else if (part.isMimeType("message/rfc822")) {
            content.attachments.add(
                    new Found.Blob(name == null ? "message" + depth + ".eml" : name, bytes(part, budget), null));
        } else if (!attached && part.isMimeType("text/html")) {
            content.html = longer(content.html, HtmlText.of(text(part, budget)));
        } else if (!attached && part.isMimeType("text/*") && !part.isMimeType("text/calendar")) {
            content.plain = longer(content.plain, text(part, budget));
        } else if (attached && isDocument(part, name)) {
            content.attachments.add(
                    new Found.Blob(name == null ? "attachment" : name, bytes(part, budget), charset(part)));
        }
    }

    private static boolean isDocument(Part part, String name) throws MessagingException {
        boolean other = part.isMimeType("image/*")
                || part.isMimeType("audio/*")
                || part.isMimeType("video/*")
                || part.isMimeType("text/calendar")
                || part.isMimeType("text/vcard");
        return !other
                && (name == null || !name.matches("(?i).*\\.(p7s|vcf|ics|asc|sig|png|jpe?g|gif|bmp|tiff?|mp[34]|mov)"));
    }

    private static String name(Part part) throws MessagingException {
        String name = part.getFileName();
        try {
            return name == null ? null : MimeUtility.decodeText(name);
        } catch (java.io.UnsupportedEncodingException e) {
            return name;
        }
    }

    private static String text(Part part, Budget budget) throws MessagingException, IOException {
        return TextDecoder.decode(bytes(part, budget), charset(part))
                .map(Decoded::text)
                .orElse("");
    }

    private static byte[] bytes(Part part, Budget budget) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return budget.unpack(in, 0);
        }
    }

    private static Charset charset(Part part) throws MessagingException {
        String name =
                part.getContentType() == null ? null : new ContentType(part.getContentType()).getParameter("charset");
        return name == null ? null : Xml.charset(MimeUtility.javaCharset(name));
    }

    private static String longer(String a, String b) {
        return b.length() > a.length() ? b : a;
    }

    private static final class Content {
        private String plain = "";
        private String html = "";
        private final List<Found.Blob> attachments = new ArrayList<>();
    }
}
