package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds up one Arabic number from its words and digits: مليون و200 ألف, خمسة وعشرون, مليون ونصف. */
final class ArabicCardinal {
    private static final BigDecimal TEN = BigDecimal.TEN.stripTrailingZeros();
    private static final BigDecimal HUNDRED = Fact.of(100);
    private static final BigDecimal THOUSAND = Fact.of(1000);
    private static final BigDecimal TWO = Fact.of(2);

    private final NumberTokens words;
    private final List<ArabicToken> tokens;

    /** The number's parts, each of which may stand in the English by itself. */
    private final Set<BigDecimal> mentioned = new HashSet<>();

    private int at;

    ArabicCardinal(NumberTokens words, int at) {
        this.words = words;
        this.tokens = words.tokens();
        this.at = at;
    }

    int end() {
        return at;
    }

    Set<BigDecimal> mentioned() {
        return mentioned;
    }

    /**
     * Adds up the number that begins here.
     *
     * @param figures the readings of the digits it starts with; empty where it starts with a word
     * @return what it comes to, or null where none begins here
     */
    Fact read(List<BigDecimal> figures) {
        int start = at;
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal current = BigDecimal.ZERO;
        BigDecimal step = null;
        BigDecimal lastScale = null;
        boolean lastWasUnit = false;
        List<BigDecimal> parts = new ArrayList<>();
        boolean dual = false;
        if (!figures.isEmpty()) {
            current = figures.get(0);
            step = BigDecimal.ONE;
            at++;
        }
        while (at < tokens.size() && tokens.get(at) != null) {
            NumberWord word = words.wordAt(at);
            boolean first = at == start;
            if (word == null) {
                BigDecimal more = figureBehindScale(step, lastScale, current);
                if (more == null) {
                    break;
                }
                mentioned.add(more);
                parts.add(total);
                current = more;
                step = BigDecimal.ONE;
                lastWasUnit = false;
                at++;
                continue;
            }
            NumberWord.Sort sort = word.sort();
            BigDecimal value = word.value();
            if (sort == NumberWord.Sort.SCALE
                    && (!word.and() || first)
                    && !(word.article() && current.signum() == 0 && !first)) {
                if (first) {
                    total = value;
                } else if (current.signum() == 0) {
                    total = total.multiply(value);
                } else if (lastScale != null && value.compareTo(lastScale) > 0) {
                    total = total.add(current).multiply(value);
                } else {
                    total = total.add(current.multiply(value));
                }
                current = BigDecimal.ZERO;
                lastScale = unitOf(value);
                step = lastScale;
                lastWasUnit = false;
                dual |= first && isDualOrOne(tokens.get(at));
            } else if (sort == NumberWord.Sort.SCALE
                    && word.and()
                    && lastScale != null
                    && !word.plural()
                    && current.signum() == 0
                    && value.compareTo(lastScale) < 0) {
                parts.add(total);
                total = total.add(value);
                lastScale = unitOf(value);
                step = lastScale;
            } else if (sort == NumberWord.Sort.FRACTION && word.and() && step != null) {
                BigDecimal share = step.compareTo(BigDecimal.ONE) > 0 && current.signum() == 0 ? step : BigDecimal.ONE;
                parts.add(total.add(current));
                current = current.add(value.multiply(share));
                mentioned.add(value);
                at++;
                NumberWord again = words.wordAt(at);
                if (again != null
                        && again.sort() == NumberWord.Sort.SCALE
                        && !again.and()
                        && (again.article() || again.value().equals(share))) {
                    at++;
                } else if (again != null
                        && again.sort() == NumberWord.Sort.SCALE
                        && !again.and()
                        && share.equals(BigDecimal.ONE)) {
                    continue;
                }
                break;
            } else if (sort == NumberWord.Sort.TEN && !word.and() && lastWasUnit) {
                current = current.add(TEN);
                step = BigDecimal.ONE;
                lastWasUnit = false;
            } else if (sort == NumberWord.Sort.HUNDREDS && !word.and() && lastWasUnit && value.equals(HUNDRED)) {
                BigDecimal unit = current.remainder(HUNDRED);
                current = current.subtract(unit).add(unit.multiply(HUNDRED));
                step = HUNDRED;
                lastWasUnit = false;
            } else if (sort == NumberWord.Sort.TENS && word.and() && lastWasUnit) {
                current = current.add(value);
                step = BigDecimal.ONE;
                lastWasUnit = false;
            } else if (isCardinal(sort) && (first || word.and() && step != null && value.compareTo(step) < 0)) {
                NumberWord after = words.wordAt(at + 1);
                if (lastScale != null
                        && after != null
                        && after.sort() == NumberWord.Sort.SCALE
                        && !after.and()
                        && after.value().equals(lastScale)) {
                    break;
                }
                if (step != null && step.compareTo(THOUSAND) >= 0) {
                    parts.add(total.add(current));
                }
                current = current.add(value);
                step = stepOf(sort);
                lastWasUnit = sort == NumberWord.Sort.UNIT || sort == NumberWord.Sort.ONE;
            } else {
                break;
            }
            mentioned.add(value);
            at++;
        }
        if (at == start) {
            at++;
            return null;
        }
        if (figures.isEmpty() && total.signum() == 0 && words.isBehindHundred(at)) {
            current = current.add(words.wordAt(at + 1).value());
            at += 2;
        }
        BigDecimal value = Fact.exact(total.add(current));
        Set<BigDecimal> same = new HashSet<>();
        for (int i = 1; i < figures.size(); i++) {
            same.add(
                    lastScale == null
                            ? figures.get(i)
                            : Fact.exact(figures.get(i).multiply(lastScale)));
        }
        if (dual) {
            same.add(
                    Fact.exact(value.add(unitOf(NumberWord.of(tokens.get(start)).value()))));
        }
        List<BigDecimal> together = new ArrayList<>();
        if (!parts.isEmpty()) {
            BigDecimal before = BigDecimal.ZERO;
            for (BigDecimal part : parts) {
                together.add(Fact.exact(part.subtract(before)));
                before = part;
            }
            together.add(Fact.exact(value.subtract(before)));
            mentioned.addAll(together);
        }
        mentioned.addAll(same);
        mentioned.add(value);
        return new Fact(Fact.Sort.NUMBER, value, same, together, words.words(start, at));
    }

