package org.mujaz.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mujaz.Mark;
import org.w3c.dom.Element;

/**
 * NewsML-G2 (to 2.34): a news item, or a message or package with several. Identity is the guid with its version; the
 * publishing status, the embargo and what the rights say about data mining are heeded. Items that are no text (pictures,
 * packages' own frames) are passed over.
 */
final class NewsMlFormat implements Format {
    private static final Set<String> ROOTS = Set.of("newsItem", "newsMessage", "packageItem");

    @Override
    public boolean fits(Found.Blob blob, String head) {
        return ROOTS.contains(Xml.root(head));
    }

    @Override
    public List<Found> read(Found.Blob blob, Budget budget) throws IOException {
        Element root = Xml.parse(Xml.text(blob, Formats.head(blob))).getDocumentElement();
        List<Element> items = new ArrayList<>();
        if ("newsItem".equals(root.getLocalName())) {
            items.add(root);
        }
        for (Element set : Xml.children(root, "itemSet")) {
            items.addAll(Xml.children(set, "newsItem"));
        }
        List<Found> out = new ArrayList<>();
        for (Element item : items) {
            budget.part();
            String kind = Xml.attribute(Xml.at(item, "itemMeta", "itemClass"), "qcode");
            if (kind == null || kind.endsWith(":text") || kind.endsWith(":composite")) {
                out.add(item(item, items.size() > 1));
            }
        }
        return out;
    }

    private static Found item(Element item, boolean several) throws IOException {
        String guid = Xml.attribute(item, "guid");
        Element meta = Xml.at(item, "itemMeta");
        Element content = Xml.at(item, "contentMeta");
        String mining = mining(item);
        if (mining.endsWith("DMI-PROHIBITED") || mining.endsWith("DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING")) {
            return new Found.Refusal(
                    several ? guid : "", Reason.FORBIDDEN, "its rights forbid data mining (" + last(mining) + ")", "");
        }
        List<Mark> marks = mining.endsWith("DMI-PROHIBITED-SEECONSTRAINT")
                ? List.of(new Mark(Mark.Kind.SOURCE, "the sender ties automatic processing to its own terms"))
                : List.of();
        String headline = Xml.textAt(content, "headline");
        String place = Xml.textAt(content, "located", "name");
        String dateline = Xml.textAt(content, "dateline");
        String text = text(item);
        String created = Xml.textAt(content, "contentCreated");
        return new Draft(
                        several ? guid : "",
                        Identity.of("newsml", provider(meta), guid),
                        Draft.version(Xml.attribute(item, "version")),
                        status(Xml.attribute(Xml.at(meta == null ? item : meta, "pubStatus"), "qcode")),
                        meta == null ? null : Embargo.of(Xml.textAt(meta, "embargoed")),
                        headline != null ? headline : meta == null ? null : Xml.textAt(meta, "title"),
                        text,
                        place != null ? place : Dateline.placeIn(dateline),
                        Times.day(created != null ? created : meta == null ? null : Xml.textAt(meta, "versionCreated")),
                        provider(meta),
                        marks)
                .by(content == null ? null : Xml.textAt(content, "by"));
    }

    private static String mining(Element item) {
        Element mining = Xml.at(item, "rightsInfo", "dataMining");
        String uri = Xml.attribute(mining, "uri");
        String code = uri != null ? uri : Xml.attribute(mining, "qcode");
        return code == null ? "" : code.toUpperCase(Locale.ROOT);
    }

    private static String last(String code) {
        return code.substring(Math.max(code.lastIndexOf('/'), code.lastIndexOf(':')) + 1);
    }

    private static Draft.Status status(String code) {
        String status = code == null ? "" : last(code);
        return switch (status) {
            case "canceled", "cancelled" -> Draft.Status.KILLED;
            case "withheld" -> Draft.Status.WITHHELD;
            default -> Draft.Status.USABLE;
        };
    }

    private static String provider(Element meta) {
        String name = meta == null ? null : Xml.textAt(meta, "provider", "name");
        Element provider = meta == null ? null : Xml.at(meta, "provider");
        String code = Xml.attribute(provider, "qcode");
        return code != null ? last(code) : name != null ? name : Xml.attribute(provider, "literal");
    }

    private static String text(Element item) throws IOException {
        Element set = Xml.at(item, "contentSet");
        if (set == null) {
            return "";
        }
        String best = "";
        for (Element content : Xml.children(set, "*")) {
            String text =
                    switch (String.valueOf(content.getLocalName())) {
                        case "inlineXML" -> inline(content);
                        case "inlineData" ->
                            String.valueOf(Xml.attribute(content, "contenttype"))
                                            .contains("html")
                                    ? HtmlText.of(content.getTextContent())
                                    : content.getTextContent();
                        default -> "";
                    };
            best = text.length() > best.length() ? text : best;
        }
        return best;
    }

    private static String inline(Element content) {
        List<Element> inner = Xml.children(content, "*");
        if (inner.isEmpty()) {
            return content.getTextContent();
        }
        Element nitf = inner.get(0);
        return "nitf".equals(nitf.getLocalName()) ? NitfFormat.body(nitf) : XmlText.of(nitf);
    }
}
