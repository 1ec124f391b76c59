package org.mujaz.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private static final int MOST_FONTS = 8;

    private static final double HEADLINE = 1.15;
    private static final double WIDE_GAP = 1.35;

    /** A word may be wider than its letters are on average. */
    private static final double SHORT_WORD = 1.5;

    private final Set<String> turnedFonts;
    private final Set<String> fontsWithLigatures = new LinkedHashSet<>();
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private float left;
    private float right;
    private float y;
    private float size;
    private boolean afterArabic;

    /**
     * A line as it stands on its page.
     *
     * @param size of its letters, in points
     */
    private record Line(String text, int page, float left, float right, float y, float size) {
        /** How wide the word is that a reader of Arabic meets first. */
        double firstWord() {
            int space = text.indexOf(' ');
            return (right - left) * (space < 0 ? text.length() : space + 1) / text.length();
        }
    }

    private PdfText(Set<String> turnedFonts) {
        this.turnedFonts = turnedFonts;
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    /** The text, one paragraph a line where that can be told. */
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
        getText(pdf);
        close();
        double usual = usual(lines.stream().map(Line::size).toList());
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            gaps.add(lines.get(i).y() - lines.get(i - 1).y());
        }
        double gap = usual(gaps);
        StringBuilder out = new StringBuilder();
        boolean atTop = true;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            atTop &= line.size() >= HEADLINE * usual;
            boolean goesOn = i > 0 && goesOn(lines.get(i - 1), line, atTop, gap);
            out.append(i == 0 ? "" : goesOn ? " " : "\n").append(line.text());
        }
        return PdfNumbers.percents(out.toString());
    }

    /** Most of them are as large; 0 for none. */
    private static double usual(List<Float> values) {
        Map<Integer, Integer> counts = new HashMap<>();
        values.forEach(value -> counts.merge(Math.round(2 * value), 1, Integer::sum));
        return counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(0)
                / 2.0;
    }

    /**
     * Whether a line goes on with the one before: the headline's do while they are as large; of others, where the one before had no room
     * for this one's first word, and no more than the usual distance lies between them.
     */
    private boolean goesOn(Line before, Line line, boolean atTop, double gap) {
        boolean alike = before.page() == line.page() && Math.abs(before.size() - line.size()) < 0.5;
        if (atTop) {
            return alike;
        }
        double margin = lines.stream()
                .filter(other -> other.page() == line.page())
                .mapToDouble(Line::left)
                .min()
                .orElse(0);
        return alike
                && isArabic(before.text())
                && !line.text().matches("(?:[-•*–●▪]|\\d{1,2}\\s?[-.)]).*")
                && line.y() - before.y() <= WIDE_GAP * gap
                && line.y() > before.y()
                && before.left() - margin < SHORT_WORD * line.firstWord();
    }

    private void close() {
        String text = open.toString().strip();
        if (!text.isEmpty()) {
            lines.add(new Line(text, getCurrentPageNo(), left, right, y, size));
        }
        open.setLength(0);
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
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition position : positions) {
            boolean first = open.isEmpty() && position == positions.get(0);
            left = first ? position.getXDirAdj() : Math.min(left, position.getXDirAdj());
            right = Math.max(first ? 0 : right, position.getXDirAdj() + position.getWidthDirAdj());
            y = first ? position.getYDirAdj() : y;
            size = first ? position.getFontSizeInPt() : size;
        }
        open.append(PdfNumbers.asWritten(text, positions, afterArabic));
        afterArabic = afterArabic || isArabic(text);
    }

    @Override
    protected void writeWordSeparator() {
        open.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        close();
    }

    @Override
    protected void writeParagraphEnd() {
        close();
    }

    @Override
    protected void writePageEnd() {
        close();
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
