package org.mujaz.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mujaz.Mark;

/**
 * An item as its format tells it, before dateline, language and limits are looked at.
 *
 * @param label what tells the item from others in its file, or ""
 * @param identity the item's own identity, or null
 * @param version the version of that identity, or 0 where its sender states none
 * @param status what its sender wants done with it
 * @param embargo what holds it back for a time, or null
 * @param headline or null where the text's first line is the headline
 * @param text the body, paragraphs on lines of their own; it may begin with a dateline
 * @param place or null
 * @param date or null
 * @param agency or null
 * @param marks what makes the source doubtful
 * @param byline who wrote it, where the item says so beside its text, or null
 */
record Draft(
        String label,
        String identity,
        int version,
        Status status,
        Embargo embargo,
        String headline,
        String text,
        String place,
        LocalDate date,
        String agency,
        List<Mark> marks,
        String byline)
        implements Found {

    /** What the sender wants done. */
    enum Status {
        USABLE,
        /** Not before the sender says so. */
        WITHHELD,
        /** Never, and what was made of it is to go. */
        KILLED
    }

    /** An item that names nobody who wrote it. */
    Draft(
            String label,
            String identity,
            int version,
            Status status,
            Embargo embargo,
            String headline,
            String text,
            String place,
            LocalDate date,
            String agency,
            List<Mark> marks) {
        this(label, identity, version, status, embargo, headline, text, place, date, agency, marks, null);
    }

    Draft by(String author) {
        return with(label, embargo, headline, text, marks, author);
    }

    /** A version as its sender wrote it, or 0. */
    static int version(String stated) {
        return stated != null && stated.matches("\\d{1,8}") ? Integer.parseInt(stated) : 0;
    }

    /** Text without anything told beside it. */
    static Draft plain(String label, String text, List<Mark> marks) {
        return new Draft(label, null, 0, Status.USABLE, null, null, text, null, null, null, marks);
    }

    /** The same without its embargo lines, waiting as they ask. */
    Draft under(Embargo until, String newHeadline, String newText) {
        return with(label, until, newHeadline, newText, marks, byline);
    }

    Draft labelled(String newLabel) {
        return with(newLabel, embargo, headline, text, marks, byline);
    }

    Draft mended(String newHeadline, String newText, Mark why) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(why);
        return with(label, embargo, newHeadline, newText, more, byline);
    }

    private Draft with(
            String newLabel,
            Embargo newEmbargo,
            String newHeadline,
            String newText,
            List<Mark> newMarks,
            String newByline) {
        return new Draft(
                newLabel,
                identity,
                version,
                status,
                newEmbargo,
                newHeadline,
                newText,
                place,
                date,
                agency,
                newMarks,
                newByline);
    }
}