    /** A figure that goes on with the number before it: "و200 ألف" behind مليون, "و500" behind ألف. */
    private BigDecimal figureBehindScale(BigDecimal step, BigDecimal lastScale, BigDecimal current) {
        if (lastScale == null || current.signum() != 0 || step == null || step.compareTo(THOUSAND) < 0) {
            return null;
        }
        if (!tokens.get(at).is("و") || at + 1 >= tokens.size() || tokens.get(at + 1) == null) {
            return null;
        }
        ArabicToken figure = tokens.get(at + 1);
        if (figure.kind() != ArabicToken.Kind.FIGURE
                || figure.start() != tokens.get(at).end()
                        && !figure.text().isEmpty()
                        && figure.start() > tokens.get(at).end() + 1) {
            return null;
        }
        BigDecimal value = Digits.values(figure.text()).get(0);
        NumberWord scale = words.scaleAt(at + 2);
        boolean smaller = scale == null
                ? lastScale.equals(THOUSAND) && value.compareTo(THOUSAND) < 0
                : scale.value().multiply(value).compareTo(lastScale) < 0;
        if (!smaller) {
            return null;
        }
        at++;
        return value;
    }

    private static boolean isCardinal(NumberWord.Sort sort) {
        return switch (sort) {
            case ONE, UNIT, TEN, TENS, HUNDREDS -> true;
            default -> false;
        };
    }

    /** The scale of a dual: a thousand of two thousand. */
    private static BigDecimal unitOf(BigDecimal scale) {
        return scale.unscaledValue().intValue() == 2 ? Fact.exact(scale.divide(TWO)) : scale;
    }

    /** مليونا may be one million (accusative) or two (before what is counted). */
    private static boolean isDualOrOne(ArabicToken token) {
        return token.folded().endsWith("نا")
                || token.folded().endsWith("الفا")
                || token.folded().endsWith("ارا");
    }

    private static BigDecimal stepOf(NumberWord.Sort sort) {
        return switch (sort) {
            case HUNDREDS -> HUNDRED;
            case TENS -> TEN;
            default -> BigDecimal.ONE;
        };
    }
}
