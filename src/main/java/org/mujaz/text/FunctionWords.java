package org.mujaz.text;

import java.util.Set;

/**
 * Words a statement may be sent with or without and still say the same: particles, pronouns, honorifics. Nothing that
 * denies, counts, or sets one thing before another in time is among them.
 */
public final class FunctionWords {
    private static final Set<String> WORDS =
            Set.of(("في من علي الي عن ان انه انها قد لقد كما هذا هذه ذلك تلك التي الذي الذين مع حيث كان كانت"
                            + " تم هو هي هم ايضا كذلك اليوم خلال معالي سعاده سمو فخامه جلاله دوله صاحب صاحبه السيد السيده الدكتور الدكتوره الاستاذ الشيخ المهندس حفظه الله ورعاه")
                    .split(" "));

    private FunctionWords() {}

    /** @param word as {@link Letters#folded} makes it */
    public static boolean has(String word) {
        return WORDS.contains(word) || word.length() > 3 && WORDS.contains(word.replaceFirst("^[وف]", ""));
    }
}
