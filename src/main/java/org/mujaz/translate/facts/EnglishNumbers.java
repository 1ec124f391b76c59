package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds up the whole numbers of an English sentence: 1.2 million, two hundred and fifty, half a million, nineteen forty-five. */
final class EnglishNumbers {
    private final List<EnglishFigures.Figure> figures = new ArrayList<>();
    private final Set<BigDecimal> values = new HashSet<>();

    EnglishNumbers(List<EnglishToken> tokens, String text) {
        compose(tokens, text);
    }

    List<EnglishFigures.Figure> figures() {
        return figures;
    }

    /** What the numbers are worth, those they may stand for included. */
    Set<BigDecimal> values() {
        return values;
    }

    /** Whole numbers from neighbouring tokens. */
    private void compose(List<EnglishToken> tokens, String text) {
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
                EnglishToken token = tokens.get(at);
                if (token.figure()) {
                    if (current != null) {
                        break;
                    }
                    current = Digits.values(token.text()).get(0);
                    digits = true;
                    ordinal = token.ordinal();
                    small = false;
                } else if (EnglishWords.SCALES.containsKey(token.lower())) {
                    BigDecimal scale = Fact.of(EnglishWords.SCALES.get(token.lower()));
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
                } else if (EnglishWords.CARDINALS.containsKey(token.lower())) {
                    BigDecimal value = Fact.of(EnglishWords.CARDINALS.get(token.lower()));
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
                } else if (EnglishWords.ORDINALS.containsKey(token.lower())) {
                    BigDecimal value = Fact.of(EnglishWords.ORDINALS.get(token.lower()));
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
                } else if (EnglishWords.ONE.contains(token.lower()) && at == start) {
                    current = BigDecimal.ONE;
                } else if (token.lower().equals("-")
                        && current != null
                        && at + 1 < tokens.size()
                        && EnglishWords.SCALES.containsKey(tokens.get(at + 1).lower())) {
                    at++;
                    continue;
                } else if (token.lower().equals("-")
                        && at > start
                        && at + 1 < tokens.size()
                        && small
                        && !tokens.get(at + 1).figure()
                        && starts(tokens, at + 1)) {
                    at++;
                    continue;
                } else if (token.lower().equals("and")
                        && at + 1 < tokens.size()
                        && (current != null && current.compareTo(Fact.of(100)) >= 0
                                || lastScale != null && current == null)
                        && number(tokens.get(at + 1))
                        && !tokens.get(at + 1).figure()
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
            int dozen = at < tokens.size() && tokens.get(at).lower().equals("-") ? at + 1 : at;
            if (dozen < tokens.size() && tokens.get(dozen).lower().equals("dozen")) {
                values.add(Fact.exact(value.multiply(Fact.of(12))));
                continue;
            }
            if (lastScale != null && current == null) {
                shareScale(tokens, start, lastScale);
            }
            add(value, text, tokens.get(start).start(), tokens.get(at - 1).end(), digits, ordinal);
        }
        halfOfScale(tokens);
    }

    private BigDecimal half(
            List<EnglishToken> tokens, int at, BigDecimal value, BigDecimal lastScale, BigDecimal current) {
        if (at + 2 < tokens.size()
                && tokens.get(at).lower().equals("and")
                && tokens.get(at + 1).lower().equals("a")
                && (tokens.get(at + 2).lower().equals("half")
                        || tokens.get(at + 2).lower().equals("quarter"))) {
            BigDecimal part = new BigDecimal(tokens.get(at + 2).lower().equals("half") ? "0.5" : "0.25");
            BigDecimal share = lastScale != null && current == null ? lastScale : BigDecimal.ONE;
            BigDecimal sum = Fact.exact(value.add(part.multiply(share)));
            values.add(sum);
            if (at + 3 < tokens.size()
                    && EnglishWords.SCALES.containsKey(tokens.get(at + 3).lower())) {
                values.add(Fact.exact(sum.multiply(
                        Fact.of(EnglishWords.SCALES.get(tokens.get(at + 3).lower())))));
            }
        }
        return value;
    }

    /** The half or quarter a scale is only a part of: half a million, a quarter of a million, half million. */
    private static BigDecimal shareBefore(List<EnglishToken> tokens, int start) {
        String word = tokens.get(start).lower();
        int before = start - 1;
        if (!EnglishWords.ONE.contains(word) && !EnglishWords.SCALES.containsKey(word)) {
            return BigDecimal.ONE;
        }
        if (before >= 0
                && (tokens.get(before).lower().equals("of")
                        || tokens.get(before).lower().equals("-"))) {
            before--;
        }
        if (before < 0) {
            return BigDecimal.ONE;
        }
        return switch (tokens.get(before).lower()) {
            case "half" -> new BigDecimal("0.5");
            case "quarter" -> new BigDecimal("0.25");
            default -> BigDecimal.ONE;
        };
    }

    /** half a million, a quarter of a million, three-quarters. */
    private void halfOfScale(List<EnglishToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).lower();
            BigDecimal part = word.equals("half")
                    ? new BigDecimal("0.5")
                    : word.equals("quarter") ? new BigDecimal("0.25") : null;
            if (part != null) {
                for (int j = i + 1; j < Math.min(i + 5, tokens.size()); j++) {
                    Long scale = EnglishWords.SCALES.get(tokens.get(j).lower());
                    if (scale != null) {
                        values.add(Fact.exact(part.multiply(Fact.of(scale))));
                    }
                }
            }
        }
    }

    /** twenty four-wheel-drive cars: the four is the wheels'. */
    private static boolean belongsToNext(List<EnglishToken> tokens, int at) {
        return at + 2 < tokens.size()
                && tokens.get(at + 1).lower().equals("-")
                && tokens.get(at + 1).start() == tokens.get(at).end()
                && !number(tokens.get(at + 2))
                && (at == 0 || !tokens.get(at - 1).lower().equals("-"));
    }

    private static boolean scaleFollows(List<EnglishToken> tokens, int at) {
        return at < tokens.size()
                && EnglishWords.SCALES.containsKey(tokens.get(at).lower());
    }

    /** three thousand and seven thousand are two numbers. */
    private static boolean isAnother(List<EnglishToken> tokens, int at, BigDecimal lastScale) {
        Long scale = at < tokens.size() ? EnglishWords.SCALES.get(tokens.get(at).lower()) : null;
        return scale != null && lastScale != null && Fact.of(scale).compareTo(lastScale) >= 0;
    }

    /** between two and three million: the scale is the first number's as well. */
    private void shareScale(List<EnglishToken> tokens, int start, BigDecimal scale) {
        if (start < 2 || figures.isEmpty() || !number(tokens.get(start - 2))) {
            return;
        }
        switch (tokens.get(start - 1).lower()) {
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

    private boolean starts(List<EnglishToken> tokens, int at) {
        EnglishToken token = tokens.get(at);
        if (number(token)) {
            return true;
        }
        return EnglishWords.ONE.contains(token.lower())
                && at + 1 < tokens.size()
                && EnglishWords.SCALES.containsKey(tokens.get(at + 1).lower());
    }

    private static boolean number(EnglishToken token) {
        return token.figure()
                || EnglishWords.CARDINALS.containsKey(token.lower())
                || EnglishWords.SCALES.containsKey(token.lower())
                || EnglishWords.ORDINALS.containsKey(token.lower());
    }

    private void add(BigDecimal value, String text, int start, int end, boolean digits, boolean ordinal) {
        BigDecimal exact = Fact.exact(value);
        values.add(exact);
        figures.add(new EnglishFigures.Figure(exact, text.substring(start, end), digits, ordinal, start, end));
    }
}
