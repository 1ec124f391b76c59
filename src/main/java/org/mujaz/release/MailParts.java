package org.mujaz.release;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** What an e-mail's parts hold: its own text, whole and once, and the documents attached to it. */
record MailParts(String text, List<Found.Blob> attachments) {
    private static final int DEEPEST = 12;

    static MailParts of(Part mail, Budget budget) throws MessagingException, IOException {
        List<Found.Blob> attachments = new ArrayList<>();
        return new MailParts(collect(mail, false, attachments, budget, 0), attachments);
    }

    /** A part's text; what is attached to it is added to the others. */
    private static String collect(Part part, boolean besideText, List<Found.Blob> attachments, Budget budget, int depth)
            throws MessagingException, IOException {
        budget.part();
        if (depth > DEEPEST) {
            throw new Budget.TooLarge("its parts are nested more than " + DEEPEST + " deep");
        }
        String name = name(part);
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                || name != null && (besideText || !part.isMimeType("text/*"));
        if (part.isMimeType("multipart/alternative") && part.getContent() instanceof Multipart several) {
            return best(several, attachments, budget, depth);
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            return joined(several, attachments, budget, depth);
        }
        if (part.isMimeType("message/rfc822")) {
            attachments.add(
                    new Found.Blob(name == null ? "message" + depth + ".eml" : name, bytes(part, budget), null));
        } else if (!attached && part.isMimeType("text/html")) {
            return HtmlText.of(text(part, budget));
        } else if (!attached && part.isMimeType("text/*") && !part.isMimeType("text/calendar")) {
            return text(part, budget);
        } else if (attached && isDocument(part, name)) {
            attachments.add(new Found.Blob(name == null ? "attachment" : name, bytes(part, budget), charset(part)));
        }
        return "";
    }

    /** Of the forms of one text the plain one, unless it only says that there is another. */
    private static String best(Multipart several, List<Found.Blob> attachments, Budget budget, int depth)
            throws MessagingException, IOException {
        String plain = "";
        String rich = "";
        for (int i = 0; i < several.getCount(); i++) {
            BodyPart each = several.getBodyPart(i);
            String text = collect(each, false, attachments, budget, depth + 1);
            if (each.isMimeType("text/plain")) {
                plain = longer(plain, text);
            } else {
                rich = longer(rich, text);
            }
        }
        return plain.length() >= rich.length() / 2 ? plain : rich;
    }

    /** Programs cut a text in two where a picture stands in it; a file beside it has a name. */
    private static String joined(Multipart several, List<Found.Blob> attachments, Budget budget, int depth)
            throws MessagingException, IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < several.getCount(); i++) {
            String text = collect(several.getBodyPart(i), !texts.isEmpty(), attachments, budget, depth + 1);
            // Some programs put the forms of one text beside each other.
            String letters = letters(text);
            if (!letters.isEmpty()
                    && texts.stream().noneMatch(other -> letters(other).equals(letters))) {
                texts.add(text);
            }
        }
        return String.join("\n", texts);
    }

    private static String letters(String text) {
        return text.replaceAll("\\P{L}", "");
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
}
