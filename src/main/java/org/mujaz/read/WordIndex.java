package org.mujaz.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The words of all releases on the shelf in a Lucene index in memory. The database holds the
 * truth; what any process puts on the shelf is fetched when it is asked for next.
 */
final class WordIndex implements AutoCloseable {
    private static final String RELEASE = "release";
    private static final String WORDS = "words";
    private static final String DAY = "day";
    private static final int AT_ONCE = 500;
    private static final Sort BEST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(DAY, SortField.Type.LONG, true),
            new SortField(RELEASE, SortField.Type.STRING));

    private final WordStore store;
    private final ShelfChanges changes;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    WordIndex(WordStore store, ShelfChanges changes) {
        this.store = store;
        this.changes = changes;
        try {
            IndexWriterConfig config = new IndexWriterConfig();
            config.setSimilarity(new WeightSimilarity());
            this.writer = new IndexWriter(new ByteBuffersDirectory(), config);
            this.searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(new WeightSimilarity());
                    return searcher;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Releases, the best first.
     *
     * @param total how many there are beyond this page
     */
    record Found(List<String> releases, int total) {}

    /** Fetches what has changed on the shelf. */
    synchronized void refresh() {
        ShelfChanges.Since since = changes.since();
        if (since.none()) {
            return;
        }
        try {
            take(since);
        } catch (IOException | RuntimeException e) {
            changes.forget();
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    private void take(ShelfChanges.Since since) throws IOException {
        if (since.all()) {
            writer.deleteAll();
        }
        remove(since.gone());
        for (int i = 0; i < since.put().size(); i += AT_ONCE) {
            List<String> some =
                    since.put().subList(i, Math.min(i + AT_ONCE, since.put().size()));
            remove(some);
            add(some);
        }
        searchers.maybeRefreshBlocking();
    }

    /**
     * Releases that hold the words: those that hold the most of them first, then by weight, then the newest.
     *
     * @param words each by its terms, of which one is enough
     * @param every whether all words must be there, or one
     * @param allowed the releases to choose from, or null for all
     */
    Found find(List<List<String>> words, boolean every, Collection<String> allowed, int from, int most) {
        refresh();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (List<String> terms : words) {
            List<Query> either = new ArrayList<>();
            terms.forEach(term -> either.add(new TermQuery(new Term(WORDS, term))));
            query.add(
                    new DisjunctionMaxQuery(either, 0), every ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
        }
        if (allowed != null) {
            List<BytesRef> ids = allowed.stream().map(BytesRef::new).toList();
            query.setMinimumNumberShouldMatch(every ? 0 : 1);
            query.add(new TermInSetQuery(RELEASE, ids), BooleanClause.Occur.FILTER);
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return found(searcher, query.build(), from, most);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found found(IndexSearcher searcher, Query query, int from, int most) throws IOException {
        int hits = Math.max(1, Math.min(from + most, searcher.getIndexReader().maxDoc()));
        TopFieldDocs top = searcher.search(query, new TopFieldCollectorManager(BEST, hits, null, Integer.MAX_VALUE));
        List<String> releases = new ArrayList<>();
        for (int i = from; i < top.scoreDocs.length; i++) {
            ScoreDoc hit = top.scoreDocs[i];
            releases.add(searcher.storedFields().document(hit.doc).get(RELEASE));
        }
        return new Found(List.copyOf(releases), Math.toIntExact(top.totalHits.value));
    }

    private void remove(List<String> releases) throws IOException {
        for (String release : releases) {
            writer.deleteDocuments(new Term(RELEASE, release));
        }
    }

    private void add(List<String> releases) throws IOException {
        for (WordStore.Words its : store.of(releases)) {
            Document document = new Document();
            document.add(new StringField(RELEASE, its.release(), Field.Store.YES));
            document.add(new SortedDocValuesField(RELEASE, new BytesRef(its.release())));
            document.add(new NumericDocValuesField(DAY, its.day().toEpochDay()));
            document.add(new Field(WORDS, new WeighedWords(its.words()), WeighedWords.TYPE));
            writer.addDocument(document);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
