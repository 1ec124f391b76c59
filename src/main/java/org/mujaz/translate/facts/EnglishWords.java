package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** English words that hold numbers. */
final class EnglishWords {
    /** one … ninety: the words a number is put together from. */
    static final Map<String, Integer> CARDINALS = new HashMap<>();

    static final Map<String, Integer> ORDINALS = new HashMap<>();
    static final Map<String, Long> SCALES = new HashMap<>();

    /** Words that hold a number without being one. */
    static final Map<String, List<BigDecimal>> HIDDEN = new HashMap<>();

    static final Map<String, Integer> ROMAN = new HashMap<>();
    static final Map<String, Integer> MONTHS = new HashMap<>();
    static final Map<String, Integer> WEEKDAYS = new HashMap<>();

    /** Behind digits, a scale: 1.2bn, 5m, 10k. */
    static final Map<String, Long> SCALE_LETTERS = Map.of(
            "k",
            1_000L,
            "m",
            1_000_000L,
            "mn",
            1_000_000L,
            "mln",
            1_000_000L,
            "bn",
            1_000_000_000L,
            "b",
            1_000_000_000L,
            "tn",
            1_000_000_000_000L);

    static final Set<String> ONE = Set.of("a", "an", "one");

    static {
        String[] units = {
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen"
        };
        for (int i = 0; i < units.length; i++) {
            CARDINALS.put(units[i], i);
        }
        String[] ordinals = {
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth"
        };
        for (int i = 0; i < ordinals.length; i++) {
            ORDINALS.put(ordinals[i], i + 1);
            ORDINALS.put(ordinals[i] + "s", i + 1);
            ORDINALS.put(ordinals[i] + "ly", i + 1);
        }
        String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        for (int i = 0; i < tens.length; i++) {
            CARDINALS.put(tens[i], 10 * (i + 2));
            String stem = tens[i].substring(0, tens[i].length() - 1);
            ORDINALS.put(stem + "ieth", 10 * (i + 2));
            hidden(stem + "ies", 10 * (i + 2));
        }
        SCALES.put("hundred", 100L);
        SCALES.put("thousand", 1_000L);
        SCALES.put("million", 1_000_000L);
        SCALES.put("billion", 1_000_000_000L);
        SCALES.put("trillion", 1_000_000_000_000L);
        ORDINALS.put("hundredth", 100);
        ORDINALS.put("thousandth", 1000);
        ORDINALS.put("millionth", 1_000_000);
        hidden("hundreds", 100);
        hidden("thousands", 1_000);
        hidden("millions", 1_000_000);
        hidden("billions", 1_000_000_000);
        hidden("trillions", 1_000_000_000_000L);
        hidden("half", "0.5", "50", "2", "30", "6");
        hidden("halves", "0.5", "2");
        for (String half : new String[] {"halved", "halve", "halving"}) {
            hidden(half, "0.5", "50");
        }
        hidden("halftime", "0.5");
        hidden("midway", "0.5");
        hidden("mid", "0.5");
        hidden("middle", "0.5");
        hidden("semi", "0.5");
        hidden("semifinal", "0.5");
        hidden("semifinals", "0.5");
        hidden("semifinalist", "0.5");
        hidden("semifinalists", "0.5");
        hidden("hemisphere", "0.5");
        hidden("biannual", "0.5");
        hidden("semiannual", "0.5");
        hidden("third", "0.3333");
        hidden("thirds", "0.3333", "0.6667");
        hidden("quarter", "0.25", "4");
        hidden("quarters", "0.25", "0.75", "4");
        hidden("quarterly", "0.25", "3");
        hidden("quarterfinal", "0.25");
        hidden("quarterfinals", "0.25");
        for (String two : new String[] {
            "both",
            "pair",
            "pairs",
            "couple",
            "twice",
            "double",
            "doubles",
            "doubled",
            "doubling",
            "dual",
            "twin",
            "twins",
            "duo",
            "bilateral",
            "biennial",
            "twofold",
            "either",
            "neither",
            "two-way",
            "bipartite",
            "binary",
            "bimonthly",
            "deputy",
            "other",
            "another",
            "seconds",
            "secondary",
            "secondly",
            "latter",
            "runner",
            "brace",
            "jointly",
            "duet",
            "mutual",
            "respective",
            "respectively"
        }) {
            hidden(two, 2);
        }
        for (String three : new String[] {
            "triple",
            "tripled",
            "triples",
            "tripling",
            "threefold",
            "trilateral",
            "tripartite",
            "trio",
            "triplets",
            "triplet",
            "thrice",
            "triennial",
            "tri",
            "treble",
            "trebled",
            "troika",
            "hat-trick",
            "hattrick",
            "trilogy",
            "triad"
        }) {
            hidden(three, 3);
        }
        for (String four : new String[] {
            "quadruple",
            "quadrupled",
            "fourfold",
            "quadrilateral",
            "quartet",
            "quad",
            "quadripartite",
            "quadrant",
            "quadrennial"
        }) {
            hidden(four, 4);
        }
        for (String five :
                new String[] {"quintet", "quintuple", "fivefold", "quintupled", "pentagon", "quinquennial"}) {
            hidden(five, 5);
        }
        hidden("sextet", 6);
        for (int i = 2; i < 11; i++) {
            hidden(units[i] + "fold", i);
        }
        hidden("decade", 10);
        hidden("decades", 10, 20, 30, 40, 50);
        hidden("century", 100);
        hidden("centuries", 100);
        hidden("centenary", 100);
        hidden("centenarian", 100);
        hidden("centenarians", 100);
        hidden("quadruplets", 4);
        hidden("runoff", 2);
        hidden("dioxide", 2);
        hidden("equally", "0.5");
        for (String whole : new String[] {"entirely", "fully", "completely", "wholly", "entire", "all"}) {
            hidden(whole, 100);
        }
        hidden("evenly", "0.5");
        hidden("centennial", 100);
        hidden("millennium", 1000);
        hidden("millennia", 1000);
        hidden("dozen", 12);
        hidden("dozens", 12);
        hidden("score", 20);
        hidden("fortnight", 14, 2, 15);
        hidden("week", 7);
        hidden("weekly", 7);
        hidden("weeks", 7, 14, 15, 21);
        hidden("noon", 12);
        hidden("midday", 12);
        hidden("midnight", 12, 0);
        hidden("clock", 24);
        hidden("teenager", 13);
        hidden("single", 1);
        hidden("once", 1);
        hidden("no", 0);
        hidden("nil", 0);
        hidden("zero", 0);
        String[] roman = {
            "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
            "xviii", "xix", "xx", "xxi"
        };
        for (int i = 0; i < roman.length; i++) {
            ROMAN.put(roman[i], i + 2);
        }
        String[] months = {
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december"
        };
        for (int i = 0; i < months.length; i++) {
            MONTHS.put(months[i], i + 1);
            MONTHS.put(months[i].substring(0, 3), i + 1);
        }
        MONTHS.put("sept", 9);
        String[] days = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
        for (int i = 0; i < days.length; i++) {
            WEEKDAYS.put(days[i], i + 1);
            WEEKDAYS.put(days[i] + "s", i + 1);
        }
    }

    private EnglishWords() {}

    private static void hidden(String word, long... values) {
        HIDDEN.put(word, java.util.Arrays.stream(values).mapToObj(Fact::of).toList());
    }

    private static void hidden(String word, String... values) {
        HIDDEN.put(
                word,
                java.util.Arrays.stream(values)
                        .map(value -> Fact.exact(new BigDecimal(value)))
                        .toList());
    }
}
