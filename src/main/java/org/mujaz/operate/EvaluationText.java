package org.mujaz.operate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mujaz.summarize.BriefScores;
import org.mujaz.translate.evaluate.Bleu;
import org.mujaz.translate.evaluate.Chrf;
import org.mujaz.translate.evaluate.Metric;
import org.mujaz.translate.evaluate.PairedBootstrap;
import org.mujaz.translate.evaluate.Scores;

/** What {@code mujaz evaluate} says of an evaluation: as keys and values, and as text. */
final class EvaluationText {
    private EvaluationText() {}

    static Map<String, Object> keys(Scores scores) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("system", scores.system());
        keys.put("sentences", scores.sentences());
        keys.put("bleu", scores.bleu());
        keys.put("chrf", scores.chrf());
        keys.put("numbersLost", scores.numbersLost());
        keys.put("sentencesWithNumbers", scores.sentencesWithNumbers());
        keys.put("marked", scores.marked());
        keys.put("tokensPerSecond", scores.tokensPerSecond());
        if (scores.entries() > 0) {
            keys.put("glossaryEntries", scores.entries());
            keys.put("glossaryHonoured", scores.entriesHonoured());
        }
        keys.put("signatures", Map.of("bleu", new Bleu().signature(), "chrf", new Chrf().signature()));
        return keys;
    }

    static List<Map<String, Object>> compared(List<Scores> systems) {
        List<Map<String, Object>> compared = new ArrayList<>();
        for (Scores system : systems.subList(1, systems.size())) {
            Map<String, Object> keys = keys(system);
            keys.put("against", systems.get(0).system());
            keys.put("bleuDifference", difference(system.against(systems.get(0), new Bleu())));
            keys.put("chrfDifference", difference(system.against(systems.get(0), new Chrf())));
            compared.add(keys);
        }
        return compared;
    }

    private static Map<String, Object> difference(PairedBootstrap b) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("difference", b.other() - b.baseline());
        keys.put("low", b.low());
        keys.put("high", b.high());
        keys.put("p", b.p());
        return keys;
    }

    static Map<String, Object> keys(String system, BriefScores scores) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("system", system);
        keys.put("documents", scores.documents());
        keys.put("generated", scores.generated());
        keys.put("rouge1", scores.rouge().one());
        keys.put("rouge2", scores.rouge().two());
        keys.put("rougeL", scores.rouge().longest());
        keys.put("facts", scores.facts());
        keys.put("factsFound", scores.factsFound());
        keys.put("factsAtLinks", scores.factsAtLinks());
        keys.put("factsExpected", scores.factsExpected());
        keys.put("factsKept", scores.factsKept());
        keys.put("essentialsExpected", scores.essentialsExpected());
        keys.put("essentialsKept", scores.essentialsKept());
        return keys;
    }

    static void text(PrintWriter out, List<Scores> systems) {
        for (Scores s : systems) {
            out.println(s.system());
            out.printf(Locale.ROOT, "  BLEU   %.1f   %s%n", s.bleu(), new Bleu().signature());
            out.printf(Locale.ROOT, "  chrF2  %.1f   %s%n", s.chrf(), new Chrf().signature());
            out.printf(
                    "  figures lost in %d of %d sentences with numbers; %d of %d sentences marked%n",
                    s.numbersLost(), s.sentencesWithNumbers(), s.marked(), s.sentences());
            if (s.entries() > 0) {
                out.printf(
                        Locale.ROOT,
                        "  %d of %d glossary entries honoured (%.1f %%)%n",
                        s.entriesHonoured(),
                        s.entries(),
                        100.0 * s.entriesHonoured() / s.entries());
            }
            if (s.tokensPerSecond() > 0) {
                out.printf(Locale.ROOT, "  %.0f tokens a second%n", s.tokensPerSecond());
            }
        }
        for (Scores s : systems.subList(1, systems.size())) {
            for (Metric metric : List.of(new Bleu(), new Chrf())) {
                PairedBootstrap b = s.against(systems.get(0), metric);
                out.printf(
                        Locale.ROOT,
                        "%s against %s: %s %+.2f (95 %%: %+.2f to %+.2f, p = %.3f)%n",
                        s.system(),
                        systems.get(0).system(),
                        metric instanceof Bleu ? "BLEU" : "chrF2",
                        b.other() - b.baseline(),
                        b.low(),
                        b.high(),
                        b.p());
            }
        }
        out.flush();
    }

    static void text(PrintWriter out, Map<String, Object> keys, BriefScores scores) {
        for (BriefScores.Case each : scores.cases()) {
            out.printf(
                    "%s  (%s)%n  %s%n",
                    each.gold().id(), each.summary().method(), each.summary().headline());
            each.summary().english().forEach(sentence -> out.println("    " + sentence));
            each.summary().arabic().forEach(sentence -> out.println("    " + sentence));
            each.summary().marks().forEach(mark -> out.println("    ! " + mark.words()));
            out.println("    not in the release: " + each.unfound() + "; left out: " + each.unkept());
        }
        keys.forEach((key, value) ->
                out.printf(Locale.ROOT, "%-14s %s%n", key, value instanceof Double d ? "%.1f".formatted(d) : value));
        out.flush();
    }
}
