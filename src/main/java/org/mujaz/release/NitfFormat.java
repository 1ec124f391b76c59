package org.mujaz.release;

import java.io.IOException;
import java.util.List;
import org.w3c.dom.Element;

/** NITF 3.x: doc-id and its correction number, hedline, dateline, distributor, release and expiry dates, body. */
final class NitfFormat implements Format {
    @Override
    public boolean fits(Found.Blob blob, String head) {
        return Xml.root(head).equals("nitf");
    }

    @Override
    public List<Found> read(Found.Blob blob, Budget budget) throws IOException {
        Element nitf = Xml.parse(Xml.text(blob, Formats.head(blob))).getDocumentElement();
        Element docdata = Xml.at(nitf, "head", "docdata");
        Element hedline = Xml.at(nitf, "body", "body.head", "hedline");
        Element dateline = Xml.at(nitf, "body", "body.head", "dateline");
        String headline = hedline == null ? null : Xml.textAt(hedline, "hl1");
        String issued = norm(docdata, "date.issue");
        String story = dateline == null ? null : Xml.attribute(Xml.at(dateline, "story.date"), "norm");
        String location = dateline == null ? null : Xml.textAt(dateline, "location");
        String place =
                location != null ? location : Dateline.placeIn(Xml.textAt(nitf, "body", "body.head", "dateline"));
        boolean kill = "kill".equals(Xml.attribute(Xml.at(nitf, "head", "docdata", "correction"), "info"))
                || "cancel".equals(Xml.attribute(docdata, "management-status"))
                || "canceled".equals(Xml.attribute(docdata, "management-status"))
                || "retract".equals(Xml.attribute(docdata, "management-status"));
        return List.of(new Draft(
                "",
                docdata == null ? null : Xml.attribute(Xml.at(docdata, "doc-id"), "id-string"),
                1,
                kill ? Draft.Status.KILLED : Draft.Status.USABLE,
                Times.instant(norm(docdata, "date.release")),
                headline != null ? headline : Xml.textAt(nitf, "head", "title"),
                body(nitf),
                place,
                Times.day(story != null ? story : issued),
                Xml.textAt(nitf, "body", "body.head", "distributor"),
                Xml.attribute(nitf, "xml:lang"),
                List.of()));
    }

    private static String norm(Element docdata, String name) {
        return docdata == null ? null : Xml.attribute(Xml.at(docdata, name), "norm");
    }

    /** The paragraphs of the body's content. */
    static String body(Element nitf) {
        Element content = Xml.at(nitf, "body", "body.content");
        return content == null ? "" : XmlText.of(content);
    }
}
