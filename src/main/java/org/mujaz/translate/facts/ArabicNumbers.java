package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the numbers of an Arabic sentence, in digits, in words and mixed.
 *
 * <ul>
 *   <li>parts bound by و are one number as long as each is smaller than the last one's step (مليون و200 ألف);
 *   <li>units stand before tens (خمسة وعشرون), also in ordinals (الحادي والعشرين, الخامسة عشرة);
 *   <li>a fraction behind a scale is a share of it (مليون ونصف), before it too (ربع مليون);
 *   <li>vague words (أحد, واحد, أول, آلاف alone, مرة ثانية) are no facts.
 * </ul>
 */
final class ArabicNumbers {
    private static final BigDecimal TEN = BigDecimal.TEN.stripTrailingZeros();
    private static final BigDecimal HUNDRED = Fact.of(100);
    private static final BigDecimal THOUSAND = Fact.of(1000);
    private static final BigDecimal TWO = Fact.of(2);

    private final List<ArabicToken> tokens;
    private final String text;
    private final List<Fact> facts = new ArrayList<>();

    /** Everything that stands in the Arabic in whatever way, to explain a figure of the English by. */
    private final Set<BigDecimal> mentioned = new HashSet<>();

    private int at;

    ArabicNumbers(List<ArabicToken> tokens, String text) {
        this.tokens = tokens;
        this.text = text;
    }

    /** Reads the sentence; tokens that a date or time has used up are null. */
    List<Fact> read() {
        at = 0;
        while (at < tokens.size()) {
            ArabicToken token = tokens.get(at);
            if (token == null) {
                at++;
            } else if (token.kind() == ArabicToken.Kind.FIGURE) {
                figure();
            } else {
                NumberWord word = NumberWord.of(token);
                if (word == null) {
                    at++;
                } else if (isPartOfName(at) || isOtherWord(at)) {
                    mentioned.add(word.value());
                    at++;
                } else {
                    word(word);
                }
            }
        }
        return facts;
    }

    Set<BigDecimal> mentioned() {
        return mentioned;
    }

    private void figure() {
        ArabicToken token = tokens.get(at);
        List<BigDecimal> values = Digits.values(token.text());
        mentioned.addAll(values);
        if (Digits.isCode(token.text()) && scaleAt(at + 1) == null) {
            at++;
            facts.add(new Fact(Fact.Sort.CODE, values.get(0), Set.of(), List.of(), token.text()));
            return;
        }
        if (values.size() > 1
                && token.text().matches("\\d+([.,]\\d+){2,}")
                && !token.text().matches("\\d{1,3}([.,]\\d{3})+")) {
            at++;
            for (BigDecimal value : values) {
                facts.add(new Fact(Fact.Sort.NUMBER, value, Set.of(), List.of(), token.text()));
            }
            return;
        }
        compose(values);
    }

    private void word(NumberWord word) {
        switch (word.sort()) {
            case ORDINAL -> {
                if (word.plural()) {
                    mentioned.add(word.value());
                    at++;
                } else {
                    ordinal(word);
                }
            }
            case FRACTION -> fraction(word);
            case DECADE -> decade(word.value().longValue());
            case ONE -> {
                if (startsCompound(at)) {
                    compose(List.of());
                } else {
                    mentioned.add(word.value());
                    at++;
                }
            }
            default -> {
                if (word.plural()) {
                    mentioned.add(word.value());
                    at++;
                } else {
                    compose(List.of());
                }
            }
        }
    }

    /** Whether a one is followed by what makes it a number: أحد عشر, واحد وعشرون. */
    private boolean startsCompound(int index) {
        NumberWord next = wordAt(index + 1);
        return next != null
                && (next.sort() == NumberWord.Sort.TEN && !next.and()
                        || next.sort() == NumberWord.Sort.TENS && next.and());
    }

    /** Adds up a number from here on; {@code figures} are the readings of the digits it starts with, if it does. */
    private void compose(List<BigDecimal> figures) {
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
            NumberWord word = wordAt(at);
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
                NumberWord again = wordAt(at);
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
                NumberWord after = wordAt(at + 1);
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
            return;
        }
        if (figures.isEmpty() && total.signum() == 0 && isBehindHundred()) {
            current = current.add(wordAt(at + 1).value());
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
        facts.add(new Fact(Fact.Sort.NUMBER, value, same, together, words(start, at)));
        mentioned.add(value);
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
        NumberWord scale = scaleAt(at + 2);
        boolean smaller = scale == null
                ? lastScale.equals(THOUSAND) && value.compareTo(THOUSAND) < 0
                : scale.value().multiply(value).compareTo(lastScale) < 0;
        if (!smaller) {
            return null;
        }
        at++;
        return value;
    }

