package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.List;

/**
 * The tokens of an Arabic sentence as number words; those that a date or time has used up are null.
 *
 * @param tokens the sentence's
 * @param text the cleaned sentence
 */
record NumberTokens(List<ArabicToken> tokens, String text) {
    private static final BigDecimal HUNDRED = Fact.of(100);

    String words(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    NumberWord wordAt(int index) {
        return index < tokens.size() && tokens.get(index) != null ? NumberWord.of(tokens.get(index)) : null;
    }

    NumberWord scaleAt(int index) {
        NumberWord word = wordAt(index);
        return word != null && word.sort() == NumberWord.Sort.SCALE && !word.and() ? word : null;
    }

    /** "after the hundred": الخمسون بعد المئة is the hundred and fiftieth. */
    boolean isBehindHundred(int at) {
        NumberWord hundred = wordAt(at + 1);
        return at + 1 < tokens.size()
                && tokens.get(at) != null
                && tokens.get(at).is("بعد")
                && hundred != null
                && hundred.value().compareTo(HUNDRED) >= 0;
    }
}
