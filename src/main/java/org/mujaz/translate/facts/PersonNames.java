package org.mujaz.translate.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the people of an Arabic sentence: a name that a list knows, or a known given name behind a title or before بن, with the
 * names that follow it.
 */
final class PersonNames {
    private static final Gazetteer KNOWN = Gazetteer.of("persons.tsv");
    private static final Gazetteer GIVEN = Gazetteer.of("given-names.tsv");
    private static final Gazetteer FAMILY = Gazetteer.of("family-names.tsv");
    private static final Set<String> LINKS =
            Set.of("بن", "بنت", "ابن", "ابنه", "ال", "ابو", "ابي", "ولد", "عبد", "الدين", "الله", "ام");
    private static final Set<String> TITLES = Set.of(
            "السيد",
            "السيده",
            "الشيخ",
            "الشيخه",
            "الدكتور",
            "الدكتوره",
            "الاستاذ",
            "الاستاذه",
            "المهندس",
            "المهندسه",
            "اللواء",
            "العميد",
            "العقيد",
            "المقدم",
            "الرايد",
            "النقيب",
            "الفريق",
            "الملازم",
            "القاضي",
            "القاضيه",
            "المستشار",
            "المستشاره",
            "السفير",
            "السفيره",
            "الامير",
            "الاميره",
            "الملك",
            "السلطان",
            "الرييس",
            "الرئيس",
            "الوزير",
            "الوزيره",
            "النايب",
            "النائب",
            "الرائد",
            "الحاج",
            "الركن",
            "ركن",
            "طيار",
            "الطيار",
            "بحري",
            "البحري",
            "جوي",
            "الجوي",
            "مهندس",
            "دكتور",
            "طبيب",
            "حقوقي",
            "الحقوقي",
            "متقاعد",
            "المتقاعد",
            "اول",
            "د",
            "م",
            "المحامي",
            "البروفيسور",
            "الكابتن",
            "الفنان",
            "الفنانه",
            "الشاعر",
            "الكاتب");
    private static final Set<String> ADDRESSES = Set.of("معالي", "سعاده", "سمو", "معاليه", "سعادته", "صاحب");

    /** Who heads a team (الفريق) or a brigade (اللواء). */
    private static final Set<String> HEADS = Set.of(
            "رئيس", "رييس", "رئيسه", "رييسه", "قائد", "قايد", "قائده", "قايده", "عضو", "اعضاء", "مدرب", "مدربه", "امر",
            "كابتن");

    private static final double FAR = 0.5;

    private PersonNames() {}

    /**
     * @param from the first token of the name
     * @param to behind its last
     * @param bones the consonants of its parts, links left out
     * @param spellings how the list spells it; empty for a name put together here
     */
    record Person(int from, int to, List<String> bones, List<String> spellings) {

        /** Whether the English holds it: as the list spells it, or so that most parts sound like it. */
        boolean isKept(EnglishNames english) {
            if (spellings.stream().anyMatch(english::contains)) {
                return true;
            }
            int far = 0;
            for (String part : bones) {
                if (english.nearest(part) > FAR) {
                    far++;
                }
            }
            return far * 2 < bones.size() || bones.isEmpty();
        }
    }

    static List<Person> in(List<ArabicToken> tokens) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Person person = known(tokens, i);
            if (person == null) {
                person = titled(tokens, i);
            }
            if (person == null) {
                i++;
            } else {
                people.add(person);
                i = person.to;
            }
        }
        return people;
    }

    /** Whether a rank belongs to a name behind it: in رئيسة الفريق الدكتورة دلال the first two words are the head of a team. */
    static boolean isTitled(List<ArabicToken> tokens, int from, int to) {
        return mayBegin(tokens, to)
                && (from == 0 || !HEADS.contains(tokens.get(from - 1).folded()));
    }

    /** Whether a name may stand here, its titles before it or not. */
    private static boolean mayBegin(List<ArabicToken> tokens, int i) {
        if (i >= tokens.size()) {
            return false;
        }
        String word = tokens.get(i).folded();
        return TITLES.contains(word) || ADDRESSES.contains(word) || GIVEN.has(word) || known(tokens, i) != null;
    }

    /** Whether nothing but titles and forms of address stands there. */
    static boolean areTitles(List<ArabicToken> tokens, int from, int to) {
        return tokens.subList(from, to).stream()
                .allMatch(token -> TITLES.contains(token.folded()) || ADDRESSES.contains(token.folded()));
    }

    private static Person known(List<ArabicToken> tokens, int i) {
        Gazetteer.Found found = KNOWN.at(tokens, i);
        return found == null || found.to() - found.from() < 2
                ? null
                : new Person(found.from(), found.to(), bones(tokens, found.from(), found.to()), found.english());
    }

    private static Person titled(List<ArabicToken> tokens, int i) {
        if (!GIVEN.has(tokens.get(i).folded())) {
            return null;
        }
        boolean titled = i > 0 && TITLES.contains(tokens.get(i - 1).folded());
        int to = i + 1;
        boolean linked = false;
        while (to < tokens.size() && to - i < 7) {
            String word = tokens.get(to).folded();
            boolean link = LINKS.contains(word);
            linked |= word.equals("بن")
                    || word.equals("بنت")
                    || word.equals("ال") && tokens.get(to).text().equals("آل");
            if (!link
                    && !GIVEN.has(word)
                    && !FAMILY.has(word)
                    && !LINKS.contains(tokens.get(to - 1).folded())) {
                break;
            }
            to++;
        }
        if (to - i < 2 || !titled && !linked) {
            return null;
        }
        return new Person(i, to, bones(tokens, i, to), List.of());
    }

    private static List<String> bones(List<ArabicToken> tokens, int from, int to) {
        List<String> bones = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!LINKS.contains(tokens.get(i).folded()) && tokens.get(i).kind() == ArabicToken.Kind.WORD) {
                String part = Skeleton.ofArabic(tokens.get(i).text());
                if (!part.isEmpty()) {
                    bones.add(part);
                }
            }
        }
        return bones;
    }
}
