package org.mujaz.read;

import java.util.List;
import java.util.Map;
import org.mujaz.text.SentenceKey;

/**
 * What editors have put right, laid over the machine's text. The machine's stays beside it.
 *
 * @param sentences corrected English by the key of the Arabic
 * @param names spellings
 */
record Corrections(Map<String, Sentence> sentences, List<Name> names) {
    static final Corrections NONE = new Corrections(Map.of(), List.of());

    /**
     * A sentence as it should be.
     *
     * @param machine what the machine wrote before, or ""
     */
    record Sentence(String english, String machine, String who) {}

    /** A name as it should be spelt wherever its Arabic stands. */
    record Name(String arabic, String wrong, String english) {
        /** The text with the wrong spelling put right, as a whole word. */
        String mend(String text) {
            int at = text.indexOf(wrong);
            if (at < 0) {
                return text;
            }
            StringBuilder mended = new StringBuilder();
            int from = 0;
            while (at >= 0) {
                int end = at + wrong.length();
                boolean whole = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
                mended.append(text, from, at).append(whole ? english : wrong);
                from = end;
                at = text.indexOf(wrong, from);
            }
            return mended.append(text.substring(from)).toString();
        }
    }

    /** English as it should be shown for a sentence. */
    String mend(String arabic, String english) {
        Sentence whole = whole(arabic);
        if (whole != null) {
            return Shown.text(whole.english());
        }
        return mendNames(arabic, english);
    }

    /** Who put the sentence right as a whole; "" where it is the machine's, with names at most. */
    String editor(String arabic) {
        Sentence whole = whole(arabic);
        return whole == null ? "" : whole.who();
    }

    /** What the machine wrote: the stored English, unless a rerun has stored the editor's. */
    String machine(String arabic, String english) {
        Sentence whole = whole(arabic);
        return whole == null || whole.machine().isEmpty() ? english : whole.machine();
    }

    private Sentence whole(String arabic) {
        return sentences.isEmpty() ? null : sentences.get(SentenceKey.hash(arabic));
    }

    /** English with the names put right that stand in the Arabic. */
    String mendNames(String arabic, String english) {
        String mended = english;
        for (Name name : names) {
            if (arabic.contains(name.arabic())) {
                mended = name.mend(mended);
            }
        }
        return mended;
    }
}
