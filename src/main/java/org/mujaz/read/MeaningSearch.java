package org.mujaz.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.mujaz.model.SentenceEncoder;

/**
 * Search by meaning: a question in either language finds releases that say so in other words. Vectors and encoder
 * are loaded once, in the background where the server starts.
 */
final class MeaningSearch implements AutoCloseable {
    private static final int MOST = 30;
    private static final int RELATED = 5;
    private final MeaningIndex index;
    private final BrowseStore browse;
    private final CorrectionStore corrections;
    private final Supplier<SentenceEncoder> source;
    private SentenceEncoder encoder;
    private boolean closed;

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
        return source != null && index.filled();
    }

    /** Makes ready what the first question would wait for. */
    void warm() {
        if (works()) {
            index.refresh();
            encode("موجز");
        }
    }

    List<SearchStore.Hit> find(String question, Filter filter) {
        if (!works()) {
            return List.of();
        }
        index.refresh();
        Set<String> allowed = filter.narrows() ? new HashSet<>(browse.ids(filter)) : null;
        List<MeaningIndex.Near> near =
                index.nearest(encode(question), MOST, id -> allowed == null || allowed.contains(id));
        return browse.cards(near.stream().map(MeaningIndex.Near::release).toList()).stream()
                .map(card -> new SearchStore.Hit(card, sentences(near, card.id())))
                .toList();
    }

    /** Other briefs about the same, the nearest first. */
    List<Card> related(String release) {
        return browse.cards(index.related(release, RELATED).stream()
                .map(MeaningIndex.Near::release)
                .toList());
    }

    private List<SearchStore.Sentence> sentences(List<MeaningIndex.Near> near, String release) {
        int number = near.stream()
                .filter(n -> n.release().equals(release))
                .findFirst()
                .orElseThrow()
                .sentence();
        if (number <= 0) {
            return List.of();
        }
        return browse.sentence(release, number)
                .map(pair -> List.of(
                        sentence(
                                number,
                                false,
                                corrections.of(List.of(pair.arabic())).mend(pair.arabic(), pair.english())),
                        sentence(number, true, pair.arabic())))
                .orElse(List.of());
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
