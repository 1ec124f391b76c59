package org.mujaz.translate.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds names of several words in an English sentence of which one sounds like nothing in the Arabic: صوفي هات made "Sofha Khatib".
 *
 * <p>Sure enough to be marked: a word that English has of its own (Lake, Squadron, Moroccan) begins no name, the names of countries,
 * cities and well-known people may sound otherwise in their own language, and a headline, where every word is capitalised, is left out.
 */
final class InventedNames {
    private static final double FAR = 0.45;
    private static final double ALIKE = 0.28;

    /** So many words before and behind one of its words a name goes on. */
    private static final int AROUND = 5;

    /** A name of fewer consonants is too short to be told from another. */
    private static final double TOLD_APART = 2;

    /** Of the words of a sentence so many are capitalised only in a headline. */
    private static final double HEADLINE = 0.6;

    private static final Set<String> ENGLISH = WordList.of("english-words.txt", "translated-words.txt");
    private static final Set<String> KNOWN = WordList.ofNames("countries.tsv", "cities.tsv", "persons.tsv");
    private static final Pattern WITHIN_A_NAME = Pattern.compile(
            "[ -]|[ -](?:[A-Z]\\.?|bin|bint|ibn|van|von|de|da|di|la|del|al|el|Al|El)[ -]| (?:van|von) (?:de|der|den) ");

    /** What is written together with the name behind it, or not, and the Hijri months. */
    private static final Pattern LINK = Pattern.compile(
            "abd[ue]l|ab[uo]u?|abou?l|umm|ibn|dh?ul?|qa.?da?h?|hijjah?|rabi.?|thani|awwal|jumada|akhirah?|muharram|safar|rajab|sha.?ban|shawwal");

    private InventedNames() {}

    /** The names, as they stand in the English. */
    static List<String> in(List<ArabicToken> arabic, String english) {
        List<EnglishNames.Word> words = new EnglishNames(english).words();
        if (isHeadline(words)) {
            return List.of();
        }
        List<List<String>> bones = IntStream.range(0, arabic.size())
                .mapToObj(i -> StrangeNames.bones(arabic, i))
                .toList();
        List<String> invented = new ArrayList<>();
        for (List<EnglishNames.Word> name : names(words, english)) {
            if (name.size() > 1 && hasFar(name, bones)) {
                EnglishNames.Word last = name.get(name.size() - 1);
                invented.add(english.substring(
                        name.get(0).start(), last.start() + bare(last).length()));
            }
        }
        return invented;
    }

    private static boolean isHeadline(List<EnglishNames.Word> words) {
        return words.stream().filter(EnglishNames.Word::isCapitalised).count() >= HEADLINE * words.size();
    }

    /** The words that may be names, those of one name together. */
    private static List<List<EnglishNames.Word>> names(List<EnglishNames.Word> words, String english) {
        List<List<EnglishNames.Word>> names = new ArrayList<>();
        EnglishNames.Word before = null;
        for (EnglishNames.Word word : words) {
            if (!isNameLike(word)) {
                continue;
            }
            boolean goesOn = before != null
                    && WITHIN_A_NAME
                            .matcher(english.substring(before.end(), word.start()))
                            .matches();
            if (!goesOn) {
                names.add(new ArrayList<>());
            }
            names.get(names.size() - 1).add(word);
            before = word;
        }
        return names;
    }

    private static boolean isNameLike(EnglishNames.Word word) {
        String text = bare(word);
        return text.length() > 2
                && word.isCapitalised()
                && text.chars().skip(1).noneMatch(Character::isUpperCase)
                && !ENGLISH.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a word sounds like nothing that stands near where the others of its name are found; or, if none is, like nothing at all. */
    private static boolean hasFar(List<EnglishNames.Word> name, List<List<String>> bones) {
        List<Integer> found = name.stream()
                .filter(word -> Skeleton.weight(word.bones()) >= TOLD_APART)
                .flatMap(word -> IntStream.range(0, bones.size())
                        .filter(i -> isNear(word.bones(), bones.get(i), ALIKE))
                        .boxed())
                .toList();
        List<List<String>> place = found.isEmpty()
                ? bones
                : found.stream()
                        .flatMap(at ->
                                bones
                                        .subList(Math.max(0, at - AROUND), Math.min(bones.size(), at + AROUND + 1))
                                        .stream())
                        .toList();
        return IntStream.range(0, name.size()).anyMatch(i -> isFar(name, i, place));
    }

    private static boolean isFar(List<EnglishNames.Word> name, int i, List<List<String>> place) {
        EnglishNames.Word word = name.get(i);
        String text = bare(word).toLowerCase(Locale.ROOT);
        // What is two words here may be one there: Abdel Radi, عبدالراضي.
        return Skeleton.weight(word.bones()) >= TOLD_APART
                && !KNOWN.contains(text)
                && !LINK.matcher(text).matches()
                && place.stream().noneMatch(bones -> isNear(word.bones(), bones, FAR))
                && (i == 0
                        || place.stream()
                                .noneMatch(bones -> isNear(name.get(i - 1).bones() + word.bones(), bones, ALIKE)))
                && (i + 1 == name.size()
                        || place.stream()
                                .noneMatch(bones ->
                                        isNear(word.bones() + name.get(i + 1).bones(), bones, ALIKE)));
    }

    private static boolean isNear(String name, List<String> bones, double far) {
        return bones.stream().anyMatch(bone -> Skeleton.distance(bone, name) <= far);
    }

    private static String bare(EnglishNames.Word word) {
        return word.text().replaceAll("['\u2019]s?$", "");
    }
}
