package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mujaz.text.ModelText;
import org.mujaz.translate.SentencePair;

/** The source sentences a brief rests on, in the release's order, cut behind a clause where they are much longer. */
final class ArabicSummary {
    /** Arabic words for an English one: the 342 authored briefs have 33 against 55, running text has three to four. */
    private static final double ARABIC_WORDS = 0.75;

    private static final int LEAST_WORDS = 8;
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A comma and a word that opens a clause which can be left off. */
    private static final Pattern HUNG_ON = Pattern.compile(
            " ?[،؛,;] (?=(?:حيث|فيما|كما|بينما|إذ|وذلك|وسط|في حين|مما|ما|الأمر الذي|إلى جانب|إضافة|فضلا|بما|بحضور|بمشاركة|مؤكد|مشير|منوه|لافت|مشيد|معرب|موضح|مضيف|مبين|داعي|معبر|مثمن|متمني|مجدد|مشدد|مستعرض|ومؤكد|ومشير|ومنوه|ومشيد|ومعرب|وأن|و\\p{L}{3,})\\p{L}* ?)");

    private static final Pattern END = Pattern.compile("[\\s.,،؛:]+$");

    private ArabicSummary() {}

    static List<String> of(List<String> english, List<Summary.Link> links, List<SentencePair> pairs) {
        Map<Integer, Wanted> words = new TreeMap<>();
        for (int i = 1; i <= english.size(); i++) {
            int sentence = i;
            links.stream()
                    .filter(link -> link.sentence() == sentence)
                    .findFirst()
                    .ifPresent(link -> words.merge(
                            link.source(),
                            new Wanted(english.get(sentence - 1), Words.count(english.get(sentence - 1))),
                            Wanted::and));
        }
        List<String> arabic = new ArrayList<>();
        words.forEach((number, wanted) -> pairs.stream()
                .filter(pair -> pair.number() == number)
                .forEach(pair -> arabic.add(trimmed(pair.arabic(), wanted))));
        return arabic;
    }

    /**
     * The sentence up to the end of a clause, where that is enough: every figure the English states is in it, and what
     * is cut off is a clause hung on, so that what stands is still a sentence.
     */
    private static String trimmed(String arabic, Wanted wanted) {
        int words = Math.max(LEAST_WORDS, (int) Math.round(wanted.words * ARABIC_WORDS));
        if (Words.count(arabic) <= words * 1.3) {
            return arabic;
        }
        Matcher clause = HUNG_ON.matcher(arabic);
        while (clause.find()) {
            String before = arabic.substring(0, clause.start());
            if (Words.count(before) >= words * 0.8 && holds(before, arabic, wanted.english)) {
                return END.matcher(before).replaceFirst("") + ".";
            }
        }
        return arabic;
    }

    private static boolean holds(String part, String whole, String english) {
        Set<String> kept = digits(part);
        Set<String> needed = digits(whole);
        needed.retainAll(digits(english));
        return kept.containsAll(needed) && part.chars().filter(c -> c == '"').count() % 2 == 0;
    }

    private static Set<String> digits(String text) {
        Set<String> found = new HashSet<>();
        Matcher digits = DIGITS.matcher(ModelText.forModel(text));
        while (digits.find()) {
            found.add(digits.group());
        }
        return found;
    }

    /** What the English that rests on a sentence says, and in how many words. */
    private record Wanted(String english, int words) {
        Wanted and(Wanted other) {
            return new Wanted(english + " " + other.english, words + other.words);
        }
    }
}