    private void ordinal(NumberWord first) {
        int start = at;
        BigDecimal value = first.value();
        at++;
        NumberWord next = wordAt(at);
        if (next != null && next.sort() == NumberWord.Sort.TEN && !next.and()) {
            value = value.add(TEN);
            at++;
        } else if (next != null && next.sort() == NumberWord.Sort.TENS && next.and() && value.compareTo(TEN) < 0) {
            value = value.add(next.value());
            at++;
        } else if (value.equals(TWO)
                && (isAgain(start) || !first.article() && tokens.get(start).is("ثانيه"))) {
            mentioned.add(TWO);
            return;
        }
        if (isBehindHundred()) {
            value = value.add(wordAt(at + 1).value());
            at += 2;
        }
        value = Fact.exact(value);
        mentioned.add(value);
        facts.add(new Fact(Fact.Sort.ORDINAL, value, Set.of(), List.of(), words(start, at)));
    }

    /** "after the hundred": الخمسون بعد المئة is the hundred and fiftieth. */
    private boolean isBehindHundred() {
        NumberWord hundred = wordAt(at + 1);
        return at + 1 < tokens.size()
                && tokens.get(at) != null
                && tokens.get(at).is("بعد")
                && hundred != null
                && hundred.value().compareTo(HUNDRED) >= 0;
    }

    /** The thirties are told apart by their century: ثلاثينيات القرن التاسع عشر are the 1830s. */
    private void decade(long decade) {
        int start = at;
        at++;
        long century = 20;
        if (at < tokens.size() && tokens.get(at) != null && tokens.get(at).is("القرن")) {
            NumberWord word = wordAt(at + 1);
            if (word != null && word.sort() == NumberWord.Sort.ORDINAL) {
                century = word.value().longValue();
                at += 2;
                NumberWord teen = wordAt(at);
                if (teen != null && teen.sort() == NumberWord.Sort.TEN && !teen.and()) {
                    century += 10;
                    at++;
                }
            } else if (word != null && word.sort() == NumberWord.Sort.TENS) {
                at += 2;
            }
        }
        long year = 100 * (century - 1) + decade;
        Set<BigDecimal> same = new HashSet<>(Set.of(Fact.of(year)));
        ArabicToken next = at < tokens.size() ? tokens.get(at) : null;
        if (next != null && next.text().matches("\\d\\d" + decade)) {
            // Where the decade's first year follows in digits it is the one meant, whatever century was named.
            same.add(Fact.of(Long.parseLong(next.text())));
        }
        fact(Fact.Sort.NUMBER, Fact.of(decade), same, start);
    }

    private boolean isAgain(int index) {
        return index > 0
                && tokens.get(index - 1) != null
                && tokens.get(index - 1).is("مره", "تاره", "ناحيه", "جهه", "اي");
    }

    private void fraction(NumberWord word) {
        int start = at;
        BigDecimal value = word.value();
        at++;
        mentioned.add(value);
        NumberWord next = wordAt(at);
        if (next != null && next.sort() == NumberWord.Sort.SCALE && !next.and() && !next.plural()) {
            value = value.multiply(next.value());
            at++;
            fact(Fact.Sort.NUMBER, value, Set.of(), start);
            return;
        }
        fact(Fact.Sort.FRACTION, value, word.and() ? Fractions.behind(value) : Fractions.same(value), start);
    }

    private void fact(Fact.Sort sort, BigDecimal value, Set<BigDecimal> same, int start) {
        BigDecimal exact = Fact.exact(value);
        facts.add(new Fact(sort, exact, same, List.of(), words(start, Math.max(at, start + 1))));
        mentioned.add(exact);
        mentioned.addAll(same);
    }

    private String words(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    private NumberWord wordAt(int index) {
        return index < tokens.size() && tokens.get(index) != null ? NumberWord.of(tokens.get(index)) : null;
    }

    private NumberWord scaleAt(int index) {
        NumberWord word = wordAt(index);
        return word != null && word.sort() == NumberWord.Sort.SCALE && !word.and() ? word : null;
    }

    /** Streets, squares and rooms are called after numbers, and the number is then often left as it sounds. */
    private boolean isPartOfName(int index) {
        return index > 0
                && tokens.get(index - 1) != null
                && tokens.get(index - 1)
                        .is(
                                "شارع", "ميدان", "ساحه", "حي", "ال", "زياره", "مدينه", "بحي", "بشارع", "بميدان",
                                "بزياره", "العقد");
    }

    /** ألف begins a sentence as "wrote", الاثنين is mostly Monday. */
    private boolean isOtherWord(int index) {
        ArabicToken token = tokens.get(index);
        boolean opens = index == 0
                || tokens.get(index - 1) != null && tokens.get(index - 1).is("\"", "«", "“", "(");
        return token.is("الف", "والف") && opens || token.folded().endsWith("الاثنين");
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
