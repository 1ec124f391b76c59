package org.mujaz.translate.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mujaz.Mark;

/**
 * Looks for the units of the Arabic's figures, currencies among them, in the English. Only a unit that a figure counts is asked for, or a
 * dual (طنين). What a careful translator may write for it (km, sq. km, bpd, SAR) counts as kept.
 */
final class Units {

    private static final Set<String> SPACE = Set.of("length", "area", "volume");

    /** What stands before a unit that is counted. */
    private static final String COUNTED = "(?<=\\d |(?:hundred|thousand|[mb]illion) )";

    /**
     * @param measures what it measures: another unit of the same in the English is a wrong one
     * @param english as it is written when forced into a translation
     * @param arabic its Arabic forms, letters that writers mix up made one
     * @param kept what stands for it in English
     * @param counts where an English text counts it by its name
     * @param named where an Arabic text names it, counted or not
     */
    private record Unit(String measures, String english, String arabic, Pattern kept, Pattern counts, Pattern named) {
        static Unit of(String measures, String english, String arabic, String kept) {
            return new Unit(
                    measures,
                    english,
                    arabic,
                    Pattern.compile(kept),
                    Pattern.compile(COUNTED + english + "(?!\\p{L})"),
                    Pattern.compile("(?<!\\p{L})[وبفلك]{0,2}(?:ال)?(?:" + arabic
                            + (SPACE.contains(measures) ? "|م" : "") + ")(?!\\p{L})"));
        }

        boolean isIn(String sentence) {
            return kept.matcher(sentence).find();
        }

        /** An area of so many kilometres is one of square kilometres. */
        boolean isLike(Unit other) {
            return measures.equals(other.measures) || SPACE.contains(measures) && SPACE.contains(other.measures);
        }
    }

    /** A unit as it stands in the Arabic. */
    private record Counted(Unit unit, String words) {}

