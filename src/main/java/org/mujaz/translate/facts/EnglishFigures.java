package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of an English sentence: whole numbers as they are meant (1.2 million, two hundred and fifty), and
 * everything that may stand for a number (second, half, a dozen, doubled, Monday, 7:30 p.m.).
 */
final class EnglishFigures {

    /**
     * @param value what it is worth
     * @param words as it stands there
     * @param digits whether it is written in digits, at least in part
     * @param ordinal whether it numbers rather than counts
     * @param start where it begins
     * @param end where it ends
     */
    record Figure(BigDecimal value, String words, boolean digits, boolean ordinal, int start, int end) {}

    private static final Pattern TOKEN = Pattern.compile(
            "(?<time>(?<![\\d:])\\d{1,2}[:h][0-5]\\d(?!\\d))"
                    + "|(?<figure>\\d++(?:[.,]\\d++)*+)(?<suffix>st|nd|rd|th|s|k|m|mn|mln|bn|b|tn)?(?![a-z])"
                    + "|(?<digits>\\d++(?:[.,]\\d++)*+)|(?<word>\\p{L}+)|(?<mark>[^\\s])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern DIGIT_GAPS = Pattern.compile("(?<=\\d)[ \\-,.()\u00A0\u2009\u202F]+(?=\\d)");

    private final List<Figure> figures = new ArrayList<>();
    private final Set<BigDecimal> values = new HashSet<>();
    private final Set<Integer> times = new HashSet<>();
    private final Set<Integer> months = new HashSet<>();
    private final Set<Integer> weekdays = new HashSet<>();
    private final Set<Character> letters = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final String digitsTogether;
    private final String lower;

    EnglishFigures(String english) {
        String text = Digits.western(english);
        lower = text.toLowerCase(Locale.ROOT);
        digitsTogether = DIGIT_GAPS.matcher(text).replaceAll("");
        List<EnglishToken> tokens = tokens(text);
        for (EnglishToken token : tokens) {
            single(token);
        }
        EnglishNumbers numbers = new EnglishNumbers(tokens, text);
        figures.addAll(numbers.figures());
        values.addAll(numbers.values());
    }

    boolean hasValue(BigDecimal value) {
        return values.contains(value);
    }

    boolean hasTime(int minutes) {
        return times.contains(minutes);
    }

    boolean hasMonth(int month) {
        return months.contains(month);
    }

    boolean hasWeekday(int day) {
        return weekdays.contains(day);
    }

    boolean hasWord(String word) {
        return words.contains(word);
    }

    /** Whether the digits stand there one behind the other, whatever separates their groups. */
    boolean hasDigits(String digits) {
        return digitsTogether.contains(digits)
                || NOT_DIGITS.matcher(digitsTogether).replaceAll(" ").contains(digits);
    }

    /** Whether a capital letter stands there by itself: group B is the second. */
    boolean hasLetter(char letter) {
        return letters.contains(letter);
    }

    boolean contains(String phrase) {
        return lower.contains(phrase);
    }

    List<Figure> figures() {
        return figures;
    }

    Set<Integer> months() {
        return months;
    }

    Set<Integer> weekdays() {
        return weekdays;
    }

    private List<EnglishToken> tokens(String text) {
        List<EnglishToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group("time") != null) {
                time(matcher.group("time"));
            } else if (matcher.group("figure") != null || matcher.group("digits") != null) {
                boolean bare = matcher.group("figure") == null;
                String figure = bare ? matcher.group("digits") : matcher.group("figure");
                String suffix = bare || matcher.group("suffix") == null
                        ? ""
                        : matcher.group("suffix").toLowerCase(Locale.ROOT);
                int end = matcher.start() + figure.length();
                boolean ordinal = suffix.length() == 2 && "st nd rd th".contains(suffix);
                tokens.add(new EnglishToken(figure, figure, true, ordinal, matcher.start(), end));
                if (EnglishWords.SCALE_LETTERS.containsKey(suffix)) {
                    tokens.add(new EnglishToken(suffix, scaleWord(suffix), false, false, end, matcher.end()));
                }
            } else {
                String word = matcher.group();
                tokens.add(new EnglishToken(
                        word, word.toLowerCase(Locale.ROOT), false, false, matcher.start(), matcher.end()));
            }
        }
        return tokens;
    }

    private static String scaleWord(String letters) {
        long scale = EnglishWords.SCALE_LETTERS.get(letters);
        return scale == 1_000L
                ? "thousand"
                : scale == 1_000_000L ? "million" : scale == 1_000_000_000L ? "billion" : "trillion";
    }

    private void time(String time) {
        String[] parts = time.toLowerCase(Locale.ROOT).split("[:h]");
        int hour = Integer.parseInt(parts[0]);
        int minute = Integer.parseInt(parts[1]);
        times.add((hour % 12) * 60 + minute);
        values.add(Fact.of(hour));
        values.add(Fact.of(minute));
    }

    private void single(EnglishToken token) {
        words.add(token.lower());
        if (token.figure()) {
            values.addAll(Digits.values(token.text()));
            return;
        }
        List<BigDecimal> hidden = EnglishWords.HIDDEN.get(token.lower());
        if (hidden != null) {
            values.addAll(hidden);
        }
        if (token.lower().startsWith("mid")
                || token.lower().startsWith("semi")
                || token.lower().startsWith("half")) {
            values.add(new BigDecimal("0.5"));
        }
        Integer cardinal = EnglishWords.CARDINALS.get(token.lower());
        if (cardinal != null) {
            values.add(Fact.of(cardinal));
        }
        Integer ordinal = EnglishWords.ORDINALS.get(token.lower());
        if (ordinal != null) {
            values.add(Fact.of(ordinal));
        }
        Integer roman = EnglishWords.ROMAN.get(token.lower());
        if (roman != null && token.text().equals(token.text().toUpperCase(Locale.ROOT))) {
            values.add(Fact.of(roman));
        }
        if (token.text().length() == 1) {
            letters.add(token.text().charAt(0));
        }
        boolean capital = Character.isUpperCase(token.text().charAt(0));
        Integer month = EnglishWords.MONTHS.get(token.lower());
        if (month != null && capital) {
            months.add(month);
        }
        Integer weekday = EnglishWords.WEEKDAYS.get(token.lower());
        if (weekday != null && capital) {
            weekdays.add(weekday);
        }
    }
}
