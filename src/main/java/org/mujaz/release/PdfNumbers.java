package org.mujaz.release;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/**
 * Ranges of numbers in the order the page shows them. PDFBox turns "2024-2025" round in some Arabic lines; on the page,
 * European digits and the dash between them always stand from left to right.
 */
final class PdfNumbers {
    private static final Pattern RANGE = Pattern.compile("(\\d+)([-–/])(\\d+)");

    private PdfNumbers() {}

    static String asShown(String text, List<TextPosition> positions) {
        Matcher m = RANGE.matcher(text);
        if (!m.find()) {
            return text;
        }
        StringBuilder row = new StringBuilder();
        positions.stream()
                .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                .forEach(position -> row.append(position.getUnicode()));
        StringBuilder out = new StringBuilder();
        int from = 0;
        do {
            String turned = m.group(3) + m.group(2) + m.group(1);
            boolean wrong = row.indexOf(m.group()) < 0 && row.indexOf(turned) >= 0;
            out.append(text, from, m.start()).append(wrong ? turned : m.group());
            from = m.end();
        } while (m.find());
        return out.append(text.substring(from)).toString();
    }
}
