package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts a brief together from the sentences a model wrote and those of the translation: those that together state most of what an
 * editor would keep, in few words. A sentence the model wrote has to state clearly more than one of the translation, for it may join
 * right facts wrongly, and no rule sees that.
 */
final class Composition {
    private static final Pattern LEANS_BACK =
            Pattern.compile("^(?:He|She|It|They|His|Her|Its|Their|This|These|Those|Both|The two|The sides)\\b");
    private static final Pattern SAYS = Pattern.compile("(?:^| )\\p{Ll}{3}");
    private static final int WORDS_A_SENTENCE = 34;
    private static final double A_WORD = 0.03;
    private static final double SENTENCE = 0.3;

    /** What a sentence the model wrote must state more than the translation's: a small model joins right facts wrongly. */
    private static final double WRITTEN = -0.4;

    private static final double LEANING = 0.7;
    private static final double REPEATED = 8;
    private static final double CLOSE = 0.86;
    private static final double TOO_LONG = 0.15;
    private static final double WEIGHTY = 0.8;
    private static final double SAID_IN_HEADLINE = 0.4;

    private final Article article;
    private final SummarizeSettings settings;
    private final Gist gist;
    private final BitSet headline;
    private final List<Candidate> candidates = new ArrayList<>();

    /**
     * @param written its place among the model's sentences, or -1
     * @param source the body sentence it says
     * @param closeness to each of the release's sentences
     */
    private record Candidate(String text, int written, int source, BitSet facts, int words, double[] closeness) {}

    /**
     * @param written the model's sentences in its order; null stands where one was taken out
     * @param headline the brief's headline: what it says need not be said again at any price
     */
    Composition(Article article, SummarizeSettings settings, List<String> written, String headline) {
        this.article = article;
        this.settings = settings;
        this.gist = Gist.of(article);
        this.headline = gist.in(headline);
        collect(written);
    }

    private void collect(List<String> written) {
        List<String> texts = new ArrayList<>();
        List<Integer> origins = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i) != null) {
                texts.add(written.get(i));
                origins.add(i);
            }
        }
        for (int place : Importance.order(article.weights())) {
            String text = Condensed.sentence(article.body().get(place).english(), WORDS_A_SENTENCE);
            // What announces a list, or is a dateline or a byline and nothing more, says nothing alone.
            if (SAYS.matcher(text).find() && !text.endsWith(":") && !Condensed.isClause(text)) {
                texts.add(text);
                origins.add(-1 - place);
            }
        }
        double[][] closeness =
                texts.isEmpty() ? new double[0][] : article.sources().to(texts);
        for (int i = 0; i < texts.size(); i++) {
            int origin = origins.get(i);
            candidates.add(new Candidate(
                    texts.get(i),
                    Math.max(-1, origin),
                    origin < 0 ? -1 - origin : nearest(closeness[i]),
                    gist.in(texts.get(i)),
                    Words.count(texts.get(i)),
                    closeness[i]));
        }
    }

    private int nearest(double[] closeness) {
        int nearest = 0;
        for (int i = 1; i < article.body().size(); i++) {
            nearest = closeness[article.place(i)] > closeness[article.place(nearest)] ? i : nearest;
        }
        return nearest;
    }

    /** The brief's sentences in the release's order; empty only where no sentence is fit. */
    List<Sentence> sentences() {
        List<Candidate> chosen = new ArrayList<>();
        while (chosen.size() < settings.sentences() && add(chosen)) {
            // One more sentence each time.
        }
        while (swap(chosen)) {
            // One better sentence each time; the value only rises, so this ends.
        }
        return chosen.stream()
                .sorted(Comparator.comparingInt(Candidate::source).thenComparingInt(Candidate::written))
                .map(candidate ->
                        new Sentence(article.day().dated(candidate.text), candidate.written >= 0, candidate.source))
                .toList();
    }

    /**
     * @param text English
     * @param written whether the model wrote it; otherwise it is a sentence of the translation
     * @param source which of the body's sentences it is, or is nearest to
     */
    record Sentence(String text, boolean written, int source) {}

    /** Adds what gains most; up to two sentences also where nothing gains. */
    private boolean add(List<Candidate> chosen) {
        Candidate best = null;
        double most = chosen.size() < 2 ? Double.NEGATIVE_INFINITY : value(chosen);
        for (Candidate candidate : candidates) {
            if (!chosen.contains(candidate)) {
                chosen.add(candidate);
                double value = value(chosen);
                chosen.remove(chosen.size() - 1);
                if (value > most) {
                    most = value;
                    best = candidate;
                }
            }
        }
        if (best != null) {
            chosen.add(best);
        }
        return best != null;
    }

    private boolean swap(List<Candidate> chosen) {
        double now = value(chosen) + 1e-9;
        for (int i = 0; i < chosen.size(); i++) {
            Candidate out = chosen.get(i);
            for (Candidate in : candidates) {
                if (!chosen.contains(in)) {
                    chosen.set(i, in);
                    if (value(chosen) > now) {
                        return true;
                    }
                    chosen.set(i, out);
                }
            }
        }
        return false;
    }

    private double value(List<Candidate> chosen) {
        BitSet said = new BitSet();
        double value = 0;
        int words = 0;
        for (Candidate candidate : chosen) {
            said.or(candidate.facts);
            words += candidate.words;
            value += WEIGHTY * (candidate.written >= 0 ? 1 : article.weights()[candidate.source]) - SENTENCE;
            value += candidate.written >= 0 ? WRITTEN : 0;
            value -= LEANS_BACK.matcher(candidate.text).find() && !hasBefore(candidate, chosen) ? LEANING : 0;
            value -= repeats(candidate, chosen);
        }
        BitSet again = (BitSet) said.clone();
        again.and(headline);
        return value
                + gist.worth(said)
                - SAID_IN_HEADLINE * gist.worth(again)
                - A_WORD * words
                - TOO_LONG * Math.max(0, words - settings.extractWords());
    }

    /** Whether what a pronoun may stand for is said just before it. */
    private static boolean hasBefore(Candidate candidate, List<Candidate> chosen) {
        return chosen.stream()
                .anyMatch(other -> candidate.written >= 0
                        ? other.written == candidate.written - 1
                        : other.source == candidate.source - 1 && other != candidate);
    }

    /** How much a sentence says again what an earlier one of the choice says. */
    private double repeats(Candidate candidate, List<Candidate> chosen) {
        double repeats = 0;
        for (Candidate other : chosen) {
            if (other == candidate) {
                break;
            }
            if (other.written < 0 || candidate.written < 0) {
                double close = other.source == candidate.source
                        ? 1
                        : article.sources().between(article.place(other.source), article.place(candidate.source));
                repeats += REPEATED * Math.max(0, close - CLOSE);
            }
        }
        return repeats;
    }
}
