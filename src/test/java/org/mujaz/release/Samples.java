package org.mujaz.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** One release in every form it may arrive in. */
final class Samples {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-13T01:00:00Z"), ZoneOffset.UTC);
    static final LocalDate NIGHT = LocalDate.of(2024, 6, 13);

    static final String HEADLINE = "وزير الداخلية يبحث مع رئيس الشرطة الدولية تعزيز التعاون";
    static final String FIRST =
            "بحث وزير الداخلية مع رئيس المنظمة الدولية للشرطة الجنائية سبل تعزيز التعاون الأمني بين الجانبين، وذلك خلال لقائهما في باريس.";
    static final String SECOND =
            "وأكد الوزير أهمية تبادل المعلومات في مكافحة الجريمة، مشيرا إلى أن 120 دولة شاركت في الدورة عام 2024.";
    static final String DATELINE = "باريس في 12 يونيو / بنا / ";
    static final String PLAIN = HEADLINE + "\n\n" + DATELINE + FIRST + "\n" + SECOND + "\n";

    static final String HTML = """
            <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>%s | وكالة أنباء البحرين</title>
            <link rel="canonical" href="https://news.example/ar/123"><meta property="article:published_time" content="2024-06-12T10:00:00+03:00">
            <script>var x = "نص برمجي";</script></head><body><header><a href="/">الرئيسية</a></header>
            <nav><ul><li><a href="/a">أخبار محلية وعالمية</a></li><li><a href="/b">رياضة</a></li></ul></nav>
            <div class="page"><h1>%s</h1><article><div class="share-bar"><a href="#">شارك على تويتر</a></div><p>%s</p><p>%s<br></p>
            <div class="related-news"><h3>أخبار ذات صلة</h3><a href="/c">خبر آخر لا علاقة له</a></div></article></div>
            <aside>الأكثر قراءة اليوم</aside><footer>جميع الحقوق محفوظة</footer></body></html>""".formatted(HEADLINE, HEADLINE, FIRST, SECOND);

    static final String RSS = """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>أخبار</title><link>https://news.example</link><description>d</description><language>ar</language>
            <item><title>%s</title><link>https://news.example/1</link><guid isPermaLink="false">urn:1</guid><pubDate>Wed, 12 Jun 2024 10:00:00 +0300</pubDate>
            <description>ملخص الخبر القصير</description><content:encoded><![CDATA[<p>%s</p><p>%s</p>]]></content:encoded></item>
            <item><title>خبر ثان عن الاقتصاد</title><guid>urn:2</guid><description>&lt;p&gt;نص الخبر الثاني عن الاقتصاد والتجارة في المنطقة.&lt;/p&gt;</description></item>
            </channel></rss>""".formatted(HEADLINE, FIRST, SECOND);

    static final String ATOM = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>أخبار</title><id>urn:feed</id><updated>2024-06-12T10:00:00Z</updated>
            <entry><title>%s</title><id>tag:news.example,2024:1</id><published>2024-06-12T08:00:00Z</published><updated>2024-06-12T10:00:00Z</updated>
            <content type="html">&lt;p&gt;%s&lt;/p&gt;&lt;p&gt;%s&lt;/p&gt;</content></entry></feed>""".formatted(HEADLINE, FIRST, SECOND);

    static final String NEWSML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:news.example,2024:newsml_X1" version="3" standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="ar">
              <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
              <rightsInfo><copyrightNotice>(c)</copyrightNotice>RIGHTS</rightsInfo>
              <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:BNA"/><versionCreated>2024-06-12T11:00:00+03:00</versionCreated>EMBARGO<pubStatus qcode="stat:STATUS"/></itemMeta>
              <contentMeta><contentCreated>2024-06-12T10:00:00+03:00</contentCreated><located type="loctyp:City"><name xml:lang="ar">باريس</name></located><language tag="ar"/><headline>%s</headline></contentMeta>
              <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>%s</p><p>%s</p></body></html></inlineXML></contentSet>
            </newsItem>""".formatted(HEADLINE, FIRST, SECOND);

