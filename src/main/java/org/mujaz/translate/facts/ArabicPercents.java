package org.mujaz.translate.facts;

import java.util.List;

/** Takes the hundred of "in the hundred" away, so that it is not read as a number of its own. */
final class ArabicPercents {
    private ArabicPercents() {}

    private static boolean isHundred(List<ArabicToken> tokens, int i) {
        if (tokens.get(i).is("المئه", "المائه", "الميه", "المايه")) {
            return true;
        }
        ArabicToken before = i > 1 ? tokens.get(i - 2) : null;
        return tokens.get(i).is("مائه", "مئه")
                && before != null
                && (before.kind() == ArabicToken.Kind.FIGURE || NumberWord.of(before) != null);
    }

    static void takeAway(List<ArabicToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            ArabicToken token = tokens.get(i);
            if (token.is("بالمئه", "بالمائه", "بالميه", "بالمايه", "بالمءه", "بالمءة")) {
                tokens.set(i, null);
            } else if (i > 0
                    && isHundred(tokens, i)
                    && tokens.get(i - 1) != null
                    && tokens.get(i - 1).is("في", "ب")) {
                tokens.set(i, null);
            }
        }
    }
}
