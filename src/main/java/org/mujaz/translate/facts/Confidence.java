package org.mujaz.translate.facts;

import java.util.List;
import org.mujaz.Mark;
import org.mujaz.translate.SentencePair;

/**
 * How far a translation may be relied on, in words. {@link #CHECKED} is a promise kept on a labelled set of good translations into
 * which errors of fact were put: of the sentences called so at least 98 in a hundred have none. Of other words it
 * says little: a small model may write banquet for meeting, and no rule here sees it.
 */
public enum Confidence {
    /** Every check passed, the strict ones included. */
    CHECKED(
            "checked by rule: figures, dates, names, negation and length agree with the Arabic; other words can be wrong all the same"),
    /** No check failed, but something could not be told by rule. */
    PLAUSIBLE("not checked in full: nothing is known to be wrong, but not all of it can be told by rule"),
    /** A check failed. */
    DOUBTFUL("to be read beside the Arabic: a check failed");

    private final String words;

    Confidence(String words) {
        this.words = words;
    }

    /** One plain English sentence without a full stop. */
    public String words() {
        return words;
    }

    /** Of one sentence, with the marks it has earned. */
    public static Confidence of(String arabic, String english, List<Mark> marks) {
        if (!marks.isEmpty()) {
            return DOUBTFUL;
        }
        return Doubts.any(arabic, english) ? PLAUSIBLE : CHECKED;
    }

    /** Of a text: that of its least sentence. */
    public static Confidence of(List<SentencePair> sentences) {
        Confidence least = CHECKED;
        for (SentencePair pair : sentences) {
            Confidence own = of(pair.arabic(), pair.english(), pair.marks());
            least = own.ordinal() > least.ordinal() ? own : least;
        }
        return least;
    }

    /** How many sentences of a text are checked, for its reader: "7 of 9 sentences checked by rule; 1 to be read beside the Arabic". */
    public static String summary(List<SentencePair> sentences) {
        int checked = 0;
        int doubtful = 0;
        for (SentencePair pair : sentences) {
            switch (of(pair.arabic(), pair.english(), pair.marks())) {
                case CHECKED -> checked++;
                case DOUBTFUL -> doubtful++;
                case PLAUSIBLE -> {}
            }
        }
        String all = checked + " of " + sentences.size() + (sentences.size() == 1 ? " sentence" : " sentences")
                + " checked by rule";
        return doubtful == 0 ? all : all + "; " + doubtful + " to be read beside the Arabic";
    }
}
