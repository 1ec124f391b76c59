package org.mujaz.summarize;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** English as a brief has it: without forms of address and prayers, without the clauses hung on at the end. */
final class Condensed {
    /** A form of address, and what follows it: a name or title stays, before a verb a pronoun must stand in. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\b(His|Her|Their) (?:Excellenc(?:y|ies)|Eminence|Honou?r|(?:Royal |Serene )?(?:Majest(?:y|ies)|Highness(?:es)?))(?:(['’]s?)(?= )|,?( (?:the|a|an)\\b| (?=\\p{Lu}))?)");

    private static final Pattern TITLE = Pattern.compile(
            "\\b(?:H\\.? ?E\\.?|HE|HRH|HH|H\\. ?R\\. ?H\\.|H\\. ?H\\.|Mr\\.?|Mrs\\.?|Ms\\.?) (?=\\p{Lu})");
    /** What a word must follow to be a subject: a clause's beginning. */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?:^|[,;:.] |\\b(?:and|that|where|which|as|when|while|but|said|saying|arrival|before|after) )$");

    private static final Pattern CLAUSE_START = Pattern.compile("(?:^|[.:] )$");

    private static final Pattern PRAYER = Pattern.compile(
            ",? ?\\(?\\b(?:[Mm]ay (?:God|Allah)|(?<=[,(] ?)(?:God|Allah)) (?:\\p{Ll}+ and )?(?:protect|preserve|bless|have mercy|save|keep|support|rest)"
                    + "(?: upon| on)? (?:him|her|them|(?:his|her|their) (?:souls?|life|lives))(?: and \\p{Ll}+ (?:him|her|them))?\\)?,?");
    private static final Pattern OPENING = Pattern.compile(
            "^(?:In|Within|During|As part of|On the sidelines of|Under|With|On the occasion of|At the invitation of|In the framework of|On behalf of|Upon|After|Following)\\b[^,]{3,160}, (?=\\p{L})");

    private static final String OFFICE =
            "(?:President|Prime|Deputy|Vice|Minister|Undersecretary|Secretary|Director|Chairman|Chairwoman|Chairperson|Head|Speaker|King|Queen|Sultan|Emir|Amir|Ambassador"
                    + "|Governor|Commander|Chief|Crown|Mayor|Rector|Dean|Custodian|Assistant|Inspector|Commissioner|CEO)\\b";

    /** Behind an opening that ends in a name: the name's title, up to the next comma, and no subject; with an article it has no verb. */
    private static final Pattern TITLE_FIRST = Pattern.compile("^" + OFFICE + "[^,]*,|^(?:[Tt]he|[Hh]is|[Hh]er) "
            + OFFICE + "(?: (?:\\p{Lu}[\\p{L}'’-]*|of|the|and|for|to|in))*,");

    /** Behind an opening that ends within a list: what is left of the list, and no subject. */
    private static final Pattern LISTED = Pattern.compile("^[^,]{1,60}, and ");

    private static final Pattern HANGING = Pattern.compile(
            ",? (?:noting|stressing|affirming|emphasi[sz]ing|pointing|praising|expressing|adding|explaining|indicating|wishing|calling|commending|underlining|highlighting|reaffirming|stating|referring|where|during which|in the presence of|which (?:comes|came|reflects|contributes)|as well as)\\b");

    private static final Pattern RELATIVE = Pattern.compile("^(?:Where|Whose|Whom|Which|Who)\\b(?!.*\\?[\"”’]?$)");

    private Condensed() {}

    /** Whether a text is a clause that hangs on a sentence before it: "Where the centre was inspected …". */
    static boolean isClause(String english) {
        return RELATIVE.matcher(english).find();
    }

    /** Without forms of address and prayers. */
    static String plain(String english) {
        String text = PRAYER.matcher(Dateline.without(english)).replaceAll("");
        text = unaddressed(text);
        text = TITLE.matcher(text).replaceAll("");
        return capitalised(
                text.replaceAll(" {2,}", " ").replaceAll(" ([,.;])", "$1").strip());
    }

    private static String unaddressed(String text) {
        return ADDRESS.matcher(text)
                .replaceAll(
                        address -> Matcher.quoteReplacement(unaddressed(address, text.substring(0, address.start()))));
    }

    /** A pronoun stands for the address only where a clause begins: "receiving His Highness at the airport" stays. */
    private static String unaddressed(MatchResult address, String before) {
        if (address.group(2) != null) {
            return CLAUSE_START.matcher(before).find()
                    ? address.group(1)
                    : address.group(1).toLowerCase(Locale.ROOT);
        }
        if (address.group(3) != null) {
            return address.group(3).strip();
        }
        if (!CLAUSE.matcher(before).find()) {
            return address.group();
        }
        return switch (address.group(1)) {
            case "His" -> "he";
            case "Her" -> "she";
            default -> "they";
        };
    }

    /** A sentence of at most about so many words, cut only where a clause is hung on. */
    static String sentence(String english, int words) {
        String text = plain(english);
        if (Words.count(text) <= words) {
            return text;
        }
        text = withoutOpening(text);
        return Words.count(text) <= words ? text : ended(withoutHanging(text, words, 10));
    }

    private static String ended(String text) {
        return text.matches("(?s).*[.!?][\"”’]?") ? text : text + ".";
    }

    static String withoutOpening(String english) {
        Matcher opening = OPENING.matcher(english);
        String rest = opening.find() ? english.substring(opening.end()) : "";
        boolean subject = !rest.isEmpty()
                && !TITLE_FIRST.matcher(rest).find()
                && !LISTED.matcher(rest).find();
        return subject ? capitalised(rest) : english;
    }

    /** Cut before the last hanging clause that brings the text to the words wanted, or the first behind the least. */
    static String withoutHanging(String english, int words, int least) {
        String best = english;
        Matcher hanging = HANGING.matcher(english);
        while (hanging.find()) {
            String before = english.substring(0, hanging.start());
            int size = Words.count(before);
            if (size >= least && (size <= words || Words.count(best) > words && best.equals(english))) {
                best = before;
            }
        }
        return best.replaceAll("[\\s.,;:]+$", "");
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
