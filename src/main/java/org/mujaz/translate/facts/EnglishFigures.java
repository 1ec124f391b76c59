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

    private record Token(String text, String lower, boolean figure, boolean ordinal, int start, int end) {}

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
        List<Token> tokens = tokens(text);
        for (Token token : tokens) {
            single(token);
        }
        compose(tokens, text);
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

    private List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
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
                tokens.add(new Token(figure, figure, true, ordinal, matcher.start(), end));
                if (EnglishWords.SCALE_LETTERS.containsKey(suffix)) {
                    tokens.add(new Token(suffix, scaleWord(suffix), false, false, end, matcher.end()));
                }
            } else {
                String word = matcher.group();
                tokens.add(
                        new Token(word, word.toLowerCase(Locale.ROOT), false, false, matcher.start(), matcher.end()));
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

    private void single(Token token) {
        words.add(token.lower);
        if (token.figure) {
            values.addAll(Digits.values(token.text));
            return;
        }
        List<BigDecimal> hidden = EnglishWords.HIDDEN.get(token.lower);
        if (hidden != null) {
            values.addAll(hidden);
        }
        if (token.lower.startsWith("mid") || token.lower.startsWith("semi") || token.lower.startsWith("half")) {
            values.add(new BigDecimal("0.5"));
        }
        Integer cardinal = EnglishWords.CARDINALS.get(token.lower);
        if (cardinal != null) {
            values.add(Fact.of(cardinal));
        }
        Integer ordinal = EnglishWords.ORDINALS.get(token.lower);
        if (ordinal != null) {
            values.add(Fact.of(ordinal));
        }
        Integer roman = EnglishWords.ROMAN.get(token.lower);
        if (roman != null && token.text.equals(token.text.toUpperCase(Locale.ROOT))) {
            values.add(Fact.of(roman));
        }
        if (token.text.length() == 1) {
            letters.add(token.text.charAt(0));
        }
        boolean capital = Character.isUpperCase(token.text.charAt(0));
        Integer month = EnglishWords.MONTHS.get(token.lower);
        if (month != null && capital) {
            months.add(month);
        }
        Integer weekday = EnglishWords.WEEKDAYS.get(token.lower);
        if (weekday != null && capital) {
            weekdays.add(weekday);
        }
    }

    /** Whole numbers from neighbouring tokens. */
    private void compose(List<Token> tokens, String text) {
        int at = 0;
        while (at < tokens.size()) {
            if (!starts(tokens, at)) {
                at++;
                continue;
            }
            int start = at;
            BigDecimal total = BigDecimal.ZERO;
            BigDecimal current = null;
            BigDecimal lastScale = null;
            boolean digits = false;
            boolean ordinal = false;
            boolean small = false;
            while (at < tokens.size()) {
                Token token = tokens.get(at);
                if (token.figure) {
                    if (current != null) {
                        break;
                    }
                    current = Digits.values(token.text).get(0);
                    digits = true;
                    ordinal = token.ordinal;
                    small = false;
                } else if (EnglishWords.SCALES.containsKey(token.lower)) {
                    BigDecimal scale = Fact.of(EnglishWords.SCALES.get(token.lower));
                    BigDecimal factor = current == null ? BigDecimal.ONE : current;
                    if (scale.compareTo(Fact.of(100)) == 0) {
                        current = factor.multiply(scale);
                    } else {
                        if (lastScale != null && scale.compareTo(lastScale) >= 0) {
                            break;
                        }
                        total = total.add(factor.multiply(scale));
                        current = null;
                        lastScale = scale;
                    }
                    small = false;
                } else if (EnglishWords.CARDINALS.containsKey(token.lower)) {
                    BigDecimal value = Fact.of(EnglishWords.CARDINALS.get(token.lower));
                    if (belongsToNext(tokens, at) && current != null
                            || digits && lastScale != null && !scaleFollows(tokens, at + 1)) {
                        break;
                    }
                    if (current == null) {
                        current = value;
                    } else if (!digits && fits(current, value, small)) {
                        current = current.add(value);
                    } else if (isYear(current, value)) {
                        current = current.multiply(Fact.of(100)).add(value);
                    } else {
                        break;
                    }
                    small = true;
                    digits = false;
                } else if (EnglishWords.ORDINALS.containsKey(token.lower)) {
                    BigDecimal value = Fact.of(EnglishWords.ORDINALS.get(token.lower));
                    if (value.compareTo(Fact.of(100)) >= 0 && current != null) {
                        current = current.multiply(value);
                        ordinal = true;
                        at++;
                        break;
                    }
                    if (current != null && (digits || !fits(current, value, small))) {
                        break;
                    }
                    current = (current == null ? BigDecimal.ZERO : current).add(value);
                    ordinal = true;
                    at++;
                    break;
                } else if (EnglishWords.ONE.contains(token.lower) && at == start) {
                    current = BigDecimal.ONE;
                } else if (token.lower.equals("-")
                        && current != null
                        && at + 1 < tokens.size()
                        && EnglishWords.SCALES.containsKey(tokens.get(at + 1).lower)) {
                    at++;
                    continue;
                } else if (token.lower.equals("-")
                        && at > start
                        && at + 1 < tokens.size()
                        && small
                        && !tokens.get(at + 1).figure
                        && starts(tokens, at + 1)) {
                    at++;
                    continue;
                } else if (token.lower.equals("and")
                        && at + 1 < tokens.size()
                        && (current != null && current.compareTo(Fact.of(100)) >= 0
                                || lastScale != null && current == null)
                        && number(tokens.get(at + 1))
                        && !tokens.get(at + 1).figure
                        && !isAnother(tokens, at + 2, lastScale)) {
                    at++;
                    continue;
                } else {
                    break;
                }
                at++;
                if (ordinal && digits) {
                    break;
                }
            }
            BigDecimal value = total.add(current == null ? BigDecimal.ZERO : current);
            at = Math.max(at, start + 1);
            value = half(tokens, at, value, lastScale, current);
            value = value.multiply(shareBefore(tokens, start));
            int dozen = at < tokens.size() && tokens.get(at).lower.equals("-") ? at + 1 : at;
            if (dozen < tokens.size() && tokens.get(dozen).lower.equals("dozen")) {
                values.add(Fact.exact(value.multiply(Fact.of(12))));
                continue;
            }
            if (lastScale != null && current == null) {
                shareScale(tokens, start, lastScale);
            }
            add(value, text, tokens.get(start).start, tokens.get(at - 1).end, digits, ordinal);
        }
        halfOfScale(tokens);
    }

    private BigDecimal half(List<Token> tokens, int at, BigDecimal value, BigDecimal lastScale, BigDecimal current) {
        if (at + 2 < tokens.size()
                && tokens.get(at).lower.equals("and")
                && tokens.get(at + 1).lower.equals("a")
                && (tokens.get(at + 2).lower.equals("half")
                        || tokens.get(at + 2).lower.equals("quarter"))) {
            BigDecimal part = new BigDecimal(tokens.get(at + 2).lower.equals("half") ? "0.5" : "0.25");
            BigDecimal share = lastScale != null && current == null ? lastScale : BigDecimal.ONE;
            BigDecimal sum = Fact.exact(value.add(part.multiply(share)));
            values.add(sum);
            if (at + 3 < tokens.size() && EnglishWords.SCALES.containsKey(tokens.get(at + 3).lower)) {
                values.add(Fact.exact(sum.multiply(Fact.of(EnglishWords.SCALES.get(tokens.get(at + 3).lower)))));
            }
        }
        return value;
    }

    /** The half or quarter a scale is only a part of: half a million, a quarter of a million, half million. */
    private static BigDecimal shareBefore(List<Token> tokens, int start) {
        String word = tokens.get(start).lower;
        int before = start - 1;
        if (!EnglishWords.ONE.contains(word) && !EnglishWords.SCALES.containsKey(word)) {
            return BigDecimal.ONE;
        }
        if (before >= 0
                && (tokens.get(before).lower.equals("of")
                        || tokens.get(before).lower.equals("-"))) {
            before--;
        }
        if (before < 0) {
            return BigDecimal.ONE;
        }
        return switch (tokens.get(before).lower) {
            case "half" -> new BigDecimal("0.5");
            case "quarter" -> new BigDecimal("0.25");
            default -> BigDecimal.ONE;
        };
    }

    /** half a million, a quarter of a million, three-quarters. */
    private void halfOfScale(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).lower;
            BigDecimal part = word.equals("half")
                    ? new BigDecimal("0.5")
                    : word.equals("quarter") ? new BigDecimal("0.25") : null;
            if (part != null) {
                for (int j = i + 1; j < Math.min(i + 5, tokens.size()); j++) {
                    Long scale = EnglishWords.SCALES.get(tokens.get(j).lower);
                    if (scale != null) {
                        values.add(Fact.exact(part.multiply(Fact.of(scale))));
                    }
                }
            }
        }
    }

    /** twenty four-wheel-drive cars: the four is the wheels'. */
    private static boolean belongsToNext(List<Token> tokens, int at) {
        return at + 2 < tokens.size()
                && tokens.get(at + 1).lower.equals("-")
                && tokens.get(at + 1).start == tokens.get(at).end
                && !number(tokens.get(at + 2))
                && (at == 0 || !tokens.get(at - 1).lower.equals("-"));
    }

    private static boolean scaleFollows(List<Token> tokens, int at) {
        return at < tokens.size() && EnglishWords.SCALES.containsKey(tokens.get(at).lower);
    }

    /** three thousand and seven thousand are two numbers. */
    private static boolean isAnother(List<Token> tokens, int at, BigDecimal lastScale) {
        Long scale = at < tokens.size() ? EnglishWords.SCALES.get(tokens.get(at).lower) : null;
        return scale != null && lastScale != null && Fact.of(scale).compareTo(lastScale) >= 0;
    }

    /** between two and three million: the scale is the first number's as well. */
    private void shareScale(List<Token> tokens, int start, BigDecimal scale) {
        if (start < 2 || figures.isEmpty() || !number(tokens.get(start - 2))) {
            return;
        }
        switch (tokens.get(start - 1).lower) {
            case "and", "to", "or", "-", "\u2013" ->
                values.add(Fact.exact(figures.get(figures.size() - 1).value().multiply(scale)));
            default -> {}
        }
    }

    private static boolean fits(BigDecimal current, BigDecimal value, boolean small) {
        BigDecimal rest = current.remainder(Fact.of(100));
        if (rest.signum() == 0) {
            return current.compareTo(Fact.of(100)) >= 0 && value.compareTo(Fact.of(100)) < 0;
        }
        return small
                && rest.compareTo(Fact.of(20)) >= 0
                && rest.remainder(BigDecimal.TEN).signum() == 0
                && value.compareTo(BigDecimal.TEN) < 0;
    }

    private static boolean isYear(BigDecimal current, BigDecimal value) {
        return current.compareTo(BigDecimal.TEN) >= 0
                && current.compareTo(Fact.of(21)) < 0
                && value.compareTo(BigDecimal.TEN) >= 0
                && value.compareTo(Fact.of(100)) < 0;
    }

    private boolean starts(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (number(token)) {
            return true;
        }
        return EnglishWords.ONE.contains(token.lower)
                && at + 1 < tokens.size()
                && EnglishWords.SCALES.containsKey(tokens.get(at + 1).lower);
    }

    private static boolean number(Token token) {
        return token.figure
                || EnglishWords.CARDINALS.containsKey(token.lower)
                || EnglishWords.SCALES.containsKey(token.lower)
                || EnglishWords.ORDINALS.containsKey(token.lower);
    }

    private void add(BigDecimal value, String text, int start, int end, boolean digits, boolean ordinal) {
        BigDecimal exact = Fact.exact(value);
        values.add(exact);
        figures.add(new Figure(exact, text.substring(start, end), digits, ordinal, start, end));
    }
}
