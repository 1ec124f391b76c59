package org.mujaz.translate.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mujaz.Mark;

/** The HTML report of an evaluation: figures, whether differences are more than chance, plots, and what went wrong. */
public final class EvaluationPage {
    private static final int SHOWN = 25;
    private static final String STYLE =
            "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}"
                    + "table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ddd;padding:.35rem .5rem;text-align:start;vertical-align:top}"
                    + "td.n,th.n{text-align:end;font-variant-numeric:tabular-nums}svg{width:100%;height:auto;font:12px system-ui,sans-serif}"
                    + "small{color:#555}figure{margin:1.5rem 0}";

    private EvaluationPage() {}

    /** The page; the first system is the baseline the others are compared with. */
    public static String of(String title, List<Scores> systems) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang='en'><meta charset='utf-8'>"
                + "<meta name='viewport' content='width=device-width'><title>" + escaped(title) + "</title><style>"
                + STYLE + "</style><h1>" + escaped(title) + "</h1>");
        figures(html, systems);
        plots(html, systems);
        for (Scores system : systems) {
            lost(html, system);
            broken(html, system);
            worst(html, system);
        }
        return html.toString();
    }

    private static void figures(StringBuilder html, List<Scores> systems) {
        html.append("<table><tr><th>System<th class=n>BLEU<th class=n>chrF2<th class=n>Numbers lost"
                + "<th class=n>Marked<th class=n>Tokens/s</tr>");
        for (Scores s : systems) {
            html.append(format(
                    "<tr><td>%s<td class=n>%.1f<td class=n>%.1f<td class=n>%d of %d<td class=n>%d of %d<td class=n>%s</tr>",
                    escaped(s.system()),
                    s.bleu(),
                    s.chrf(),
                    s.numbersLost(),
                    s.sentencesWithNumbers(),
                    s.marked(),
                    s.sentences(),
                    s.tokensPerSecond() > 0 ? format("%.0f", s.tokensPerSecond()) : "–"));
        }
        html.append("</table><p><small>BLEU ")
                .append(new Bleu().signature())
                .append("<br>chrF2 ")
                .append(new Chrf().signature())
                .append("</small></p>");
        for (Scores s : systems.subList(1, systems.size())) {
            for (Metric metric : List.of(new Bleu(), new Chrf())) {
                PairedBootstrap b = s.against(systems.get(0), metric);
                html.append(format(
                        "<p>%s %+.2f against %s in %s (95 %% of 1,000 draws from %+.2f to %+.2f, p = %.3f): %s.</p>",
                        escaped(s.system()),
                        b.other() - b.baseline(),
                        escaped(systems.get(0).system()),
                        metric instanceof Bleu ? "BLEU" : "chrF2",
                        b.low(),
                        b.high(),
                        b.p(),
                        b.p() < 0.05 ? "more than chance" : "may be chance"));
            }
        }
    }

    private static void plots(StringBuilder html, List<Scores> systems) {
        List<String> names = systems.stream().map(Scores::system).toList();
        List<double[]> chrf = systems.stream()
                .map(s -> s.lines().stream().mapToDouble(Scores.Line::chrf).toArray())
                .toList();
        List<double[]> words = systems.stream()
                .map(s -> s.lines().stream()
                        .mapToDouble(l -> l.pair().arabic().split(" ").length)
                        .toArray())
                .toList();
        html.append("<figure>").append(Svg.histogram("How the sentences' scores are spread", names, chrf));
        html.append("<figcaption>How the sentences' scores are spread</figcaption></figure><figure>");
        html.append(Svg.scatter("Score by length of the sentence", names, words, chrf));
        html.append("<figcaption>Score by length of the sentence</figcaption></figure>");
    }

    private static void lost(StringBuilder html, Scores system) {
        html.append("<h2>").append(escaped(system.system())).append(": figures lost</h2>");
        table(
                html,
                system.lines().stream().filter(l -> !l.lost().isEmpty()).toList(),
                line -> String.join(", ", line.lost()));
    }

    private static void broken(StringBuilder html, Scores system) {
        if (system.entries() == 0) {
            return;
        }
        html.append("<h2>")
                .append(escaped(system.system()))
                .append(format(
                        ": glossary, %d of %d entries honoured</h2>", system.entriesHonoured(), system.entries()));
        table(
                html,
                system.lines().stream()
                        .filter(l -> !l.terms().broken().isEmpty())
                        .toList(),
                line -> String.join(", ", line.terms().broken()));
    }

    private static void worst(StringBuilder html, Scores system) {
        html.append("<h2>").append(escaped(system.system())).append(": lowest scores</h2>");
        table(
                html,
                system.lines().stream()
                        .sorted(Comparator.comparingDouble(Scores.Line::chrf))
                        .limit(SHOWN)
                        .toList(),
                line -> format("%.0f", line.chrf())
                        + line.pair().marks().stream().map(Mark::words).reduce("", (a, b) -> a + "; " + b));
    }

    private static void table(
            StringBuilder html, List<Scores.Line> lines, java.util.function.Function<Scores.Line, String> note) {
        if (lines.isEmpty()) {
            html.append("<p>None.</p>");
            return;
        }
        html.append("<table><tr><th>Arabic<th>English<th>Reference<th>Note</tr>");
        for (Scores.Line line : lines) {
            html.append("<tr><td dir=rtl lang=ar>")
                    .append(escaped(line.pair().arabic()))
                    .append("<td>")
                    .append(escaped(line.pair().english()))
                    .append("<td>")
                    .append(escaped(line.reference()))
                    .append("<td>")
                    .append(escaped(note.apply(line)))
                    .append("</tr>");
        }
        html.append("</table>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;")
                .replace("\"", "&quot;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
