package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Chooses sentences of the translation: important ones first, none that says again what is said already. */
final class Extract {
    private static final int WORDS_A_SENTENCE = 32;

    private Extract() {}

    /**
     * @param article from which
     * @param settings how many and how long
     * @return places in the body, in the body's order; empty only where no sentence is fit
     */
    static List<Integer> places(Article article, SummarizeSettings settings) {
        List<Integer> chosen = new ArrayList<>();
        int words = 0;
        while (chosen.size() < settings.sentences()) {
            int next = next(article, chosen);
            if (next < 0) {
                break;
            }
            int size = Words.count(text(article, next));
            if (chosen.size() >= 2 && words + size > settings.extractWords()) {
                break;
            }
            chosen.add(next);
            words += size;
        }
        Collections.sort(chosen);
        return chosen;
    }

    /** The best sentence beside those chosen already, or -1: its weight less its closeness to the nearest of them. */
    static int next(Article article, List<Integer> chosen) {
        int best = -1;
        double highest = 0;
        for (int i : Importance.order(article.weights())) {
            if (chosen.contains(i)) {
                continue;
            }
            double nearest = 0;
            for (int other : chosen) {
                nearest = Math.max(nearest, article.sources().between(article.place(i), article.place(other)));
            }
            double repeats = Math.max(0, nearest - 0.85) / 0.15;
            double score = article.weights()[i] * (1 - 0.8 * repeats);
            if (nearest < 0.97 && score > highest) {
                highest = score;
                best = i;
            }
        }
        return best;
    }

    static String text(Article article, int place) {
        return Condensed.sentence(article.body().get(place).english(), WORDS_A_SENTENCE);
    }
}
