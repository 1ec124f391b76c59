package org.mujaz.text;

import java.util.Set;

/** Whether a Persian yeh at a word's end stands for alef maksura (على) or yeh (في). */
final class FarsiYeh {
    private static final Set<String> MAKSURA = Set.of(
            "عل", "إل", "ال", "حت", "لد", "سو", "مت", "أول", "أعل", "كبر", "أخر", "إحد", "مستو", "مد", "معن", "مبن",
            "مستشف", "منتد", "ملتق", "التق", "أد", "أجر", "رع", "مض", "أقص", "أدن", "عيس", "موس", "مصطف", "يحي", "تلق",
            "تول", "يتول", "عظم", "القصو", "ذكر", "أنه", "اشتر");

    private FarsiYeh() {}

    static boolean isMaksura(String text, int at) {
        int start = at;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String stem = text.substring(start, at);
        return MAKSURA.contains(stem)
                || stem.startsWith("و") && MAKSURA.contains(stem.substring(1))
                || stem.startsWith("ال") && MAKSURA.contains(stem.substring(2));
    }
}
