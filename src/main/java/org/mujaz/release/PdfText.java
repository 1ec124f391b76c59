package org.mujaz.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.mujaz.text.ArabicFit;

/**
 * A PDF's text in the order it is read.
 *
 * <p>PDFBox turns the glyphs of a right-to-left line round. A ligature whose font tells its letters in the order they are
 * written (لا) comes out right; where a producer told them in the order they are seen, it comes out swapped (ال). For each
 * font both ways are tried, and the one that reads more like Arabic counts.
 */
final class PdfText extends PDFTextStripper {
    private static final String PARAGRAPH = "\u2029";

    private static final int MOST_FONTS = 8;

    private final Set<String> turnedFonts;
    private final Set<String> fontsWithLigatures = new LinkedHashSet<>();
    private boolean afterArabic;

    private PdfText(Set<String> turnedFonts) {
        this.turnedFonts = turnedFonts;
        setSortByPosition(true);
        setLineSeparator("\n");
        setParagraphEnd(PARAGRAPH);
        setPageEnd("\n");
        setSuppressDuplicateOverlappingText(true);
    }

    /** The text, one paragraph a line or as its lines stand. */
    static String of(PDDocument pdf) throws IOException {
        PdfText plain = new PdfText(Set.of());
        String best = plain.read(pdf);
        Set<String> turned = new HashSet<>();
        for (String font : plain.fontsWithLigatures.stream().limit(MOST_FONTS).toList()) {
            turned.add(font);
            String text = new PdfText(turned).read(pdf);
            if (ArabicFit.of(text) > ArabicFit.of(best)) {
                best = text;
            } else {
                turned.remove(font);
            }
        }
        return best;
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
        String font = String.valueOf(position.getFont().getName());
        fontsWithLigatures.add(font);
        super.processTextPosition(turnedFonts.contains(font) ? turned(position) : position);
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
