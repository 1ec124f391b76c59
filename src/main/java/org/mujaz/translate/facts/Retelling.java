package org.mujaz.translate.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mujaz.text.FunctionWords;

/**
 * Whether a release brings nothing that another release of the same event does not tell already, so that one brief does for both. A
 * wrong answer would hide news, so that every doubt is a no:
 *
 * <ul>
 *   <li>no figure of the two differs ({@link SameEvent}), and each figure, day, time, country, city and person of the one is in the other;
 *   <li>what stands behind a word for an office, a body or a place (سفير, وزارة, مدينة) is in the other, too: names no list knows;
 *   <li>nothing is denied that the other does not deny, and what is still to come in one is so in the other;
 *   <li>most of its words are in the other, and it is not much longer;
 *   <li>where it is nearly the other's text, no word is exchanged: "fell" for "rose" is one word, and meant;
 *   <li>two countries, people, days or figures at least are shared: two texts without any cannot be told apart by rule.
 * </ul>
 */
public final class Retelling {
    private static final Gazetteer PLACES = Gazetteer.of("cities.tsv", "countries.tsv");
    private static final double WORDS_SHARED = 0.8;
    private static final double LONGER = 1.25;
    private static final int EVIDENCE = 2;
    private static final int STEM = 4;
    private static final int ROOT = 3;
    private static final int RUN = 3;
    private static final double NEARLY_THE_SAME_TEXT = 0.5;

    /** Words behind which a name stands, without article and clitics. */
    private static final Set<String> NAMED = Set.of(
            "وزير", "وزاره", "سفير", "سفاره", "رييس", "رئيس", "امير", "امين", "مدير", "محافظ", "محافظه", "منطقه",
            "مدينه", "قريه", "بلديه", "مركز", "جامعه", "كليه", "معهد", "مدرسه", "مستشفي", "شركه", "بنك", "هيئه", "هييه",
            "مؤسسه", "جمعيه", "لجنه", "نادي", "فريق", "منتخب", "مطار", "ميناء", "طريق", "شارع", "حي", "قايد", "قائد",
            "عضو", "نايب", "نائب", "وكيل", "شيخ", "دكتور", "مهندس", "لواء", "عميد", "قاضي", "ملك", "مملكه", "جمهوريه",
            "دوله", "سيد", "سيده");

    private static final Set<String> DENIALS = Set.of(
            "لا", "لم", "لن", "ليس", "ليست", "عدم", "دون", "بدون", "نفي", "نفت", "الغاء", "تاجيل", "الغي", "الغت",
            "اجلت");

    private static final Set<String> TO_COME =
            Set.of("غدا", "غد", "المقبل", "المقبله", "القادم", "القادمه", "يعتزم", "تعتزم");

    private Retelling() {}

    /**
     * @param later the sentences of the release that may be left out, in Arabic
     * @param earlier those of the release that is briefed
     */
    public static boolean isTold(List<String> later, List<String> earlier) {
        SameEvent.Verdict verdict = SameEvent.of(later, earlier);
        if (!verdict.same() || !verdict.differing().isEmpty() || length(later) > LONGER * length(earlier)) {
            return false;
        }
        Content own = Content.of(later);
        Content other = Content.of(earlier);
        return own.isIn(other) && own.evidence() >= EVIDENCE;
    }

    private static int length(List<String> sentences) {
        return sentences.stream().mapToInt(String::length).sum();
    }

    /**
     * @param facts figures, ordinals, dates and times by sort and value
     * @param names countries, cities and people's names
     * @param named what stands behind a word for an office, a body or a place
     * @param toCome words for what is still to come
     * @param denials how often something is denied
     * @param stems beginnings of its words
     * @param all its words
     * @param runs three words in a row
     */
    private record Content(
            Set<String> facts,
            Set<String> names,
            Set<String> named,
            Set<String> toCome,
            int denials,
            Set<String> stems,
            Set<String> all,
            Set<String> runs) {

        static Content of(List<String> sentences) {
            Set<String> facts = new HashSet<>();
            Set<String> names = new HashSet<>();
            Set<String> named = new HashSet<>();
            Set<String> toCome = new HashSet<>();
            Set<String> stems = new HashSet<>();
            Set<String> all = new HashSet<>();
            Set<String> runs = new HashSet<>();
            int denials = 0;
            for (String sentence : sentences) {
                for (Fact fact : new ArabicFigures(sentence).facts()) {
                    facts.add(fact.sort() + " " + fact.value().toPlainString());
                }
                List<ArabicToken> tokens = ArabicToken.of(ArabicToken.clean(sentence));
                PLACES.in(tokens).forEach(place -> names.add(place.english().get(0)));
                PersonNames.in(tokens).forEach(person -> names.addAll(person.bones()));
                String before = "";
                List<String> inOrder = new ArrayList<>();
                for (ArabicToken token : tokens) {
                    if (token.kind() != ArabicToken.Kind.WORD) {
                        before = "";
                        continue;
                    }
                    String word = bare(token.folded());
                    denials += DENIALS.contains(token.folded().replaceFirst("^[وف](?=..)", "")) ? 1 : 0;
                    if (TO_COME.contains(token.folded())) {
                        toCome.add(word);
                    }
                    if (NAMED.contains(before)) {
                        named.add(word);
                    }
                    all.add(word);
                    inOrder.add(word);
                    if (word.length() >= STEM) {
                        stems.add(word.substring(0, STEM));
                    }
                    before = word;
                }
                for (int i = RUN; i <= inOrder.size(); i++) {
                    runs.add(String.join(" ", inOrder.subList(i - RUN, i)));
                }
            }
            return new Content(facts, names, named, toCome, denials, stems, all, runs);
        }

        boolean isIn(Content other) {
            return other.facts.containsAll(facts)
                    && other.names.containsAll(names)
                    && other.all.containsAll(named)
                    && denials <= other.denials
                    && toCome.equals(other.toCome)
                    && stems.stream().filter(other.stems::contains).count() >= WORDS_SHARED * stems.size()
                    && (!isNearlyTheTextOf(other)
                            || denials == other.denials
                                    && all.stream()
                                            .allMatch(word -> FunctionWords.has(word) || other.hasAFormOf(word)));
        }

        /** Whether it has the word, or one that only goes on where the other ends (ضبط, ضبطت). */
        private boolean hasAFormOf(String word) {
            String bare = word.replaceFirst("^[وف](?=...)", "");
            return all.contains(word)
                    || all.stream()
                            .filter(one -> one.length() >= ROOT && bare.length() >= ROOT)
                            .anyMatch(one -> one.startsWith(bare) || bare.startsWith(one));
        }

        private boolean isNearlyTheTextOf(Content other) {
            return runs.stream().filter(other.runs::contains).count() >= NEARLY_THE_SAME_TEXT * runs.size();
        }

        int evidence() {
            return facts.size() + names.size();
        }

        /** Without the clitics before it and the article. */
        private static String bare(String word) {
            String bare = word;
            while (bare.length() > STEM && "وفبك".indexOf(bare.charAt(0)) >= 0 && bare.startsWith("ال", 1)) {
                bare = bare.substring(1);
            }
            if (bare.startsWith("لل") && bare.length() > STEM) {
                return bare.substring(2);
            }
            return bare.startsWith("ال") && bare.length() > STEM ? bare.substring(2) : bare;
        }
    }
}
