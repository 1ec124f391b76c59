package org.mujaz.release;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Arabic PDFs as two kinds of producers make them: from HTML, and glyph by glyph in the order they are seen. */
final class PdfSamples {
    private static final String FONT = "/read/fonts/NotoNaskhArabic-Regular.ttf";
    private static final float SIZE = 12;

    private PdfSamples() {}

    /** As an office program prints: shaped letters, each line in visual order, flush right. */
    static byte[] drawn(List<String> lines) throws IOException {
        try (PDDocument pdf = new PDDocument();
                InputStream in = PdfSamples.class.getResourceAsStream(FONT)) {
            PDFont font = PDType0Font.load(pdf, in, true);
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                float y = 780;
                for (String line : lines) {
                    String seen = seen(line);
                    float width = font.getStringWidth(seen) / 1000 * SIZE;
                    out.beginText();
                    out.setFont(font, SIZE);
                    out.newLineAtOffset(550 - width, y);
                    out.showText(seen);
                    out.endText();
                    y -= line.isEmpty() ? 30 : 18;
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** The same, with a table of letters that tells lam-alef glyphs as two letters, as many producers do. */
    static byte[] withLigaturesAsLetters(List<String> lines, boolean swapped) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(drawn(lines))) {
            PDPage page = pdf.getPage(0);
            for (COSName name : page.getResources().getFontNames()) {
                COSStream table =
                        page.getResources().getFont(name).getCOSObject().getCOSStream(COSName.TO_UNICODE);
                String letters = new String(table.createInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                String told = letters.replaceAll(
                        "(<[0-9A-F]{4}>) (<[0-9A-F]{4}>) <FEFB>",
                        swapped ? "$1 $2 [<06270644> <06270644>]" : "$1 $2 [<06440627> <06440627>]");
                if (told.equals(letters)) {
                    throw new IOException("no lam-alef in the sample: " + letters);
                }
                try (OutputStream out = table.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(told.getBytes(StandardCharsets.US_ASCII));
                }
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** Several PDFs as one, each with its own fonts. */
    static byte[] bound(byte[]... parts) throws IOException {
        PDFMergerUtility merger = new PDFMergerUtility();
        for (byte[] part : parts) {
            merger.addSource(new RandomAccessReadBuffer(part));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        merger.setDestinationStream(bytes);
        merger.mergeDocuments(null);
        return bytes.toByteArray();
    }

    /** As a web page prints. */
    static byte[] fromHtml(List<String> paragraphs) throws IOException {
        return printed(null, paragraphs);
    }

    /** As a web page prints, with a headline in large letters. */
    static byte[] printed(String headline, List<String> paragraphs) throws IOException {
        StringBuilder html = new StringBuilder(
                "<html dir=\"rtl\" lang=\"ar\"><head><style>body{font-family:naskh;direction:rtl}</style></head><body>");
        html.append(headline == null ? "" : "<h1>" + headline + "</h1>");
        paragraphs.forEach(text -> html.append("<p>").append(text).append("</p>"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(PdfRendererBuilder.TextDirection.RTL)
                .useFont(() -> PdfSamples.class.getResourceAsStream(FONT), "naskh")
                .withHtmlContent(html.append("</body></html>").toString(), null)
                .toStream(bytes)
                .run();
        return bytes.toByteArray();
    }

    private static String seen(String line) {
        try {
            String shaped =
                    new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK).shape(line);
            Bidi bidi = new Bidi(shaped, Bidi.RTL);
            return bidi.writeReordered(Bidi.DO_MIRRORING);
        } catch (ArabicShapingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}
