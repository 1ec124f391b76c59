package org.mujaz.summarize;

import java.util.List;
import java.util.regex.Pattern;
import org.mujaz.translate.SentencePair;

/**
 * A headline without the model: the release's own where it says something, else the beginning of its first sentence.
 *
 * <p>Agencies send releases whose headline is only a kicker, the line above the real one ("During his current visit to
 * France ..."); those say nothing alone.
 */
final class Headlines {
    private static final int WORDS = 16;
    private static final Pattern UNFINISHED = Pattern.compile("(?:\\.{2,}|…|[:،,])\\s*$");
    private static final Pattern OPENER = Pattern.compile(
            "^(?:خلال|في إطار|في اطار|على هامش|ضمن|بمناسبة|بحضور|برعاية|تحت رعاية|نيابة عن|لدى|عقب|بتوجيه)(?:\\s|$)");
    private static final Pattern CLAUSE = Pattern.compile(
            ",? (?:who|which|where|that|and (?:his|her|their|the) accompanying|in the presence|on the occasion|within the framework|as part of|at (?:his|her) office|during (?:his|her|which))\\b|,(?!\\d)|;");
    /** What must not be left hanging before "that": "… and reaffirms". */
    private static final Pattern SAYING = Pattern.compile(
            "\\b(?:re)?(?:affirm|confirm|stress|emphasiz|emphasis|announc|explain|indicat|underlin|stat|add|point|not|assur|declar|sa)"
                    + "(?:e|es|s|ed|ing|y|ys|id|ying)(?: out)?$");

    private static final Pattern JOINED = Pattern.compile("(?:, and|,| and)\\s+$");
    private static final Pattern END = Pattern.compile("[\\s.,;:…\"”]+$");

    private Headlines() {}

    /** A telling English headline from the release alone. */
    static String of(Article article) {
        SentencePair own = article.headline();
        if (isTelling(own)) {
            return shortened(Condensed.plain(own.english()));
        }
        List<Integer> order = Importance.order(article.weights());
        if (order.isEmpty()) {
            return own == null ? "" : tidy(own.english());
        }
        String lead = article.body().get(order.get(0)).english();
        return shortened(Condensed.withoutOpening(Condensed.plain(lead)));
    }

    /** Whether a release's own headline says something alone, and its translation can stand. */
    static boolean isTelling(SentencePair own) {
        return own != null && !isKicker(own.arabic()) && Importance.isFit(own);
    }

    static boolean isKicker(String arabic) {
        int words = Words.count(arabic);
        return words <= 2
                || UNFINISHED.matcher(arabic).find()
                || words <= 7 && OPENER.matcher(arabic).find();
    }

    static String tidy(String headline) {
        String text = END.matcher(headline.strip()).replaceFirst("");
        long quotes = headline.chars().filter(c -> c == '"').count();
        return Condensed.capitalised(
                quotes > 0 && quotes % 2 == 0 && headline.strip().endsWith("\"") ? text + "\"" : text);
    }

    /** Cut at the last clause boundary within the words a headline has. */
    private static String shortened(String text) {
        String headline = tidy(text);
        if (Words.count(headline) <= WORDS) {
            return headline;
        }
        String best = null;
        var clause = CLAUSE.matcher(headline);
        while (clause.find()) {
            String before = unhanging(headline.substring(0, clause.start()));
            int words = Words.count(before);
            if (words >= 5 && (words <= WORDS || best == null)) {
                best = before;
            }
        }
        return tidy(best == null ? headline : best);
    }

    /** Without a verb of saying that has lost what is said; empty where it is the only verb. */
    private static String unhanging(String text) {
        var saying = SAYING.matcher(text);
        if (!saying.find()) {
            return text;
        }
        String before = text.substring(0, saying.start());
        var joined = JOINED.matcher(before);
        return joined.find() ? before.substring(0, joined.start()) : "";
    }
}
