package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures an Arabic sentence states, and what of an English sentence they can explain. */
final class ArabicFigures {
    private static final BigDecimal SMALLEST_QUESTIONED = Fact.of(3);
    private static final BigDecimal LARGEST_BEFORE_SCALE = Fact.of(1000);

    /** Words that hold a number for the translator though they state none. */
    private static final Map<String, Integer> HINTS = Map.ofEntries(
            Map.entry("ثلاثي", 3),
            Map.entry("رباعي", 4),
            Map.entry("خماسي", 5),
            Map.entry("سداسي", 6),
            Map.entry("سباعي", 7),
            Map.entry("ثماني", 8),
            Map.entry("عقد", 10),
            Map.entry("قرن", 100),
            Map.entry("اسبوع", 7),
            Map.entry("دزين", 12),
            Map.entry("عشرات", 10),
            Map.entry("مئات", 100),
            Map.entry("ربع", 4),
            Map.entry("فصل", 3),
            Map.entry("مئوي", 100),
            Map.entry("تثليث", 3),
            Map.entry("ثلثاء", 3),
            Map.entry("مثلث", 3),
            Map.entry("مربع", 4),
            Map.entry("عشري", 10),
            Map.entry("اخماس", 5),
            Map.entry("اعشار", 10),
            Map.entry("خمسي", 5),
            Map.entry("ثمن", 8),
            Map.entry("اسداس", 6),
            Map.entry("اسباع", 7),
            Map.entry("اثمان", 8),
            Map.entry("كورونا", 19),
            Map.entry("كوفيد", 19),
            Map.entry("عشريني", 20),
            Map.entry("ثلاثيني", 30),
            Map.entry("اربعيني", 40),
            Map.entry("خمسيني", 50),
            Map.entry("ستيني", 60),
            Map.entry("سبعيني", 70),
            Map.entry("ثمانيني", 80),
            Map.entry("تسعيني", 90));

    private final List<Fact> facts = new ArrayList<>();
    private final Set<BigDecimal> mentioned = new HashSet<>();
    private final String text;

    ArabicFigures(String arabic) {
        text = ArabicToken.clean(arabic);
        List<ArabicToken> tokens = ArabicToken.of(text);
        for (ArabicToken token : tokens) {
            if (token.kind() == ArabicToken.Kind.WORD) {
                HINTS.forEach((word, value) -> {
                    if (token.folded().contains(word)) {
                        mentioned.add(Fact.of(value));
                        mentioned.add(Fact.of(2L * value));
                    }
                });
            }
        }
        ArabicPercents.takeAway(tokens);
        facts.addAll(new ArabicDates(tokens, text).read());
        for (Fact fact : facts) {
            int value = fact.value().intValue();
            if (fact.sort() == Fact.Sort.TIME) {
                mentioned.addAll(List.of(Fact.of(value / 60), Fact.of(value / 60 + 12), Fact.of(value % 60)));
            } else {
                mentioned.add(Fact.of(value));
            }
        }
        ArabicNumbers numbers = new ArabicNumbers(tokens, text);
        facts.addAll(numbers.read());
        mentioned.addAll(numbers.mentioned());
    }

    List<Fact> facts() {
        return facts;
    }

    /** Whether a figure of the English has its reason in the Arabic; small words need none. */
    boolean explains(EnglishFigures.Figure figure) {
        BigDecimal value = figure.value();
        boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        if (whole && value.compareTo(SMALLEST_QUESTIONED) < 0
                || figure.ordinal() && !figure.digits() && value.compareTo(Fact.of(4)) < 0) {
            return true;
        }
        if (mentioned.contains(value)) {
            return true;
        }
        String digits = figure.words().replaceAll("\\D", "");
        if (digits.length() > 1 && text.replaceAll("[^\\d]", "").contains(digits)) {
            return true;
        }
        for (BigDecimal source : mentioned) {
            if (source.compareTo(LARGEST_BEFORE_SCALE) >= 0) {
                continue;
            }
            for (long scale : new long[] {100, 1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000L}) {
                if (mentioned.contains(Fact.of(scale))
                        && Fact.exact(source.multiply(Fact.of(scale))).equals(value)) {
                    return true;
                }
            }
        }
        return false;
    }
}
