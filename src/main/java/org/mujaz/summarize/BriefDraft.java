package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mujaz.model.Answer;

/**
 * A brief as the model wrote it, held against its release.
 *
 * @param headline the headline, tidied; may be empty
 * @param sentences the brief's sentences
 * @param headlineFault what is wrong with the headline, or null
 * @param faults for each sentence what is wrong with it, or null
 */
record BriefDraft(String headline, List<String> sentences, String headlineFault, List<String> faults) {
    private static final int HEADLINE_WORDS = 22;
    private static final int SENTENCE_WORDS = 70;

    static BriefDraft of(Answer answer, Article article, Support support, Pairing pairing, Offices offices) {
        String headline = Headlines.tidy(fold(answer.fields().getOrDefault("headline", "")));
        List<String> sentences =
                new ArrayList<>(EnglishSentences.of(fold(answer.fields().getOrDefault("brief", ""))));
        sentences.replaceAll(Condensed::plain);
        if (!answer.complete() && !sentences.isEmpty()) {
            sentences.remove(sentences.size() - 1);
        }
        List<String> faults = new ArrayList<>();
        double[][] closeness =
                sentences.isEmpty() ? new double[0][] : article.sources().to(sentences);
        Set<List<String>> said = new HashSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = sentences.get(i);
            double nearest = Arrays.stream(closeness[i]).max().orElse(0);
            String fault = shape(sentence, SENTENCE_WORDS);
            if (fault == null) {
                fault = support.missing(sentence)
                        .map(fact -> fact + " is not in the release")
                        .orElse(null);
            }
            if (fault == null) {
                fault = pairing.fault(sentence)
                        .or(() -> offices.fault(sentence))
                        .orElse(null);
            }
            if (fault == null && nearest < article.sources().supported()) {
                fault = "no sentence of the release says this";
            }
            if (fault == null && !said.add(Words.content(sentence))) {
                fault = "it was said before";
            }
            faults.add(fault);
        }
        String headlineFault = headline.isBlank() ? "there is none" : shape(headline, HEADLINE_WORDS);
        if (headlineFault == null) {
            headlineFault = support.missing(headline)
                    .map(fact -> fact + " is not in the release")
                    .orElse(null);
        }
        if (headlineFault == null) {
            headlineFault =
                    pairing.fault(headline).or(() -> offices.fault(headline)).orElse(null);
        }
        return new BriefDraft(headline, List.copyOf(sentences), headlineFault, faults);
    }

    private static String shape(String text, int words) {
        if (text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)) {
            return "it is not English";
        }
        if (Condensed.isClause(text)) {
            return "it is no whole sentence";
        }
        return Words.count(text) > words ? "it is too long" : null;
    }

    private static String fold(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    int faulty() {
        return (int) faults.stream().filter(fault -> fault != null).count()
                + (headlineFault == null ? 0 : 1)
                + (sentences.isEmpty() ? 3 : 0);
    }
}
