package org.mujaz.translate.facts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mujaz.translate.NameArchive;
import org.mujaz.translate.SentencePair;

/**
 * One person, one spelling: a name of several parts that was spelt in one sentence is spelt so in all that follow, within a release and
 * across the nights the archive knows. The first spelling stays; who is in a list is spelt as the list says (see {@link HouseSpelling}) and
 * is no matter of the archive. Not safe for use by several threads at once.
 */
public final class NameSpellings {
    private static final double ALIKE = 0.3;

    /** "Rashid bin Abdullah Al Khalifa", where the Arabic has عبد الله as two links between two names. */
    private static final int WORDS_BETWEEN = 4;

    private final Map<String, String> used = new HashMap<>();
    private final NameArchive archive;

    public NameSpellings(NameArchive archive) {
        this.archive = archive;
    }

    /** How a text spells its people, by their folded Arabic: to be kept in the archive. */
    public static Map<String, String> in(List<SentencePair> sentences) {
        Map<String, String> spellings = new LinkedHashMap<>();
        for (SentencePair pair : sentences) {
            List<ArabicToken> tokens = ArabicToken.of(ArabicToken.clean(pair.arabic()));
            for (PersonNames.Person person : people(tokens)) {
                find(person.bones(), pair.english())
                        .ifPresent(span -> spellings.putIfAbsent(
                                key(tokens, person), pair.english().substring(span.start, span.end)));
            }
        }
        return spellings;
    }

    /** People of several names whom no list knows. */
    private static List<PersonNames.Person> people(List<ArabicToken> tokens) {
        return PersonNames.in(tokens).stream()
                .filter(person -> person.spellings().isEmpty() && person.bones().size() > 1)
                .toList();
    }

    /**
     * The same sentences, people spelt as they were before.
     *
     * @param settled the numbers of those an editor wrote: they stay as they are, and the others spell their people as they do
     */
    public List<SentencePair> unify(List<SentencePair> sentences, Set<Integer> settled) {
        lookUp(sentences);
        Map<String, String> editors = in(sentences.stream()
                .filter(pair -> settled.contains(pair.number()))
                .toList());
        return sentences.stream()
                .map(pair -> settled.contains(pair.number()) ? pair : unified(pair, editors))
                .toList();
    }

    private SentencePair unified(SentencePair pair, Map<String, String> editors) {
        String english = unified(pair.arabic(), pair.english(), editors);
        return english.equals(pair.english())
                ? pair
                : new SentencePair(
                        pair.number(), pair.paragraph(), pair.arabic(), english, pair.marks(), pair.fromMemory());
    }

    private void lookUp(List<SentencePair> sentences) {
        Set<String> names = new LinkedHashSet<>();
        for (SentencePair pair : sentences) {
            List<ArabicToken> tokens = ArabicToken.of(ArabicToken.clean(pair.arabic()));
            people(tokens).forEach(person -> names.add(key(tokens, person)));
        }
        names.removeAll(used.keySet());
        if (!names.isEmpty()) {
            archive.find(names).forEach(used::putIfAbsent);
        }
    }

    String unified(String arabic, String english) {
        return unified(arabic, english, Map.of());
    }

    private String unified(String arabic, String english, Map<String, String> editors) {
        List<ArabicToken> tokens = ArabicToken.of(ArabicToken.clean(arabic));
        String unified = english;
        for (PersonNames.Person person : people(tokens)) {
            Optional<Span> span = find(person.bones(), unified);
            if (span.isEmpty()) {
                continue;
            }
            String spelt = unified.substring(span.get().start, span.get().end);
            String key = key(tokens, person);
            String before = editors.containsKey(key) ? editors.get(key) : used.putIfAbsent(key, spelt);
            if (before != null && !before.equals(spelt)) {
                unified = unified.substring(0, span.get().start) + before + unified.substring(span.get().end);
            }
        }
        return unified;
    }

    private record Span(int start, int end) {}

    private static String key(List<ArabicToken> tokens, PersonNames.Person person) {
        StringBuilder key = new StringBuilder();
        for (int i = person.from(); i < person.to(); i++) {
            key.append(tokens.get(i).folded()).append(' ');
        }
        // عبد الله and عبدالله are one name.
        return key.toString().strip().replaceAll("(?<= |^)عبد (?=ال)", "عبد");
    }

    /** Where the English begins to spell a person of several names. */
    static Optional<Integer> start(PersonNames.Person person, String english) {
        return person.bones().size() < 2
                ? Optional.empty()
                : find(person.bones(), english).map(Span::start);
    }

    /** Where the English spells a name: all its parts in their order, with at most a few words (bin, Al) between two of them. */
    private static Optional<Span> find(List<String> bones, String english) {
        List<EnglishNames.Word> words = new EnglishNames(english).words();
        for (int first = 0; first < words.size(); first++) {
            if (!isPart(words.get(first), bones.get(0))) {
                continue;
            }
            int last = first;
            for (int part = 1; part < bones.size() && last >= 0; part++) {
                last = next(words, last, bones.get(part));
            }
            if (last > first
                    && isUnbroken(
                            english, words.get(first).start(), words.get(last).end())) {
                String end = words.get(last).text().replaceAll("['\u2019]s$", "");
                return Optional.of(
                        new Span(words.get(first).start(), words.get(last).start() + end.length()));
            }
        }
        return Optional.empty();
    }

    private static int next(List<EnglishNames.Word> words, int from, String bones) {
        for (int i = from + 1; i < Math.min(words.size(), from + 1 + WORDS_BETWEEN); i++) {
            if (isPart(words.get(i), bones)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPart(EnglishNames.Word word, String bones) {
        return word.isCapitalised() && Skeleton.distance(word.bones(), bones) <= ALIKE;
    }

    private static boolean isUnbroken(String english, int start, int end) {
        return english.substring(start, end).chars().noneMatch(c -> c == ',' || c == ';' || c == '(' || c == ':');
    }
}
