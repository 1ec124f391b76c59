package org.mujaz.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words of a text as search compares them: English by Porter's stems without accents, Arabic by {@link ArabicWord},
 * digits of every script as 0–9. Words that say nothing alone are left out.
 */
final class SearchTerms {
    private static final int LONGEST = 40;
    private static final Set<String> SILENT = Set.of(
            // English, as Porter leaves them
            "a",
            "an",
            "and",
            "ar",
            "as",
            "at",
            "be",
            "been",
            "but",
            "by",
            "for",
            "from",
            "had",
            "ha",
            "have",
            "he",
            "her",
            "hi",
            "i",
            "in",
            "into",
            "is",
            "it",
            "of",
            "on",
            "or",
            "she",
            "that",
            "the",
            "their",
            "they",
            "thi",
            "to",
            "wa",
            "were",
            "which",
            "will",
            "with",
            "who",
            // As they are written: folded, they would be the name علي
            "على",
            "وعلى",
            "فعلى",
            // Arabic, as ArabicNormalizer folds them
            "في",
            "من",
            "الي",
            "عن",
            "مع",
            "ان",
            "او",
            "و",
            "ما",
            "لا",
            "هذا",
            "هذه",
            "ذلك",
            "تلك",
            "التي",
            "الذي",
            "كما",
            "قد",
            "كان",
            "كانت",
            "هو",
            "هي",
            "بين",
            "ثم",
            "حيث",
            "ايضا",
            "وفي",
            "ومن",
            "وقد",
            "بن",
            "ال");

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream stream = new EnglishPossessiveFilter(new LowerCaseFilter(words));
            stream = new PorterStemFilter(new ASCIIFoldingFilter(new DecimalDigitFilter(stream)));
            return new TokenStreamComponents(words, stream);
        }
    };

    private SearchTerms() {}

    /**
     * A word of a text.
     *
     * @param start where it begins in the text
     * @param end where it ends
     * @param terms its terms, the likeliest first; never empty
     */
    record Word(int start, int end, List<String> terms) {}

    /** The words of a text that can be searched, in order. */
    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = term.toString();
                if (SILENT.contains(word)) {
                    continue;
                }
                List<String> terms = ArabicWord.is(word)
                        ? ArabicWord.stems(word).stream()
                                .filter(s -> !SILENT.contains(s))
                                .toList()
                        : List.of(word);
                terms = terms.stream()
                        .filter(t -> !t.isEmpty() && t.length() <= LONGEST)
                        .toList();
                if (!terms.isEmpty()) {
                    words.add(new Word(offset.startOffset(), offset.endOffset(), terms));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Adds the text's terms, each weighing more the oftener it stands and the surer it is. */
    static void weigh(Map<String, Double> counts, String text, double weight) {
        for (Word word : words(text)) {
            double sure = weight;
            for (String term : word.terms()) {
                counts.merge(term, sure, Double::sum);
                sure /= 4;
            }
        }
    }

    /** Dampens counts to weights. */
    static Map<String, Double> weights(Map<String, Double> counts) {
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((term, count) -> weights.put(term, Math.log1p(count)));
        return weights;
    }
}
