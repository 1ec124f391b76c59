package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mujaz.release.Expected.check;
import static org.mujaz.release.Expected.one;
import static org.mujaz.release.Expected.reason;
import static org.mujaz.release.Expected.release;
import static org.mujaz.release.Samples.FIRST;
import static org.mujaz.release.Samples.HEADLINE;
import static org.mujaz.release.Samples.SECOND;
import static org.mujaz.release.Samples.read;
import static org.mujaz.release.Samples.utf8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void aRefusalSaysWhatIsWrongAndWhatToDo() throws Exception {
        byte[] word = Samples.docx(Samples.HEADLINE, Samples.FIRST);
        assertThat(((Read.Rejected) read("cut.docx", Arrays.copyOf(word, word.length / 2))
                                .get(0))
                        .detail())
                .startsWith("cut.docx")
                .contains("it is damaged (")
                .endsWith("Open it by hand; put it right and retry.");
        byte[] old = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        assertThat(((Read.Rejected) read("old.doc", old).get(0)).detail()).contains("save it as .docx");
        byte[] bomb = Samples.zip("zeros.txt", new byte[3 << 20]);
        assertThat(((Read.Rejected) read("bomb.zip", bomb).get(0)).detail())
                .contains("200 times its packed size", "Split or unpack it by hand");
    }

    @Test
    void jsonLinesGiveAnItemALineAndADamagedLineFailsAlone() {
        List<Read> items = read("news.jsonl", utf8(Samples.JSON_LINES));
        check(release(items.get(0)));
        assertThat(release(items.get(0)).agency()).isEqualTo("SPA");
        assertThat(release(items.get(1)).headline()).isEqualTo("خبر ثان عن الاقتصاد");
        assertThat(((Read.Rejected) items.get(2)).reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(items).hasSize(3);
    }

    @Test
    void jsonKeysFollowTheJobsMapping() {
        String json = "{\"عنوان\": \"" + HEADLINE + "\", \"content\": {\"نص\": \"" + FIRST + "\\n" + SECOND + "\"}}";
        one(read("own.json", utf8(json), new JsonKeys(Map.of("headline", "عنوان", "text", "content.نص"))));
    }

    @Test
    void docxGivesTitleAndParagraphs() throws Exception {
        one(read("a.docx", Samples.docx(HEADLINE, FIRST, SECOND)));
        Release plain = one(read("b.docx", Samples.docx("", HEADLINE, Samples.DATELINE + FIRST, SECOND)));
        assertThat(plain.place()).isEqualTo("باريس");
        assertThat(plain.agency()).isEqualTo("BNA");
    }

    @Test
    void xmlMayNotReachOutsideOrExplode() {
        String outside =
                "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><nitf><body><body.head><hedline><hl1>&x;</hl1></hedline></body.head></body></nitf>";
        assertThat(reason(read("x.xml", utf8(outside)))).isEqualTo(Reason.UNREADABLE);
        String feed =
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss version=\"2.0\"><channel><title>&b;</title></channel></rss>";
        assertThat(reason(read("x.xml", utf8(feed)))).isEqualTo(Reason.UNREADABLE);
        String deep = "<nitf>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</nitf>";
        assertThat(reason(read("x.xml", utf8(deep)))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void damagedFilesAreRefusedWithTheReason() throws Exception {
        byte[] docx = Samples.docx(HEADLINE, FIRST);
        for (byte[] damaged : List.of(
                Arrays.copyOf(docx, docx.length / 2),
                utf8("%PDF-1.7\nnothing more"),
                utf8(Samples.RSS.substring(0, 900)),
                utf8("{\"title\": \"" + HEADLINE))) {
            assertThat(reason(read("damaged", damaged))).isIn(Reason.UNREADABLE, Reason.EMPTY);
        }
    }
}
