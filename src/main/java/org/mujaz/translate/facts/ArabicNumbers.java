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
    private static final BigDecimal TWO = Fact.of(2);

    private final List<ArabicToken> tokens;
    private final NumberTokens words;
    private final List<Fact> facts = new ArrayList<>();

    /** Everything that stands in the Arabic in whatever way, to explain a figure of the English by. */
    private final Set<BigDecimal> mentioned = new HashSet<>();

    private int at;

    ArabicNumbers(List<ArabicToken> tokens, String text) {
        this.tokens = tokens;
        this.words = new NumberTokens(tokens, text);
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
        if (Digits.isCode(token.text()) && words.scaleAt(at + 1) == null) {
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
        NumberWord next = words.wordAt(index + 1);
        return next != null
                && (next.sort() == NumberWord.Sort.TEN && !next.and()
                        || next.sort() == NumberWord.Sort.TENS && next.and());
    }

    private void compose(List<BigDecimal> figures) {
        ArabicCardinal number = new ArabicCardinal(words, at);
        Fact fact = number.read(figures);
        at = number.end();
        mentioned.addAll(number.mentioned());
        if (fact != null) {
            facts.add(figures.size() == 1 && fact.value().equals(figures.get(0)) ? withScaleBehind(fact) : fact);
        }
    }

    /** "10 to 15 thousand" is mostly ten thousand to fifteen thousand. */
    private Fact withScaleBehind(Fact fact) {
        boolean range = at + 1 < tokens.size()
                && tokens.get(at) != null
                && tokens.get(at).is("و", "الي", "او", "حتي", "-", "–")
                && tokens.get(at + 1) != null
                && tokens.get(at + 1).kind() == ArabicToken.Kind.FIGURE;
        NumberWord scale = range ? words.scaleAt(at + 2) : null;
        if (scale == null) {
            return fact;
        }
        Set<BigDecimal> same = new HashSet<>(fact.same());
        same.add(Fact.exact(fact.value().multiply(scale.value())));
        return new Fact(fact.sort(), fact.value(), same, fact.parts(), fact.words());
    }

    private void ordinal(NumberWord first) {
        int start = at;
        BigDecimal value = first.value();
        at++;
        NumberWord next = words.wordAt(at);
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
        if (words.isBehindHundred(at)) {
            value = value.add(words.wordAt(at + 1).value());
            at += 2;
        }
        value = Fact.exact(value);
        mentioned.add(value);
        facts.add(new Fact(Fact.Sort.ORDINAL, value, Set.of(), List.of(), words.words(start, at)));
    }

    /** The thirties are told apart by their century: ثلاثينيات القرن التاسع عشر are the 1830s. */
    private void decade(long decade) {
        int start = at;
        at++;
        long century = 20;
        if (at < tokens.size() && tokens.get(at) != null && tokens.get(at).is("القرن")) {
            NumberWord word = words.wordAt(at + 1);
            if (word != null && word.sort() == NumberWord.Sort.ORDINAL) {
                century = word.value().longValue();
                at += 2;
                NumberWord teen = words.wordAt(at);
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
        NumberWord next = words.wordAt(at);
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
        facts.add(new Fact(sort, exact, same, List.of(), words.words(start, Math.max(at, start + 1))));
        mentioned.add(exact);
        mentioned.addAll(same);
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
}
