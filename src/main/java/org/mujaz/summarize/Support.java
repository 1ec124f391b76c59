package org.mujaz.summarize;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mujaz.Mark;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.TranslatedRelease;
import org.mujaz.translate.facts.Countries;

/**
 * Whether what a brief says stands in its release: every number by value and every name by its letters, in the
 * translation or (numbers) in the Arabic.
 */
final class Support {
    private static final Pattern DIGITS = Pattern.compile("[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*");
    private static final Pattern NAME_PART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "bin", "bint", "ibn", "abu", "the", "of", "and", "s");

    /** What an agency's releases take for granted. */
    private static final Map<String, String> HOME = Map.ofEntries(
            Map.entry("BNA", "Bahrain Bahraini Manama"),
            Map.entry("SPA", "Saudi Arabia Riyadh"),
            Map.entry("WAM", "UAE Emirates Emirati Abu Dhabi"),
            Map.entry("QNA", "Qatar Qatari Doha"),
            Map.entry("KUNA", "Kuwait Kuwaiti"),
            Map.entry("ONA", "Oman Omani Muscat"),
            Map.entry("PETRA", "Jordan Jordanian Amman"),
            Map.entry("MENA", "Egypt Egyptian Cairo"),
            Map.entry("MAP", "Morocco Moroccan Rabat"),
            Map.entry("TAP", "Tunisia Tunisian Tunis"),
            Map.entry("APS", "Algeria Algerian Algiers"),
            Map.entry("LANA", "Libya Libyan Tripoli"),
            Map.entry("INA", "Iraq Iraqi Baghdad"),
            Map.entry("NNA", "Lebanon Lebanese Beirut"),
            Map.entry("SANA", "Syria Syrian Damascus"),
            Map.entry("WAFA", "Palestine Palestinian"),
            Map.entry("SUNA", "Sudan Sudanese Khartoum"),
            Map.entry("SABA", "Yemen Yemeni"),
            Map.entry("AMI", "Mauritania Mauritanian Nouakchott"));

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final Set<String> numbers = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> acronyms = new HashSet<>();

    private Support() {}

    /** The agencies known by their letters. */
    static Set<String> agencies() {
        return HOME.keySet();
    }

    static Support of(List<SentencePair> pairs, String agency) {
        Support support = new Support();
        for (SentencePair pair : pairs) {
            // Where a figure of the translation is in doubt, only the Arabic's own digits count.
            if (pair.marks().stream().noneMatch(mark -> mark.kind() == Mark.Kind.NUMBER)) {
                support.numbers.addAll(EnglishFacts.numbers(pair.english()));
            }
            support.words(pair.english());
            support.acronyms(pair.english());
            Matcher digits = DIGITS.matcher(pair.arabic());
            while (digits.find()) {
                support.numbers.add(arabicNumber(digits.group()));
            }
        }
        support.words(home(agency));
        return support;
    }

    /** All a release holds: its sentences, the country its agency speaks for, and its day. */
    static Support of(TranslatedRelease release, Day day) {
        Support support = of(release.sentences(), release.release().agency());
        support.words(day.words());
        support.numbers.addAll(EnglishFacts.numbers(day.words()));
        return support;
    }

    /** Words for the country an agency speaks for; "" where it is not known. */
    static String home(String agency) {
        return HOME.getOrDefault(agency == null ? "" : agency, "");
    }

    /** The first fact of the text that the release does not hold, in words. */
    Optional<String> missing(String english) {
        for (String number : EnglishFacts.numbers(english)) {
            if (!numbers.contains(number)) {
                return Optional.of("the number " + number);
            }
        }
        for (String name : EnglishFacts.names(english)) {
            if (!isKnown(name)) {
                return Optional.of("the name " + name);
            }
        }
        return Optional.empty();
    }

    private void words(String english) {
        for (String word : NAME_PART.split(english.toLowerCase(Locale.ROOT))) {
            words.add(word);
        }
    }

    /** Initials of runs of capitalised words: "United Nations" lets a brief say UN. */
    private void acronyms(String english) {
        StringBuilder initials = new StringBuilder();
        for (String word : NAME_PART.split(english)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
                for (int from = Math.max(0, initials.length() - 6); from < initials.length() - 1; from++) {
                    acronyms.add(initials.substring(from).toLowerCase(Locale.ROOT));
                }
            } else if (!PARTICLES.contains(word.toLowerCase(Locale.ROOT)) && !word.equals("for")) {
                initials.setLength(0);
            }
        }
    }

    private boolean isKnown(String name) {
        String letters = name.replace(".", "").toLowerCase(Locale.ROOT);
        if (acronyms.contains(letters)) {
            return true;
        }
        for (String part : NAME_PART.split(letters.replaceFirst("['’]s$", ""))) {
            if (!part.isEmpty() && !PARTICLES.contains(part) && !isKnownWord(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean isKnownWord(String word) {
        if (MONTHS.contains(word) && words.contains(word.substring(0, 3))) {
            return true;
        }
        if (words.contains(word) || Countries.hasKin(word, words)) {
            return true;
        }
        return word.length() >= 4 && words.stream().anyMatch(other -> Countries.sharesStem(word, other));
    }

    private static String arabicNumber(String digits) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (c == '.' || c == '٫') {
                plain.append('.');
            }
        }
        String text = plain.toString();
        boolean several = text.indexOf('.') != text.lastIndexOf('.');
        return several ? text : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
}
