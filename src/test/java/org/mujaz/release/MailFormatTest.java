package org.mujaz.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mujaz.release.Expected.check;
import static org.mujaz.release.Expected.one;
import static org.mujaz.release.Expected.only;
import static org.mujaz.release.Expected.release;
import static org.mujaz.release.Samples.FIRST;
import static org.mujaz.release.Samples.HEADLINE;
import static org.mujaz.release.Samples.SECOND;
import static org.mujaz.release.Samples.read;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mails: which of their parts are releases. */
class MailFormatTest {
    /** Its مرفق is a public utility. */
    private static final String STATEMENT =
            "افتتح وزير الأشغال صباح اليوم مرفق المياه الجديد في مدينة الرفاع بحضور عدد من"
                    + " النواب وممثلي الأهالي وأكد أن العمل بدأ فيه قبل عامين";

    private static final byte[] LOGO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 1, 2, 3};

    @Test
    void mailGivesItsTextUnderItsSubjectAndItsAttachments() {
        String body = FIRST + "\n" + SECOND + "\n" + (SECOND + " ").repeat(2) + "\n-- \nتوقيع المرسل";
        List<Read> items = read("m.eml", Samples.mail("Fwd: " + HEADLINE, body, Samples.PLAIN));
        assertThat(items).extracting(Read::source).containsExactly("m.eml#text", "m.eml#second.txt");
        Release text = release(items.get(0));
        assertThat(text.headline()).isEqualTo(HEADLINE);
        assertThat(text.identity()).isEqualTo("<42@news.example>");
        assertThat(text.date()).as("by the sender's clock").isEqualTo("2024-06-12");
        assertThat(text.body()).startsWith(FIRST).doesNotContain("توقيع");
        check(release(items.get(1)));
    }

    @Test
    void aMailIsOfItsSendersDayThoughAZoneIsNamedBehindIt() {
        String mail = new String(Samples.mail(HEADLINE, FIRST + "\n" + SECOND, "logo.png", "image/png", LOGO), UTF_8)
                .replace("Wed, 12 Jun 2024 23:30:00 +0300", "Thu, 13 Jun 2024 01:30:00 +0300 (AST)");
        assertThat(one(read("m.eml", Samples.utf8(mail))).date()).isEqualTo("2024-06-13");
    }

    @Test
    void aSignatureIsLeftOutHoweverLinesEnd() {
        String text = FIRST + "\n" + SECOND + "\n-- \nتوقيع المرسل\n";
        for (String lineEnd : List.of("\n", "\r\n")) {
            Release release = one(read("m.eml", mixed(part("text/plain", "", text.replace("\n", lineEnd)))));
            assertThat(release.boilerplate()).isEmpty();
        }
    }

    @Test
    void aTextThatAPictureDividesIsReadWhole() {
        String picture =
                "Content-Type: image/png; name=\"p.png\"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=";
        String[] plain = {part("text/plain", "", FIRST), picture, part("text/plain", "", SECOND)};
        String[] html = {part("text/html", "", "<p>" + FIRST), picture, part("text/html", "", "<p>" + SECOND)};
        one(read("m.eml", mixed(plain)));
        one(read("m.eml", mixed(html)));
    }

    @Test
    void ofTheFormsOfOneTextOneIsRead() {
        String rich = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
        String pointing = part("text/plain", "", "انظر النسخة المنسقة");
        String full = part("text/plain", "", FIRST + "\n" + SECOND);
        one(read("m.eml", mixed(several("alternative", full, part("text/html", "", rich)))));
        one(read("m.eml", mixed(full, part("text/html", "", rich))));
        one(read("m.eml", mixed(several("alternative", pointing, part("text/html", "", rich)))));
    }

    @Test
    void aNamedTextBesideANoteIsAFileOfItsOwn() {
        String note = part("text/plain", "", "مرفق لكم البيان، مع التحية");
        String file = part("text/plain", "; name=\"a.txt\"", Samples.PLAIN);
        Read only = only(read("m.eml", mixed(note, file)));
        assertThat(only.source()).isEqualTo("m.eml#a.txt");
        check(release(only));
    }

    private static byte[] mixed(String... parts) {
        String subject = Base64.getEncoder().encodeToString(Samples.utf8(HEADLINE));
        return Samples.utf8("From: press@news.example\r\nSubject: =?UTF-8?B?" + subject + "?=\r\nMIME-Version: 1.0\r\n"
                + several("mixed", parts));
    }

    private static String several(String how, String... parts) {
        return "Content-Type: multipart/" + how + "; boundary=\"" + how + "\"\r\n\r\n--" + how + "\r\n"
                + String.join("\r\n--" + how + "\r\n", parts) + "\r\n--" + how + "--\r\n";
    }

    private static String part(String type, String name, String text) {
        return "Content-Type: " + type + "; charset=utf-8" + name + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + text;
    }

    @Test
    void aCoveringNoteIsNoRelease() {
        String talkative = "السلام عليكم ورحمة الله وبركاته، الزملاء الأعزاء في قسم الأخبار، تجدون في المرفقات البيان"
                + " الصادر اليوم عن الوزارة، شاكرين لكم حسن تعاونكم الدائم معنا";
        for (String note : List.of("مرفق لكم البيان، مع التحية", "للنشر، مع الشكر والتقدير", talkative)) {
            check(release(only(read("m.eml", Samples.mail("بيان صحفي", note, Samples.PLAIN)))));
        }
    }

    @Test
    void aCoveringNoteInAnArchiveBelongsToItsOwnMail() throws Exception {
        byte[] covered = Samples.mail("بيان صحفي", "مرفق لكم البيان، مع التحية", Samples.PLAIN);
        byte[] bare = Samples.mail("بيان صحفي", "صور الأمير في المتحف", "a.bin", "application/octet-stream", LOGO);
        assertThat(read("all.zip", Samples.zip("1.eml", covered, "2.eml", bare)))
                .extracting(Read::source)
                .containsExactly("all.zip#1.eml#second.txt", "all.zip#2.eml#text", "all.zip#2.eml#a.bin");
    }

    @Test
    void aNoteAboveAForwardedMailIsLeftOutWithTheNoteInIt() {
        byte[] inner = Samples.mail("بيان صحفي", "مرفق لكم البيان، مع التحية", Samples.PLAIN);
        byte[] outer = Samples.mail("بيان صحفي", "للعلم", "inner.eml", "application/octet-stream", inner);
        assertThat(only(read("m.eml", outer)).source()).isEqualTo("m.eml#inner.eml#second.txt");
    }

    @Test
    void aShortStatementAboveWhatIsNoReleaseIsOne() {
        for (String body : List.of(STATEMENT, "وصل الوزير إلى المنامة")) {
            List<Read> items =
                    read("m.eml", Samples.mail("بيان صحفي", body, "logo.bin", "application/octet-stream", LOGO));
            assertThat(items).extracting(Read::source).containsExactly("m.eml#text", "m.eml#logo.bin");
            assertThat(release(items.get(0)).body()).isEqualTo(body);
            assertThat(((Read.Rejected) items.get(1)).reason()).isEqualTo(Reason.BINARY);
        }
    }

    @Test
    void aShortStatementAboveAReleaseIsAnother() throws Exception {
        String docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        List<Read> word = read(
                "m.eml", Samples.mail("بيان صحفي", STATEMENT, "a.docx", docx, Samples.docx(HEADLINE, FIRST, SECOND)));
        List<Read> text = read("m.eml", Samples.mail("بيان صحفي", STATEMENT, Samples.PLAIN));
        for (List<Read> items : List.of(word, text)) {
            assertThat(items).hasSize(2);
            assertThat(release(items.get(0)).body()).isEqualTo(STATEMENT);
            check(release(items.get(1)));
        }
    }

    @Test
    void aShortForeignTextIsToldOnlyWhereNothingAttachedIsARelease() {
        String signature =
                "Ahmed Al Khalifa, Director of Media Relations, Ministry of the Interior, Kingdom of Bahrain,"
                        + " telephone and fax";
        check(release(only(read("m.eml", Samples.mail("بيان صحفي", signature, Samples.PLAIN)))));
        List<Read> items =
                read("m.eml", Samples.mail("بيان صحفي", signature, "logo.bin", "application/octet-stream", LOGO));
        assertThat(items)
                .extracting(item -> ((Read.Rejected) item).reason())
                .containsExactly(Reason.NOT_ARABIC, Reason.BINARY);
    }
}
