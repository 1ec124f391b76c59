package org.mujaz.release;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/**
 * Numbers joined by a dash in the order they were written. Behind Arabic letters the Unicode bidirectional algorithm shows
 * "2024-2025" from right to left, first number rightmost; PDFBox gives it now as seen, now as written. Here it is read
 * off the glyphs' positions and turned by that same rule. Two years are a span and go upwards in any case.
 */
final class PdfNumbers {
    private static final Pattern JOINED = Pattern.compile("(?<![\\d.,])\\d+(?:[-–]\\d+)+(?![\\d])");
    private static final Pattern GROUP = Pattern.compile("\\d+|[-–]");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** Behind Arabic letters "12.5%." is seen as ".%12.5" from left to right, and what is read off it may be, too. */
    private static final Pattern PERCENT = Pattern.compile("(?<!\\d)(\\.?)%(\\d+(?:[.,]\\d+)*)(?![\\d%])");

    private PdfNumbers() {}

    /** Percent signs behind their numbers, and the full stop behind both. */
    static String percents(String text) {
        return PERCENT.matcher(text).replaceAll("$2%$1");
    }

    /**
     * @param text a word or line as PDFBox gives it
     * @param positions its glyphs
     * @param afterArabic whether Arabic letters stand before it in its paragraph
     */
    static String asWritten(String text, List<TextPosition> positions, boolean afterArabic) {
        Matcher m = JOINED.matcher(text);
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
            out.append(text, from, m.start())
                    .append(written(
                            m.group(), row.toString(), afterArabic || PdfText.isArabic(text.substring(0, m.start()))));
            from = m.end();
        } while (m.find());
        return out.append(text.substring(from)).toString();
    }

    private static String written(String joined, String row, boolean afterArabic) {
        List<String> groups = new ArrayList<>();
        Matcher m = GROUP.matcher(joined);
        while (m.find()) {
            groups.add(m.group());
        }
        List<String> turned = new ArrayList<>(groups);
        Collections.reverse(turned);
        String other = String.join("", turned);
        String seen = row.contains(joined) ? joined : row.contains(other) ? other : joined;
        String written = afterArabic ? (seen.equals(joined) ? other : joined) : seen;
        boolean years = groups.size() == 3
                && YEAR.matcher(groups.get(0)).matches()
                && YEAR.matcher(groups.get(2)).matches();
        if (years) {
            return groups.get(0).compareTo(groups.get(2)) <= 0 ? joined : other;
        }
        return written;
    }
}
