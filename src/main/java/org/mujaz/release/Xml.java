package org.mujaz.release;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * XML without its dangers: no document type, no entities but the five of XML, nothing fetched, no nesting beyond reason.
 * A document type that only names an outside DTD (NITF's customary one) is dropped; one with declarations is refused.
 */
final class Xml {
    private static final int DEEPEST = 200;
    private static final Pattern ENCODING = Pattern.compile(
            "^(?:\\u00EF\\u00BB\\u00BF)?\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final Pattern ROOT = Pattern.compile(
            "^(?:\\s|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>)*<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)[\\s/>]",
            Pattern.DOTALL);
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE\\s+[^>\\[]*(\\[)?[^>]*>");

    private Xml() {}

    /** The text of an XML file, by the charset its declaration names where that works out. */
    static String text(Found.Blob blob, String head) throws IOException {
        Charset declared = blob.declared() != null ? blob.declared() : declared(head);
        return TextDecoder.decode(blob.bytes(), declared)
                .orElseThrow(() -> new IOException("its bytes are in no known encoding"))
                .text();
    }

    /** The local name of the first element in it, or "". */
    static String root(String head) {
        String text = head.indexOf('\0') >= 0 ? head.replace("\0", "") : head;
        text = text.replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF|\uFEFF)", "");
        try {
            Matcher m = ROOT.matcher(text);
            return m.find() ? m.group(1) : "";
        } catch (StackOverflowError e) {
            return "";
        }
    }

    static Document parse(String xml) throws IOException {
        String plain = withoutDoctype(xml);
        checkDepth(plain);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(plain)));
        } catch (SAXException e) {
            throw new IOException("its XML is damaged (" + firstLine(e.getMessage()) + ")", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own parser knows these features", e);
        }
    }

    static String withoutDoctype(String xml) throws IOException {
        String start = xml.substring(0, Math.min(xml.length(), 4000));
        Matcher m = DOCTYPE.matcher(start);
        String text = xml.startsWith("\uFEFF") ? xml.substring(1) : xml;
        if (!m.find()) {
            return text.stripLeading();
        }
        if (m.group(1) != null) {
            throw new IOException("its document type declares entities, which are not read");
        }
        return (xml.substring(0, m.start()) + xml.substring(m.end())).stripLeading();
    }

    private static void checkDepth(String xml) throws IOException {
        int depth = 0;
        for (int at = xml.indexOf('<'); at >= 0 && at + 1 < xml.length(); at = xml.indexOf('<', at + 1)) {
            char next = xml.charAt(at + 1);
            if (next == '!' && xml.startsWith("<![CDATA[", at)) {
                at = Math.max(at, xml.indexOf("]]>", at));
            } else if (next == '/') {
                depth--;
            } else if (next != '!' && next != '?') {
                int end = xml.indexOf('>', at);
                depth += end > 0 && xml.charAt(end - 1) == '/' ? 0 : 1;
            }
            if (depth > DEEPEST) {
                throw new Budget.TooLarge("its elements are nested more than " + DEEPEST + " deep");
            }
        }
    }

    private static Charset declared(String head) {
        Matcher m = ENCODING.matcher(head);
        return m.find() ? charset(m.group(1)) : null;
    }

    /** A charset by name, or null. */
    static Charset charset(String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static String firstLine(String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("");
    }

    /** The child elements of a local name, or all for "*". */
    static List<Element> children(Element parent, String name) {
        List<Element> out = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && (name.equals("*") || name.equals(element.getLocalName()))) {
                out.add(element);
            }
        }
        return out;
    }

    /** The first element down a path of local names, or null. */
    static Element at(Element from, String... path) {
        Element at = from;
        for (String name : path) {
            List<Element> next = at == null ? List.of() : children(at, name);
            at = next.isEmpty() ? null : next.get(0);
        }
        return at;
    }

    /** The text at a path, white space folded, or null where there is none. */
    static String textAt(Element from, String... path) {
        Element at = at(from, path);
        String text =
                at == null ? "" : at.getTextContent().replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? null : text;
    }

    /** An attribute, or null. */
    static String attribute(Element element, String name) {
        return element != null && element.hasAttribute(name) ? element.getAttribute(name) : null;
    }
}
