package org.mujaz.read;

import java.util.Map;
import java.util.StringJoiner;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Terms with their weights as they are stored, one line a release, read back as Lucene takes them: the weight is the frequency. */
final class WeighedWords extends TokenStream {
    static final FieldType TYPE = new FieldType();

    static {
        TYPE.setTokenized(true);
        TYPE.setOmitNorms(true);
        TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        TYPE.freeze();
    }

    /** So many weights, the heaviest, are kept: more than any release has that people write. */
    private static final int MOST = 20_000;

    private static final double THOUSANDTHS = 1_000;

    private final String[] words;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private int at;

    WeighedWords(String line) {
        this.words = line.isEmpty() ? new String[0] : line.split(" ");
    }

    /** As they are stored. */
    static String line(Map<String, Double> weights) {
        StringJoiner line = new StringJoiner(" ");
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(
                        word -> line.add(word.getKey() + " " + Math.max(1, Math.round(word.getValue() * THOUSANDTHS))));
        return line.toString();
    }

    @Override
    public boolean incrementToken() {
        if (at + 1 >= words.length) {
            return false;
        }
        clearAttributes();
        term.append(words[at]);
        frequency.setTermFrequency(Integer.parseInt(words[at + 1]));
        at += 2;
        return true;
    }

    @Override
    public void reset() {
        at = 0;
    }
}
