package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mujaz.release.Expected.one;
import static org.mujaz.release.Expected.only;
import static org.mujaz.release.Expected.release;
import static org.mujaz.release.Samples.FIRST;
import static org.mujaz.release.Samples.HEADLINE;
import static org.mujaz.release.Samples.SECOND;
import static org.mujaz.release.Samples.read;
import static org.mujaz.release.Samples.readInRiyadh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Word documents. */
class DocxFormatTest {
    @Test
    void textInTheFieldsOfATemplateIsRead() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            CTBody body = document.getDocument().getBody();
            write(HEADLINE, body.addNewP());
            write(FIRST, body.addNewSdt().addNewSdtContent().addNewP());
            write(SECOND, body.addNewP());
            one(read("a.docx", bytes(document)));
        }
    }

    @Test
    void textInTheFieldsOfATablesRowIsRead() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            CTBody body = document.getDocument().getBody();
            write(HEADLINE, body.addNewP());
            write(FIRST, body.addNewP());
            write(
                    SECOND,
                    body.addNewTbl()
                            .addNewTr()
                            .addNewSdt()
                            .addNewSdtContent()
                            .addNewTc()
                            .addNewP());
            one(read("a.docx", bytes(document)));
        }
    }

    @Test
    void aDocumentIsOfTheJobsDayItWasLastChangedOn() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            CTBody body = document.getDocument().getBody();
            write(HEADLINE, body.addNewP());
            write(FIRST, body.addNewP());
            Date changed = Date.from(Instant.parse("2024-06-12T22:30:00Z"));
            document.getProperties().getCoreProperties().setModified(Optional.of(changed));
            assertThat(release(only(readInRiyadh("a.docx", bytes(document)))).date())
                    .isEqualTo("2024-06-13");
        }
    }

    private static void write(String text, CTP paragraph) {
        paragraph.addNewR().addNewT().setStringValue(text);
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }
}
