package org.mujaz.translate.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mujaz.Mark;

/**
 * Looks for words that have few forms in either language and that neither can do without: points of the compass, colours, offices, kin,
 * yesterday and next week, killed and injured, imported and exported. A model takes them for their neighbours (the White Nile for the Blue).
 *
 * <p>{@code counterparts.tsv} has them. Of the 997 references of FLORES dev 8 are marked, of the shipped weights' own translations of press
 * releases one in twenty.
 */
final class Counterparts {

    private record Pair(boolean fromEnglish, Pattern english, Pattern arabic) {
        static Pair of(String line) {
            String[] columns = line.split("\t");
            return new Pair(
                    columns[0].equals(">"),
                    Pattern.compile("(?<!\\p{L})(?:" + columns[1] + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE),
                    Pattern.compile("(?<!\\p{L})[وفبلك]{0,2}(?:ال|لل)?(?:" + columns[2] + ")(?!\\p{L})"));
        }
    }

    private static final List<Pair> PAIRS = WordList.lines("counterparts.tsv").stream()
            .filter(line -> !line.startsWith("#"))
            .map(Pair::of)
            .toList();

    private Counterparts() {}

    /** One mark a word that has nothing to stand for it on the other side. */
    static List<Mark> check(String arabic, String english) {
        String folded = ArabicToken.fold(ArabicToken.clean(arabic));
        List<Mark> marks = new ArrayList<>();
        for (Pair pair : PAIRS) {
            Matcher here = pair.english.matcher(english);
            Matcher there = pair.arabic.matcher(folded);
            if (pair.fromEnglish && here.find() && !there.find()) {
                marks.add(mark("the Arabic has nothing like \"" + here.group() + "\" here"));
            } else if (!pair.fromEnglish && there.find() && !here.find()) {
                marks.add(mark("the word (" + there.group() + ") in the Arabic is missing here"));
            }
        }
        return marks;
    }

    private static Mark mark(String words) {
        return new Mark(Mark.Kind.WORD, words);
    }
}
