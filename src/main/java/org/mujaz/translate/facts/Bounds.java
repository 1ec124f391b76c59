package org.mujaz.translate.facts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mujaz.Mark;

/**
 * Looks for a bound that was turned round: لا يقل عن ("no less than") that stands as "does not exceed" in the English, or the other way.
 * Only the opposite wording is a reason; a bound that is merely left out is not.
 */
final class Bounds {
    private static final Pattern AT_LEAST = Pattern.compile(
            "(?<!\\p{L})[وب]?(?:(?:لا|لم|لن|الا) [يت]قل\\p{L}{0,2}(?: \\p{L}+){0,2}? عن|علي الاقل|كحد ادني|بحد ادني|حد\\p{L}{0,2} الادني)(?!\\p{L})");
    private static final Pattern AT_MOST = Pattern.compile(
            "(?<!\\p{L})[وب]?(?:(?:لا|لم|لن|الا) [يت](?:زيد|زد|تجاوز|تعدي?|فوق)\\p{L}{0,2}|علي الاكثر|كحد اقصي|بحد اقصي|حد\\p{L}{0,2} الاقصي)(?!\\p{L})");
    private static final Pattern ENGLISH_AT_LEAST = english(
            "at least|(?:no|not|nor|n['\u2019]t)(?: \\p{L}+)? (?:less|fewer|lower|below|under|smaller|shorter)|minimum|(?:or|and) (?:more|above|over|older)"
                    + "|at a minimum|upwards? of|more than|over|above|exceed(?:s|ed|ing)?|from");
    private static final Pattern ENGLISH_AT_MOST = english(
            "at most|(?:no|not|nor|n['\u2019]t|without)(?: \\p{L}+)? (?:more|exceed\\p{L}*|surpass\\p{L}*|over|above|greater|higher|longer|larger|older|later|beyond)|maximum|up to|(?:or|and) (?:less|fewer|under|below)"
                    + "|not to exceed");
    private static final Pattern NO_LESS =
            english("at least|(?:no|not|nor|n['\u2019]t)(?: \\p{L}+)? (?:less|fewer|lower|below)");
    private static final Pattern DENIED = english(
            "(?:no|not|nor|never|without|cannot|n['\u2019]t)(?: \\p{L}+)? (?:more than|over|above|exceed\\p{L}*|greater|surpass\\p{L}*)");

    private Bounds() {}

    private static Pattern english(String words) {
        return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    }

    static Optional<Mark> check(String arabic, String english) {
        String folded = ArabicToken.fold(ArabicToken.clean(arabic));
        long least = AT_LEAST.matcher(folded).results().count();
        long most = AT_MOST.matcher(folded).results().count();
        boolean saysLeast =
                ENGLISH_AT_LEAST.matcher(DENIED.matcher(english).replaceAll("")).find();
        long saysMost = ENGLISH_AT_MOST.matcher(english).results().count();
        if (least > 0 && !saysLeast && saysMost > most) {
            return Optional.of(turned("no less than (لا يقل عن)", "a most"));
        }
        if (most > 0 && saysMost == 0 && least == 0 && NO_LESS.matcher(english).find()) {
            return Optional.of(turned("no more than (لا يزيد عن)", "a least"));
        }
        return Optional.empty();
    }

    private static Mark turned(String bound, String into) {
        return new Mark(Mark.Kind.NUMBER, bound + " in the Arabic seems to be " + into + " here");
    }
}
