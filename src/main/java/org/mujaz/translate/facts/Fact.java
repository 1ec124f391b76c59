package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * One figure the Arabic states, with everything a faithful English may write for it.
 *
 * @param sort what the figure counts
 * @param value the value; of a time its minutes in half a day, of a month or weekday its number from 1
 * @param same other values that state the same ("half" is 0.5, 50 percent, 30 minutes)
 * @param parts values that state it together ("one million" and "200 thousand"); empty where it has none
 * @param words the figure as it stands in the Arabic
 */
record Fact(Sort sort, BigDecimal value, Set<BigDecimal> same, List<BigDecimal> parts, String words) {

    enum Sort {
        NUMBER,
        ORDINAL,
        FRACTION,
        /** A long figure that is a name rather than an amount (telephone, account): digit for digit. */
        CODE,
        TIME,
        MONTH,
        WEEKDAY
    }

    Fact {
        same = Set.copyOf(same);
        parts = List.copyOf(parts);
    }

    static BigDecimal of(long value) {
        return exact(BigDecimal.valueOf(value));
    }

    /** One spelling a value, so that equal values are equal objects. */
    static BigDecimal exact(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
