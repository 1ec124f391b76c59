package org.mujaz.translate.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.facts.FactCheck;
import org.mujaz.translate.facts.Glossary;

/**
 * How one system translated the pairs.
 *
 * @param system the checkpoint, or the file the translations came from
 * @param sentences how many pairs there are
 * @param bleu corpus BLEU
 * @param chrf corpus chrF2
 * @param numbersLost sentences with a digit in the Arabic whose English misses a figure
 * @param sentencesWithNumbers sentences with a digit in the Arabic
 * @param marked sentences that carry a mark
 * @param tokensPerSecond output tokens a second; 0 where nothing was translated here
 * @param lines what became of each sentence
 */
public record Scores(
        String system,
        int sentences,
        double bleu,
        double chrf,
        int numbersLost,
        int sentencesWithNumbers,
        int marked,
        double tokensPerSecond,
        List<Line> lines) {
    public Scores {
        lines = List.copyOf(lines);
    }

    /**
     * @param reference what a good translator wrote
     * @param pair what the system made of it
     * @param chrf chrF2 of this sentence alone
     * @param lost the figures that are missing, as the Arabic has them
     * @param terms what the glossary says about the sentence, and what of it is not honoured
     */
    public record Line(String reference, SentencePair pair, double chrf, List<String> lost, Glossary.Kept terms) {}

    /** Scores translations of the pairs, in their order. */
    public static Scores of(String system, Pairs pairs, List<SentencePair> translated, double tokensPerSecond) {
        return of(system, pairs, translated, tokensPerSecond, Glossary.NONE);
    }

    /** Scores translations of the pairs, in their order, and how they keep to a glossary. */
    public static Scores of(
            String system, Pairs pairs, List<SentencePair> translated, double tokensPerSecond, Glossary glossary) {
        Chrf chrf = new Chrf();
        List<String> outputs = translated.stream().map(SentencePair::english).toList();
        List<Line> lines = new ArrayList<>();
        int withNumbers = 0;
        int lostNumbers = 0;
        for (int i = 0; i < pairs.size(); i++) {
            List<String> lost = List.of();
            if (pairs.arabic().get(i).codePoints().anyMatch(Character::isDigit)) {
                withNumbers++;
                lost = FactCheck.lost(pairs.arabic().get(i), outputs.get(i));
                lostNumbers += lost.isEmpty() ? 0 : 1;
            }
            String reference = pairs.english().get(i);
            lines.add(new Line(
                    reference,
                    translated.get(i),
                    chrf.score(chrf.counts(outputs.get(i), reference)),
                    lost,
                    glossary.kept(pairs.arabic().get(i), outputs.get(i))));
        }
        return new Scores(
                system,
                pairs.size(),
                new Bleu().score(outputs, pairs.english()),
                chrf.score(outputs, pairs.english()),
                lostNumbers,
                withNumbers,
                (int) translated.stream().filter(p -> !p.marks().isEmpty()).count(),
                tokensPerSecond,
                lines);
    }

    /** How many entries of the glossary the sentences hold; 0 where none was given. */
    public int entries() {
        return lines.stream().mapToInt(line -> line.terms().entries().size()).sum();
    }

    /** How many of them the English honours. */
    public int entriesHonoured() {
        return entries()
                - lines.stream().mapToInt(line -> line.terms().broken().size()).sum();
    }

    List<String> outputs() {
        return lines.stream().map(line -> line.pair().english()).toList();
    }

    List<String> references() {
        return lines.stream().map(Line::reference).toList();
    }

    /** Whether this system differs from a baseline by more than chance. */
    public PairedBootstrap against(Scores baseline, Metric metric) {
        return PairedBootstrap.of(
                metric,
                metric.counts(baseline.outputs(), baseline.references()),
                metric.counts(outputs(), references()));
    }
}
