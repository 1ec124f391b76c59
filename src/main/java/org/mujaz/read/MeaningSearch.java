package org.mujaz.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.mujaz.model.SentenceEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Search by meaning: a question in either language finds releases that say so in other words. Vectors and encoder
 * are loaded once, in the background where the server starts.
 */
final class MeaningSearch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MeaningSearch.class);
    private static final int MOST = 30;
    private static final int RELATED = 5;
    private final MeaningIndex index;
    private final BrowseStore browse;
    private final CorrectionStore corrections;
    private final Supplier<SentenceEncoder> source;
    private SentenceEncoder encoder;
    private boolean closed;

    /** The open encoder's checkpoint; null until a first question opens it. */
    private volatile String asks;

    private volatile String told = "";

    /** @param source opens the encoder, or null where the job has none */
    MeaningSearch(
            MeaningIndex index, BrowseStore browse, CorrectionStore corrections, Supplier<SentenceEncoder> source) {
        this.index = index;
        this.browse = browse;
        this.corrections = corrections;
        this.source = source;
    }

    /** Whether there is anything to search. */
    boolean works() {
        return source != null && index.filled() && compares();
    }

    /** Vectors of two encoders have nothing to do with each other. */
    private boolean compares() {
        String asks = this.asks;
        String holds = index.encoder();
        if (asks == null || holds == null || asks.equals(holds)) {
            return true;
        }
        if (!told.equals(holds)) {
            told = holds;
            LOG.warn(
                    "Search by meaning is off: the briefs were encoded by {}, questions would be by {}. Run `mujaz index`,"
                            + " or start serve again where the job file has another encoder by now.",
                    holds,
                    asks);
        }
        return false;
    }

    /** Makes ready what the first question would wait for. */
    void warm() {
        if (source != null && index.filled()) {
            index.refresh();
            encode("موجز");
            compares();
        }
    }

    List<SearchStore.Hit> find(String question, Filter filter) {
        if (source == null || !index.filled()) {
            return List.of();
        }
        index.refresh();
        float[] asked = encode(question);
        if (!compares()) {
            return List.of();
        }
        Set<String> allowed = filter.narrows() ? new HashSet<>(browse.ids(filter)) : null;
        List<MeaningIndex.Near> near = index.nearest(asked, MOST, id -> allowed == null || allowed.contains(id));
        Map<String, BrowseStore.Both> why = why(near);
        Corrections put = corrections.of(
                why.values().stream().map(BrowseStore.Both::arabic).toList());
        return browse.cards(near.stream().map(MeaningIndex.Near::release).toList()).stream()
                .map(card -> new SearchStore.Hit(card, sentences(why.get(card.id()), put)))
                .toList();
    }

    /** Other briefs about the same, the nearest first. */
    List<Card> related(String release) {
        return browse.cards(index.related(release, RELATED).stream()
                .map(MeaningIndex.Near::release)
                .toList());
    }

    /** The nearest sentence of each release, where it is a sentence that is nearest. */
    private Map<String, BrowseStore.Both> why(List<MeaningIndex.Near> near) {
        Map<String, Integer> numbers = new HashMap<>();
        near.stream().filter(one -> one.sentence() > 0).forEach(one -> numbers.put(one.release(), one.sentence()));
        Map<String, BrowseStore.Both> why = new HashMap<>();
        for (BrowseStore.Both sentence : browse.sentences(numbers.keySet(), numbers.values())) {
            if (numbers.get(sentence.release()) == sentence.number()) {
                why.put(sentence.release(), sentence);
            }
        }
        return why;
    }

    private static List<SearchStore.Sentence> sentences(BrowseStore.Both both, Corrections put) {
        return both == null
                ? List.of()
                : List.of(
                        sentence(both.number(), false, put.mend(both.arabic(), both.english())),
                        sentence(both.number(), true, both.arabic()));
    }

    private static SearchStore.Sentence sentence(int number, boolean arabic, String text) {
        return new SearchStore.Sentence(number, arabic, List.of(new SearchStore.Piece(Shown.text(text), false)));
    }

    private synchronized float[] encode(String question) {
        if (closed) {
            throw new IllegalStateException("the server is closing");
        }
        if (encoder == null) {
            encoder = source.get();
            asks = encoder.checkpoint().toString();
        }
        return encoder.encode(List.of(question), SentenceEncoder.Kind.SENTENCE).get(0);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
    }
}
