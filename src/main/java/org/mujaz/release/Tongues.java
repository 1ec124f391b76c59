package org.mujaz.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mujaz.Mark;
import org.mujaz.text.Language;
import org.mujaz.text.Languages;

/**
 * A text's paragraphs by language. What is not Arabic is never translated as if it were: beside enough Arabic it is set
 * apart, alone it makes the text no release.
 *
 * @param arabic the Arabic paragraphs with their line ends as they were; "" where there is too little
 * @param foreign the other paragraphs
 * @param main the language most of the text is in, by its English name
 */
record Tongues(String arabic, List<String> foreign, String main) {
    private static final double ENOUGH = 0.3;
    private static final double SURE = 5;
    private static final int WORDS = 5;

    /** A line and what it is in, where that is sure. */
    private record Line(String text, Language language, long letters) {}

    static Tongues of(String text) {
        Language whole = Languages.of(text).map(Languages.Guess::language).orElse(Language.OTHER);
        List<Line> lines = text.lines().map(line -> line(line, whole)).toList();
        long all = lines.stream().mapToLong(Line::letters).sum();
        long arabic = lines.stream()
                .filter(line -> line.language() == Language.ARABIC)
                .mapToLong(Line::letters)
                .sum();
        String main = whole == Language.ARABIC ? "not only Arabic" : whole.english();
        if (arabic < ENOUGH * all || arabic == 0) {
            return new Tongues(
                    "", List.of(), arabic > 0 && whole == Language.ARABIC ? "mostly " + foreignMain(lines) : main);
        }
        StringBuilder kept = new StringBuilder();
        List<String> foreign = new ArrayList<>();
        for (Line line : lines) {
            if (line.language() == Language.ARABIC) {
                kept.append(line.text()).append('\n');
            } else {
                foreign.add(line.text());
            }
        }
        return new Tongues(kept.toString(), List.copyOf(foreign), main);
    }

    /** What a reader is told where a part was set apart. */
    Mark mark() {
        Language language = Languages.of(String.join("\n", foreign))
                .map(Languages.Guess::language)
                .orElse(Language.OTHER);
        return new Mark(Mark.Kind.SOURCE, "a part of the release in " + language.english() + " was left out");
    }

    private static Line line(String text, Language whole) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        Optional<Languages.Guess> guess = Languages.of(text);
        boolean sure = guess.isPresent()
                && guess.get().margin() >= SURE
                && text.strip().split("\\s+").length >= WORDS;
        // A short or doubtful line (a name, an address, a link) goes with the text around it.
        Language fallback = whole == Language.ENGLISH || whole == Language.OTHER
                ? guess.map(Languages.Guess::language).orElse(whole)
                : whole;
        return new Line(text, sure ? guess.get().language() : fallback, letters);
    }

    private static String foreignMain(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.language() != Language.ARABIC)
                .max(java.util.Comparator.comparingLong(Line::letters))
                .map(line -> line.language().english())
                .orElse("");
    }
}
