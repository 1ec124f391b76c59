package org.mujaz.translate.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads months, weekdays and times of day, and takes their tokens away so that no number is read out of them.
 *
 * <ul>
 *   <li>a month with two names (كانون الثاني/يناير) is one;
 *   <li>names that are other words as well count only beside a figure, a slash or شهر;
 *   <li>الأحد and الاثنين are days only behind يوم, مساء and the like;
 *   <li>an hour is told by الساعة before it or صباحا, مساء … behind it.
 * </ul>
 */
final class ArabicDates {
    private static final int HALF_DAY = 720;
    private static final String[] DAY_BEFORE = {
        "يوم", "مساء", "صباح", "فجر", "ليله", "ظهر", "امس", "غدا", "غد", "اليوم", "وم", "عصر", "بيوم", "ليوم", "ويوم",
        "ليل", "يومي"
    };
    private static final String[] DAY_AFTER = {"المقبل", "القادم", "الماضي", "المنصرم", "الفايت", "الجاري"};
    private static final String[] PART_OF_DAY = {"صباحا", "مساء", "ظهرا", "عصرا", "فجرا", "ليلا", "صباح", "ص", "م"};

    private final List<ArabicToken> tokens;
    private final String text;
    private final List<Fact> facts = new ArrayList<>();

    ArabicDates(List<ArabicToken> tokens, String text) {
        this.tokens = tokens;
        this.text = text;
    }

    List<Fact> read() {
        for (int i = 0; i < tokens.size(); i++) {
            ArabicToken token = tokens.get(i);
            if (token == null) {
                continue;
            }
            if (token.kind() == ArabicToken.Kind.TIME) {
                String[] parts = token.text().split(":");
                time(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), i, i + 1);
            } else if (token.kind() == ArabicToken.Kind.FIGURE) {
                monthInFigures(i);
            } else if (token.kind() == ArabicToken.Kind.WORD && !month(i)) {
                if (!weekday(i)) {
                    hour(i);
                }
            }
        }
        return facts;
    }

    private boolean month(int i) {
        ArabicToken token = tokens.get(i);
        ArabicToken next = at(i + 1);
        int month = next == null ? 0 : Months.number(token.text(), next.text());
        int length = 2;
        if (month == 0) {
            month = Months.number(token.text());
            length = 1;
            if (month != 0 && Months.isDoubtful(token.text()) && !isBesideDate(i)) {
                return false;
            }
        }
        if (month == 0 || length == 1 && next != null && next.is("كلينك", "كلينيك")) {
            return false;
        }
        if (at(i - 1) != null
                && at(i - 1).is("من")
                && at(i - 2) != null
                && at(i - 2).is("الاول", "للاول", "بالاول")) {
            facts.add(new Fact(
                    Fact.Sort.ORDINAL,
                    BigDecimal.ONE,
                    Set.of(),
                    List.of(),
                    at(i - 2).text()));
        }
        add(Fact.Sort.MONTH, month, i, i + length);
        return true;
    }

    /** 8/11/2023 and the datelines of some agencies (22 - 9 before a bracket): the second figure is a month. */
    private void monthInFigures(int i) {
        ArabicToken day = at(i - 2);
        ArabicToken slash = at(i - 1);
        ArabicToken next = at(i + 1);
        if (day == null
                || day.kind() != ArabicToken.Kind.FIGURE
                || slash == null
                || !slash.is("-", "/", "\u2013")
                || next == null) {
            return;
        }
        boolean year = next.is("-", "/", "\u2013")
                && at(i + 2) != null
                && at(i + 2).text().matches("(19|20|14)?\\d\\d");
        boolean dateline = i < 8
                && (next.is("(")
                        || next.kind() == ArabicToken.Kind.WORD
                                && at(i + 2) != null
                                && at(i + 2).is("-", "\u2013"));
        if ((year || dateline) && tokens.get(i).text().matches("0?[1-9]|1[0-2]")) {
            add(Fact.Sort.MONTH, Integer.parseInt(tokens.get(i).text()), i, i + 1);
        }
    }

    private boolean isBesideDate(int i) {
        ArabicToken before = at(i - 1);
        ArabicToken after = at(i + 1);
        return before != null
                        && (before.kind() == ArabicToken.Kind.FIGURE
                                || before.is(
                                        "/", "شهر", "بشهر", "لشهر", "وشهر", "من", "اواخر", "مطلع", "منتصف", "اوائل")
                                || NumberWord.of(before) != null)
                || after != null
                        && (after.kind() == ArabicToken.Kind.FIGURE
                                || after.is("/", "الماضي", "المقبل", "الجاري", "عام", "سنه"));
    }

    private boolean weekday(int i) {
        int day = Months.weekday(tokens.get(i).text());
        if (day == 0) {
            return false;
        }
        if (at(i - 1) != null && at(i - 1).is("سوق", "بسوق")) {
            return false;
        }
        boolean doubtful = tokens.get(i).is("الاحد", "الاثنين");
        ArabicToken before = at(i - 1);
        ArabicToken after = at(i + 1);
        if (doubtful && (before == null || !before.is(DAY_BEFORE)) && (after == null || !after.is(DAY_AFTER))) {
            return false;
        }
        add(Fact.Sort.WEEKDAY, day, i, i + 1);
        return true;
    }

    private void hour(int i) {
        NumberWord word = NumberWord.of(tokens.get(i));
        boolean one = tokens.get(i).is("الواحده");
        if (word == null
                || word.sort() != NumberWord.Sort.ORDINAL && !tokens.get(i).is("الحاديه") && !one) {
            return;
        }
        int hour = one ? 1 : tokens.get(i).is("الحاديه") ? 1 : word.value().intValue();
        int end = i + 1;
        ArabicToken next = at(end);
        if (next != null && next.is("عشره", "عشر") && hour <= 2) {
            hour += 10;
            end++;
        }
        int minutes = 0;
        next = at(end);
        if (next != null && next.is("والنصف")) {
            minutes = 30;
            end++;
        } else if (next != null && next.is("والربع")) {
            minutes = 15;
            end++;
        } else if (next != null && next.is("والثلث")) {
            minutes = 20;
            end++;
        } else if (next != null
                && next.is("الا")
                && at(end + 1) != null
                && at(end + 1).is("ربعا", "الربع", "ربع")) {
            minutes = -15;
            end += 2;
        } else if (next != null
                && next.is("الا")
                && at(end + 1) != null
                && at(end + 1).is("ثلثا", "الثلث", "ثلث")) {
            minutes = -20;
            end += 2;
        }
        ArabicToken before = at(i - 1);
        boolean told = before != null && before.is("الساعه", "والساعه", "للساعه")
                || at(end) != null
                        && at(end).is(PART_OF_DAY)
                        && tokens.get(i).text().endsWith("ة")
                || at(end) != null
                        && at(end).is("من", "بعد", "قبل")
                        && at(end + 1) != null
                        && at(end + 1).is("مساء", "صباح", "ظهر", "الظهر", "بعد")
                        && tokens.get(i).text().endsWith("ة");
        if (told) {
            time(hour, minutes, i, end);
        }
    }

    private void time(int hour, int minutes, int from, int to) {
        add(Fact.Sort.TIME, Math.floorMod(hour * 60 + minutes, HALF_DAY), from, to);
    }

    private void add(Fact.Sort sort, int value, int from, int to) {
        String words =
                text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
        facts.add(new Fact(sort, BigDecimal.valueOf(value), Set.of(), List.of(), words));
        for (int i = from; i < to; i++) {
            tokens.set(i, null);
        }
    }

    private ArabicToken at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : null;
    }
}
