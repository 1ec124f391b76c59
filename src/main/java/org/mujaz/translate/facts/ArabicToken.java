package org.mujaz.translate.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mujaz.text.Letters;

/**
 * A word, a figure or a mark of the Arabic.
 *
 * @param text as it stands there, without vowel marks and tatweel, digits Western
 * @param folded the letters of {@code text} that writers mix up made one: for looking up only
 * @param kind what it is
 * @param start where it begins in the cleaned sentence
 * @param end where it ends there
 */
record ArabicToken(String text, String folded, Kind kind, int start, int end) {

    enum Kind {
        WORD,
        TIME,
        FIGURE,
        MARK
    }

    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u064B-\\u065F\\u0670\\u0640\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\u061C\\uFEFF]");
    private static final Pattern TOKEN = Pattern.compile("(?<time>(?<!\\d)\\d{1,2}:[0-5]\\d(?!\\d))"
            + "|(?<shifted>(?<!\\d)\\d+\u0631\\d+(?!\\d))"
            + "|(?<figure>\\d+(?:[.,\u060C]\\d+)*)"
            + "|(?<word>[\\p{L}&&[^\\u0640]]+)"
            + "|(?<mark>[^\\s])");

    /** The sentence as it is looked at: what cannot be seen is gone, digits are Western. */
    static String clean(String sentence) {
        return Digits.western(INVISIBLE.matcher(sentence).replaceAll(""));
    }

    static List<ArabicToken> of(String cleaned) {
        List<ArabicToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(cleaned);
        while (matcher.find()) {
            Kind kind = matcher.group("time") != null
                    ? Kind.TIME
                    : matcher.group("figure") != null
                            ? Kind.FIGURE
                            : matcher.group("word") != null ? Kind.WORD : Kind.MARK;
            String text = matcher.group();
            if (matcher.group("shifted") != null) {
                // An agency of the Gulf writes 6.8 as 8ر6: the whole part comes second.
                String[] halves = text.split("\u0631");
                text = halves[1] + "." + halves[0];
                kind = Kind.FIGURE;
            } else if (kind == Kind.FIGURE) {
                text = text.replace('\u060C', ',');
            }
            tokens.add(
                    new ArabicToken(text, kind == Kind.WORD ? fold(text) : text, kind, matcher.start(), matcher.end()));
        }
        return tokens;
    }

    static String fold(String word) {
        return Letters.folded(word);
    }

    boolean is(String... words) {
        for (String word : words) {
            if (folded.equals(word)) {
                return true;
            }
        }
        return false;
    }
}
