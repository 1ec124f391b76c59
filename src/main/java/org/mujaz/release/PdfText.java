package org.mujaz.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.mujaz.text.ArabicFit;

/**
 * A PDF's text in the order it is read.
 *
 * <p>PDFBox turns the letters of a right-to-left line round, one by one. A ligature whose glyph is told to be two letters
 * (لا) comes out swapped (ال) by that, unless the producer had told them swapped; both ways are tried, and the one that
 * reads more like Arabic counts.
 */
final class PdfText extends PDFTextStripper {
    private static final String PARAGRAPH = "\u2029";

    private final boolean turnLigatures;
    private boolean ligatures;
    private boolean afterArabic;

    private PdfText(boolean turnLigatures) {
        this.turnLigatures = turnLigatures;
        setSortByPosition(true);
        setLineSeparator("\n");
        setParagraphEnd(PARAGRAPH);
        setPageEnd("\n");
        setSuppressDuplicateOverlappingText(true);
    }

    /** The text, one paragraph a line or as its lines stand. */
    static String of(PDDocument pdf) throws IOException {
        PdfText plain = new PdfText(false);
        String asTold = plain.read(pdf);
        if (!plain.ligatures) {
            return asTold;
        }
        String turned = new PdfText(true).read(pdf);
        return ArabicFit.of(turned) >= ArabicFit.of(asTold) ? turned : asTold;
    }

    private String read(PDDocument pdf) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : getText(pdf).split(PARAGRAPH)) {
            String text = paragraph.strip();
            if (!text.isEmpty()) {
                paragraphs.add(text);
            }
        }
        return String.join("\n", paragraphs);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String unicode = position.getUnicode();
        if (unicode == null || unicode.length() < 2 || !isArabic(unicode)) {
            super.processTextPosition(position);
            return;
        }
        ligatures = true;
        super.processTextPosition(turnLigatures ? turned(position) : position);
    }

    private static TextPosition turned(TextPosition p) {
        return new TextPosition(
                p.getRotation(),
                p.getPageWidth(),
                p.getPageHeight(),
                p.getTextMatrix(),
                p.getEndX(),
                p.getEndY(),
                p.getHeight(),
                p.getIndividualWidths()[0],
                p.getWidthOfSpace(),
                new StringBuilder(p.getUnicode()).reverse().toString(),
                p.getCharacterCodes(),
                p.getFont(),
                p.getFontSize(),
                (int) p.getFontSizeInPt());
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        super.writeString(PdfNumbers.asWritten(text, positions, afterArabic), positions);
        afterArabic = afterArabic || isArabic(text);
    }

    @Override
    protected void writeParagraphStart() throws IOException {
        afterArabic = false;
        super.writeParagraphStart();
    }

    static boolean isArabic(String text) {
        return text.codePoints()
                .anyMatch(c -> c >= 0x0620
                        && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC
                        && Character.isLetter(c));
    }
}
