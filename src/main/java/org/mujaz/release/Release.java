package org.mujaz.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.mujaz.Mark;
import org.mujaz.text.Fingerprint;

/**
 * One press release as it was received: parsed, checked and ready to be briefed.
 *
 * @param id the first twelve hexadecimal digits of the fingerprint; stable over runs and machines
 * @param fingerprint SHA-256 (hexadecimal) of the normalised headline and body: same content, same release; of these and whose they are
 *     where the same words are another agency's release or another version's, too
 * @param source the file's name; {@code #} and the item's identity behind it where a file holds several
 * @param headline the headline as received, never null
 * @param body the text without headline and dateline, paragraphs separated by one newline
 * @param boilerplate what is kept but not summarised (about the company, contacts), or ""
 * @param place where it is dated from, in Arabic as received, or null
 * @param date the day it was published, or null where it does not say
 * @param agency the agency's short Latin name (BNA, SPA, WAM …) or the name as received, or null
 * @param identity the item's own identity (guid, NewsML id, Message-ID), or null where only its content identifies it
 * @param version the version of that identity, from 1; until it is taken, what its sender states, or 0
 * @param marks what makes the source itself doubtful
 * @param received when Mujaz read it
 */
public record Release(
        String id,
        String fingerprint,
        String source,
        String headline,
        String body,
        String boilerplate,
        String place,
        LocalDate date,
        String agency,
        String identity,
        int version,
        List<Mark> marks,
        Instant received) {
    private static final Pattern CORRECTION = Pattern.compile("^\\P{L}{0,5}(?:(?:خبر|نص|بيان)\\s+)?"
            + "(?:(?:ال)?(?:تصحيح|تصويب|استدراك|مصحح|مصححة|مصوب)(?!\\p{L})|(?:CORRECT(?:ED|ION))\\b)"
            + "|^.{0,120}[(\\[]\\s*(?:خبر\\s+)?(?:تصحيح|تصويب|استدراك|مصحح|مصححة|مصوب|معدل|معدلة)\\s*[)\\]]");

    public Release {
        marks = List.copyOf(marks);
    }

    /** Whether its headline or its beginning says that it corrects another: what it leaves out it may take back. */
    public boolean saysItCorrects() {
        return saysItCorrects(headline) || saysItCorrects(body);
    }

    /** Whether a headline, or the beginning of a text, says that it corrects another. */
    public static boolean saysItCorrects(String text) {
        return CORRECTION.matcher(text).find();
    }

    /** The same words as a release of their own, beside the one that had them first. */
    Release besides(String whose) {
        String own = Fingerprint.of(fingerprint, whose);
        return as(own.substring(0, 12), own, version);
    }

    boolean saysTheSame(Release other) {
        return Fingerprint.of(headline, body).equals(Fingerprint.of(other.headline, other.body));
    }

    /** The same release as another version of its item. */
    Release withVersion(int number) {
        return as(id, fingerprint, number);
    }

    private Release as(String newId, String newFingerprint, int newVersion) {
        return new Release(
                newId,
                newFingerprint,
                source,
                headline,
                body,
                boilerplate,
                place,
                date,
                agency,
                identity,
                newVersion,
                marks,
                received);
    }

    /**
     * Headline and body together, for whatever looks at all of its words. Vectors of releases can only be compared when they
     * are made of the same text.
     */
    public String whole() {
        return headline + "\n" + body;
    }
}
