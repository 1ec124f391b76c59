package org.mujaz.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Paragraphs out of lines. A line wrapped by hand (or by a mail program) goes on in the next one; a line that is a
 * paragraph of its own does not.
 *
 * <p>Lines count as wrapped when the text has a margin: no line is longer than {@link #WIDEST} characters, and nearly
 * every line that does not close a sentence is so full that the next line's first word had no room left.
 */
public final class Lines {
    private static final int WIDEST = 132;
    private static final int NARROWEST = 30;
    private static final double NEARLY_ALL = 0.85;

    private Lines() {}

    /** The paragraphs of a text, each without line ends; blank lines part paragraphs. */
    public static List<String> paragraphs(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        int margin = margin(lines);
        List<String> out = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty()) {
                open.append(open.isEmpty() ? "" : " ").append(line);
            }
            boolean goesOn = margin > 0 && i + 1 < lines.size() && isFull(line, lines.get(i + 1), margin);
            if (!goesOn && !open.isEmpty()) {
                out.add(ModelText.clean(open.toString()));
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            out.add(ModelText.clean(open.toString()));
        }
        out.removeIf(String::isEmpty);
        return out;
    }

    private static int margin(List<String> lines) {
        int widest = lines.stream().mapToInt(String::length).max().orElse(0);
        if (widest > WIDEST || widest < NARROWEST) {
            return 0;
        }
        int open = 0;
        int full = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && !lines.get(i + 1).isEmpty() && !closesSentence(line)) {
                open++;
                full += isFull(line, lines.get(i + 1), widest) ? 1 : 0;
            }
        }
        return open >= 2 && full >= NEARLY_ALL * open ? widest : 0;
    }

    private static boolean isFull(String line, String next, int margin) {
        if (line.isEmpty() || next.isEmpty() || isBullet(next)) {
            return false;
        }
        int space = next.indexOf(' ');
        int word = space < 0 ? next.length() : space;
        return line.length() + 1 + word > margin;
    }

    private static boolean isBullet(String line) {
        char first = line.charAt(0);
        return first == '-' || first == '•' || first == '*' || first == '–' || first == '●' || first == '▪';
    }

    static boolean closesSentence(String line) {
        int end = line.length();
        while (end > 0 && isCloser(line.charAt(end - 1))) {
            end--;
        }
        return end > 0 && ".؟!:…?۔".indexOf(line.charAt(end - 1)) >= 0;
    }

    static boolean isCloser(char c) {
        return "\"'”“»«)]’".indexOf(c) >= 0 || Character.isWhitespace(c);
    }
}