    /** Longer names before the shorter ones they begin with. */
    private static final List<Unit> UNITS = Stream.of(
                    "area|square kilometers|(?:كيلو ?متر\\p{L}{0,2}|كم|كلم) ?(?:مربع\\p{L}{0,2}|2|²)|(?i:square[- ]kilomet|sq\\.? ?k|k(?:ilo)?m(?:et\\w+)? ?(?:2|²|sq))",
                    "area|square meters|(?:متر\\p{L}{0,2}|امتار|م) ?(?:مربع\\p{L}{0,2}|2|²)|(?i:square[- ]met|sq\\.? ?m|sqm|(?<!\\p{L})m(?:et\\w+)? ?(?:2|²)|square feet)",
                    "volume|cubic meters|(?:متر\\p{L}{0,2}|امتار|م) ?(?:مكعب\\p{L}{0,2}|3|³)|(?i:cubic|cu\\.? ?m|m(?:3|³))",
                    "length|kilometers|كيلو ?متر\\p{L}{0,2}|كم|كلم|(?i:kilomet|(?<!\\p{L})kms?(?!\\p{L})|kph|km/h|kmh|(?<!\\p{L})k(?!\\p{L}))",
                    "length|centimeters|سنتي ?متر\\p{L}{0,2}|سم|(?i:centimet|(?<!\\p{L})cms?(?!\\p{L}))",
                    "length|millimeters|ملي ?متر\\p{L}{0,2}|ميلي ?متر\\p{L}{0,2}|مليمتر\\p{L}{0,2}|ملم|مم|(?i:millimet|(?<!\\p{L})mm(?!\\p{L}))",
                    "length|meters|متر|مترا|مترين|متران|امتار|(?i:(?<!\\p{L})met(?:er|re)s?(?!\\p{L})|(?<=[\\d ])m(?!\\p{L}))",
                    "length|miles|ميل|ميلا|ميلين|اميال|(?i:(?<!\\p{L})miles?(?!\\p{L})|mph|(?<!\\p{L})mi(?!\\p{L}))",
                    "area|hectares|هكتار\\p{L}{0,2}|(?i:hectare|(?<!\\p{L})ha(?!\\p{L}))",
                    "area|feddans|فدان\\p{L}{0,2}|افدنه|(?i:f[ae]dd?an|acre)",
                    "area|dunums|دونم\\p{L}{0,2}|(?i:d[ou]n[ua]m|donum)",
                    "mass|kilograms|كيلو ?[غج]رام\\p{L}{0,2}|ك[غج]م?|كيلو|كيلوين|(?i:kilo(?!m|w)|(?<!\\p{L})kgs?(?!\\p{L}))",
                    "mass|milligrams|ملي ?[غج]رام\\p{L}{0,2}|مل[غج]رام\\p{L}{0,2}|ملغم?|(?i:milligram|(?<!\\p{L})mg(?!\\p{L}))",
                    "mass|grams|[غج]رام\\p{L}{0,2}|(?i:(?<!\\p{L})grams?(?!\\p{L})|(?<=[\\d ])g(?!\\p{L})|-gram)",
                    "mass|tons|طن|طنا|طنين|طنان|اطنان|(?i:(?<!\\p{L})(?:kilo|mega)?ton(?:ne)?s?(?!\\p{L})|tonnage|MTPA|(?<!\\p{L})mt(?!\\p{L}))",
                    "mass|quintals|قنطار\\p{L}{0,2}|قناطير|(?i:quintal|[qk][ui]ntar|kantar)",
                    "volume|liters|ليتر\\p{L}{0,2}|لتر\\p{L}{0,2}|(?i:lit(?:er|re)|(?<=[\\d ])l(?!\\p{L}))",
                    "volume|gallons|[غج]الون\\p{L}{0,2}|(?i:gallon)",
                    "volume|barrels|برميل\\p{L}{0,2}|براميل|(?i:barrel|bpd|b/d|bbl)",
                    "power|gigawatts|[غج]ي[غج]ا ?وا[طت]\\p{L}{0,2}|(?i:gigawatt|GWh?(?!\\p{L}))",
                    "power|megawatts|مي[غج]ا ?وا[طت]\\p{L}{0,2}|(?i:megawatt|MW(?:h|p)?(?!\\p{L}))",
                    "power|kilowatts|كيلو ?وا[طت]\\p{L}{0,2}|ك\\.و|(?i:kilowatt|kWh?(?!\\p{L}))",
                    "temperature|degrees Celsius|درجه مئويه|درجات مئويه|درجتين مئويتين|(?i:degree|celsius|centigrade|°|º)",
                    "money|riyals|ريال\\p{L}{0,2}|(?i:ri[yi]?als?|rials?|SAR|QAR|OMR|QR|SR|(?<!\\p{L})RO(?!\\p{L})|YE?R|BRL|reais|real(?!\\p{L}))",
                    "money|dinars|دينار\\p{L}{0,2}|دنانير|(?i:dinar|BHD|KWD|JOD|JD|KD|BD|TND|DZD|IQD|LYD|(?<!\\p{L})DT(?!\\p{L}))",
                    "money|dirhams|درهم\\p{L}{0,2}|دراهم|(?i:dirham|dhs?(?!\\p{L})|AED|MAD)",
                    "money|dollars|دولار\\p{L}{0,2}|(?i:dollar|\\$|USD)",
                    "money|euros|يورو|اورو|(?i:euro|€|EUR)",
                    "money|pounds|جنيه\\p{L}{0,2}|(?i:pound|£|EGP|SDG|GBP|sterling|guinea|(?<!\\p{L})LE(?!\\p{L}))",
                    "money|lira|ليره|ليرتين|ليرات|(?i:lira|TRY|LBP|SYP|pound|(?<!\\p{L})(?:LL|TL|SP)(?!\\p{L}))",
                    "money|francs|فرنك\\p{L}{0,2}|فرنكات|(?i:franc|CHF|CFA|FDJ|DJF)",
                    "money|shekels|شي[قك]ل\\p{L}{0,2}|(?i:shekel|NIS|ILS)",
                    "money|ouguiya|اوقيه جديده|اوقيه|(?i:ouguiya|ounce|oz|MRU)")
            .map(line -> line.split("\\|", 3))
            .map(parts -> {
                int english = parts[2].indexOf("|(?i:");
                return Unit.of(parts[0], parts[1], parts[2].substring(0, english), parts[2].substring(english + 1));
            })
            .toList();

    private static final Pattern ANY = Pattern.compile(UNITS.stream()
            .map(unit -> "(" + unit.arabic + ")")
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:ال)?(?:", ")(?![\\p{L}\\p{N}])")));
    private static final Pattern DUAL = Pattern.compile(".*(?:ين|ان)(?: مربعين| مكعبين)?");
    private static final int WORDS_BEFORE = 3;

    private Units() {}