    static final String NITF = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">
            <nitf xml:lang="ar"><head><title>t</title><docdata management-status="STATUS"><doc-id id-string="BNA-1"/><date.issue norm="20240612T100000+0300"/></docdata></head>
            <body><body.head><hedline><hl1>%s</hl1></hedline><dateline><location>باريس</location><story.date norm="20240612">12 يونيو</story.date></dateline></body.head>
            <body.content><p>%s</p><p>%s</p></body.content></body></nitf>""".formatted(HEADLINE, FIRST, SECOND);

    static final String NINJS1 = """
            {"uri": "urn:n1", "type": "text", "version": "2", "pubstatus": "usable", "language": "ar", "versioncreated": "2024-06-12T10:00:00+03:00", "located": "باريس",
             "headline": "%s", "body_html": "<p>%s</p><p>%s</p>"}""".formatted(HEADLINE, FIRST, SECOND);

    static final String NINJS2 = """
            {"uri": "urn:n2", "standard": {"name": "ninjs", "version": "2.1"}, "type": "text", "version": "1", "pubstatus": "usable", "contentcreated": "2024-06-12T10:00:00+03:00",
             "headlines": [{"role": "slug", "value": "x"}, {"role": "main", "value": "%s"}], "bodies": [{"contenttype": "text/html", "value": "<p>%s</p><p>%s</p>"}]}""".formatted(HEADLINE, FIRST, SECOND);

    static final String NINJS3 = """
            {"uri": "urn:n3", "standard": {"name": "ninjs", "version": "3.0"}, "type": "text", "version": "1", "pubStatus": "usable", "contentCreated": "2024-06-12T10:00:00+03:00",
             "headlines": [{"role": "main", "value": "%s"}], "bodies": [{"contentType": "text/plain", "value": "%s\\n%s"}]}""".formatted(HEADLINE, FIRST, SECOND);

    static final String JSON_LINES = """
            {"id": "1", "title": "%s", "text": "%s\\n%s", "date": "2024-06-12", "agency": "واس"}
            {"id": "2", "title": "خبر ثان عن الاقتصاد", "text": "نص الخبر الثاني عن الاقتصاد والتجارة في المنطقة."}
            {"id": "3", "title": damaged}
            """.formatted(HEADLINE, FIRST, SECOND);

    static final String MAIL = """
            Return-Path: <press@news.example>
            From: =?UTF-8?B?2YjYstin2LHYqQ==?= <press@news.example>
            To: desk@mujaz.example
            Subject: =?windows-1256?B?SUBJECT?=
            Message-ID: <42@news.example>
            Date: Wed, 12 Jun 2024 23:30:00 +0300
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=windows-1256
            Content-Transfer-Encoding: base64

            BODY
            --b
            Content-Type: text/plain; name="second.txt"; charset=utf-8
            Content-Disposition: attachment; filename="second.txt"
            Content-Transfer-Encoding: base64

            ATTACHED
            --b
            Content-Type: image/png; name="logo.png"
            Content-Disposition: inline; filename="logo.png"
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --b--
            """;

    private Samples() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<Read> read(String name, byte[] bytes) {
        return read(name, bytes, JsonKeys.DEFAULT);
    }

    static List<Read> read(String name, byte[] bytes, JsonKeys keys) {
        return new ReleaseFiles(Limits.DEFAULT, "", keys, CLOCK).items(name, bytes, NIGHT);
    }

    /** As {@link #read(String, byte[])} by a job in Riyadh, where a day begins three hours before it does in UTC. */
    static List<Read> readInRiyadh(String name, byte[] bytes) {
        Clock clock = CLOCK.withZone(ZoneId.of("Asia/Riyadh"));
        return new ReleaseFiles(Limits.DEFAULT, "", JsonKeys.DEFAULT, clock).items(name, bytes, NIGHT);
    }

    static byte[] mail(String subject, String body, String attached) {
        return mail(subject, body, "second.txt", "text/plain; charset=utf-8", utf8(attached));
    }

    static byte[] mail(String subject, String body, String name, String type, byte[] attached) {
        java.util.Base64.Encoder base64 = java.util.Base64.getMimeEncoder();
        java.nio.charset.Charset arabic = java.nio.charset.Charset.forName("windows-1256");
        return utf8(MAIL.replace("SUBJECT", java.util.Base64.getEncoder().encodeToString(subject.getBytes(arabic)))
                .replace("BODY", base64.encodeToString(body.getBytes(arabic)))
                .replace("text/plain; name=\"second.txt\"; charset=utf-8", type + "; name=\"" + name + "\"")
                .replace("filename=\"second.txt\"", "filename=\"" + name + "\"")
                .replace("ATTACHED", base64.encodeToString(attached))
                .replace("\n", "\r\n"));
    }

    static byte[] docx(String title, String... paragraphs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            if (!title.isEmpty()) {
                var paragraph = document.createParagraph();
                paragraph.setStyle("Title");
                paragraph.createRun().setText(title);
            }
            for (String text : paragraphs) {
                document.createParagraph().createRun().setText(text);
            }
            document.write(out);
        }
        return out.toByteArray();
    }

    static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] tar(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
        return out.toByteArray();
    }

    static byte[] gz(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(bytes);
        }
        return out.toByteArray();
    }
}
