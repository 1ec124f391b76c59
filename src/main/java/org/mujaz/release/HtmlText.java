package org.mujaz.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of a piece of HTML as paragraphs, as a browser would show it: block elements and line breaks part them. */
final class HtmlText {
    private static final Set<String> SILENT = Set.of(
            "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "head", "figcaption");

    private HtmlText() {}

    /** Paragraphs of a fragment such as a feed's content. */
    static String of(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    static String of(Element root) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    private int silent;

                    @Override
                    public void head(Node node, int depth) {
                        if (isSilent(node)) {
                            silent++;
                        } else if (silent == 0 && node instanceof TextNode text) {
                            open.append(text.getWholeText());
                        } else if (node instanceof Element element && (element.isBlock() || isBreak(element))) {
                            close(paragraphs, open);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (isSilent(node)) {
                            silent--;
                        } else if (node instanceof Element element && element.isBlock()) {
                            close(paragraphs, open);
                        } else if (node instanceof Element element && isCell(element)) {
                            open.append(' ');
                        }
                    }
                },
                root);
        close(paragraphs, open);
        return String.join("\n", paragraphs);
    }

    private static boolean isSilent(Node node) {
        return node instanceof Element element && SILENT.contains(element.normalName());
    }

    private static boolean isBreak(Element element) {
        String name = element.normalName().toLowerCase(Locale.ROOT);
        return name.equals("br") || name.equals("hr") || name.equals("tr") || name.equals("li");
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static void close(List<String> paragraphs, StringBuilder open) {
        String text = open.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
        open.setLength(0);
    }
}
