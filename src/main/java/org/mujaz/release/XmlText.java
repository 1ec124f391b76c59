package org.mujaz.release;

import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The text of XHTML-like XML as paragraphs. */
final class XmlText {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "br",
            "hl1",
            "hl2",
            "h1",
            "h2",
            "h3",
            "h4",
            "li",
            "tr",
            "block",
            "section",
            "article",
            "pre",
            "hr",
            "blockquote",
            "dateline",
            "byline",
            "bq",
            "table",
            "title");
    private static final Set<String> SILENT = Set.of("head", "script", "style", "media", "media-caption");

    private XmlText() {}

    static String of(Element root) {
        StringBuilder out = new StringBuilder();
        append(root, out);
        StringBuilder lines = new StringBuilder();
        for (String line : out.toString().split("\u2029")) {
            String text = line.replaceAll("\\s+", " ").strip();
            if (!text.isEmpty()) {
                lines.append(lines.isEmpty() ? "" : "\n").append(text);
            }
        }
        return lines.toString();
    }

    private static void append(Node node, StringBuilder out) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            out.append(node.getNodeValue());
            return;
        }
        String name = String.valueOf(node.getLocalName());
        if (node.getNodeType() != Node.ELEMENT_NODE || SILENT.contains(name)) {
            return;
        }
        String edge = BLOCKS.contains(name) ? "\u2029" : "";
        out.append(edge);
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            append(child, out);
        }
        out.append(edge);
    }
}
