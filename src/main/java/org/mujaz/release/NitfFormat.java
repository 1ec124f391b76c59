package org.mujaz.release;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** NITF 3.x: doc-id and what it corrects, hedline, dateline, distributor, release and expiry dates, body. */
final class NitfFormat implements Format {
    private static final Set<String> WITHDRAWN = Set.of("canceled", "cancelled", "cancel", "retract");

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
        String city = dateline == null ? null : Xml.textAt(dateline, "location", "city");
        String location = city != null || dateline == null ? city : Xml.textAt(dateline, "location");
        String place =
                location != null ? location : Dateline.placeIn(Xml.textAt(nitf, "body", "body.head", "dateline"));
        String distributor = Xml.textAt(nitf, "body", "body.head", "distributor");
        Draft item = new Draft(
                "",
                identity(docdata, distributor),
                Draft.version(Xml.attribute(Xml.at(nitf, "head", "docdata", "du-key"), "version")),
                status(docdata),
                Embargo.before(norm(docdata, "date.release")),
                headline != null ? headline : Xml.textAt(nitf, "head", "title"),
                body(nitf),
                place,
                Times.day(story != null ? story : issued),
                distributor,
                List.of());
        return List.of(item.by(Xml.textAt(nitf, "body", "body.head", "byline")));
    }

    /**
     * The item's own doc-id or the one it corrects or withdraws (correction, management-doc-idref), within who registered
     * it.
     */
    private static String identity(Element docdata, String distributor) {
        if (docdata == null) {
            return null;
        }
        Element id = Xml.at(docdata, "doc-id");
        Element correction = Xml.at(docdata, "correction");
        String corrected = Xml.attribute(correction, "id-string");
        String managed = Xml.attribute(docdata, "management-doc-idref");
        Element named = corrected != null ? correction : id;
        String own = corrected != null ? corrected : managed != null ? managed : Xml.attribute(id, "id-string");
        String registrar = Xml.attribute(named, "regsrc");
        String holder = Xml.attribute(Xml.at(docdata, "doc.copyright"), "holder");
        String sender = registrar != null ? registrar : distributor != null ? distributor : holder;
        return Identity.of("nitf", sender, own);
    }

    private static Draft.Status status(Element docdata) {
        if (docdata == null) {
            return Draft.Status.USABLE;
        }
        String correction = String.valueOf(Xml.attribute(Xml.at(docdata, "correction"), "info"));
        String other = Xml.attribute(docdata, "management-idref-status");
        String told = other != null ? other : String.valueOf(Xml.attribute(docdata, "management-status"));
        if ("kill".equals(correction) || WITHDRAWN.contains(told)) {
            return Draft.Status.KILLED;
        }
        return "withheld".equals(told) ? Draft.Status.WITHHELD : Draft.Status.USABLE;
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