    /** One mark a unit that is missing, or that another stands for. */
    static List<Mark> check(String arabic, String english) {
        List<Counted> counted = counted(arabic);
        List<Mark> marks = new ArrayList<>();
        for (Counted missing : missing(counted, english)) {
            Optional<Unit> wrong =
                    wrong(missing.unit, counted, english).stream().findFirst();
            marks.add(new Mark(
                    Mark.Kind.NUMBER,
                    wrong.map(unit -> "the Arabic counts " + missing.unit.english + " (" + missing.words
                                    + ") where the English has " + unit.english)
                            .orElse("the unit " + missing.unit.english + " (" + missing.words
                                    + ") in the Arabic is missing here")));
        }
        added(arabic, english)
                .forEach(unit -> marks.add(new Mark(
                        Mark.Kind.NUMBER,
                        "the English counts " + unit.english + " where the Arabic has no such unit")));
        return marks;
    }

    /** The English with the one unit that is a wrong one put right; unchanged where it is not as plain as that. */
    static String mend(String arabic, String english) {
        List<Counted> counted = counted(arabic);
        List<Counted> missing = missing(counted, english);
        if (missing.size() != 1) {
            return english;
        }
        Unit right = missing.get(0).unit;
        List<Unit> wrong = wrong(right, counted, english);
        if (wrong.size() != 1) {
            return english;
        }
        Matcher word = Pattern.compile(COUNTED + wrong.get(0).english + "(?!\\p{L}| per)")
                .matcher(english);
        return word.results().count() == 1 ? word.replaceAll(right.english) : english;
    }

    /** Units that the English counts by name where the Arabic names nothing that measures the like. */
    private static List<Unit> added(String arabic, String english) {
        String text = ArabicToken.fold(ArabicToken.clean(arabic));
        return UNITS.stream()
                .filter(unit -> !unit.measures.equals("temperature")
                        && unit.counts.matcher(english).find()
                        && UNITS.stream()
                                .noneMatch(other -> unit.isLike(other)
                                        && other.named.matcher(text).find()))
                .toList();
    }

    /** Other units of the same that the English has and the Arabic has not. */
    private static List<Unit> wrong(Unit right, List<Counted> counted, String english) {
        return UNITS.stream()
                .filter(unit -> unit.measures.equals(right.measures)
                        && unit.isIn(english)
                        && counted.stream().noneMatch(other -> other.unit == unit))
                .toList();
    }

    /** The units that are missing, as an English text writes them. */
    static List<String> required(String arabic, String english) {
        return missing(counted(arabic), english).stream()
                .map(counted -> counted.unit.english)
                .toList();
    }

    private static List<Counted> missing(List<Counted> counted, String english) {
        return counted.stream().filter(each -> !each.unit.isIn(english)).toList();
    }

    /** The units that figures of the Arabic count, each once. */
    private static List<Counted> counted(String arabic) {
        String text = ArabicToken.fold(ArabicToken.clean(arabic));
        Map<Unit, Counted> counted = new LinkedHashMap<>();
        Matcher matcher = ANY.matcher(text);
        while (matcher.find()) {
            Unit unit = UNITS.get(0);
            for (int i = 0; i < UNITS.size(); i++) {
                unit = matcher.group(i + 1) == null ? unit : UNITS.get(i);
            }
            String behind = text.substring(matcher.end());
            if (DUAL.matcher(matcher.group()).matches()) {
                // طنين و130 كيلوغراما may be 2,130 kilograms in English.
                if (!behind.matches("(?s) و ?\\d.*")) {
                    counted.putIfAbsent(unit, new Counted(unit, matcher.group()));
                }
            } else if (isCounted(text.substring(0, matcher.start()))) {
                counted.putIfAbsent(unit, new Counted(unit, matcher.group()));
            }
        }
        return List.copyOf(counted.values());
    }

    /** Whether a figure, or a word for one, stands just before: "47 ألف", "خمسة وعشرين", "12.5". */
    private static boolean isCounted(String before) {
        List<ArabicToken> tokens = ArabicToken.of(before);
        for (int i = tokens.size() - 1; i >= Math.max(0, tokens.size() - WORDS_BEFORE); i--) {
            ArabicToken token = tokens.get(i);
            if (token.kind() == ArabicToken.Kind.FIGURE || NumberWord.of(token) != null) {
                return true;
            }
            if (token.kind() != ArabicToken.Kind.WORD) {
                return false;
            }
        }
        return false;
    }
}
