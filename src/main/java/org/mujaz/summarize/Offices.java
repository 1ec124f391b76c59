package org.mujaz.summarize;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.facts.Countries;

/**
 * Whether a brief gives offices to the countries the release gives them to, ministers the portfolio they have there, and visits to
 * those visited. With two ministers in one release a summarising model is quick to make one of them the other's, and where it does
 * not know the office it writes the commonest.
 */
final class Offices {
    private static final String OFFICE = "(?:Minister|President|King|Sultan|Amir|Emir|Ambassador|Speaker|Prince|Chief)";
    private static final Pattern HELD =
            Pattern.compile("\\b(\\p{Lu}\\p{L}{2,}?)(?:['’]s)? (?:(?!and )\\p{L}+ ){0,2}?(?i:(" + OFFICE + "))\\b");
    private static final String PORTFOLIO =
            "(foreign|interior|defen[cs]e|finance|health|education|justice|labou?r|transport|energy|oil|petroleum|housing|works|agriculture"
                    + "|environment|trade|commerce|industry|tourism|culture|information|planning|economy|water|electricity)";
    private static final Pattern MINISTER = Pattern.compile(
            "\\b" + PORTFOLIO + "(?: affairs)? minist(?:er|ry|ries)|\\bminist(?:er|ry|ries)s? (?:of|for) (?:the )?"
                    + PORTFOLIO,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VISIT = Pattern.compile(
            "\\b(?:visit|trip) to (?:the )?(?:(?:State|Kingdom|Republic|Sultanate) of )?(?:the )?(\\p{Lu}\\p{L}{3,})");

    private final List<String> sentences;
    private final String home;

    /**
     * @param pairs the release
     * @param home words for the country the agency speaks for; its offices need no country
     */
    Offices(List<SentencePair> pairs, String home) {
        this.sentences = pairs.stream().map(SentencePair::english).toList();
        this.home = home.toLowerCase(Locale.ROOT);
    }

    /** What is given to the wrong country, in words. */
    Optional<String> fault(String english) {
        Matcher held = HELD.matcher(english);
        while (held.find()) {
            String country = held.group(1);
            if (Countries.isCountry(country) && !isHome(country) && !holds(country, held.group(2))) {
                return Optional.of("the release knows of no \"" + held.group().strip() + "\"");
            }
        }
        Matcher minister = MINISTER.matcher(english);
        while (minister.find()) {
            String portfolio = minister.group(1) != null ? minister.group(1) : minister.group(2);
            if (sentences.stream().noneMatch(sentence -> hasPortfolio(sentence, portfolio))) {
                return Optional.of("the release knows of no \"" + minister.group() + "\"");
            }
        }
        Matcher visit = VISIT.matcher(english);
        while (visit.find()) {
            String to = visit.group(1);
            if (Countries.isCountry(to) && sentences.stream().noneMatch(s -> visits(s, to))) {
                return Optional.of("the release tells of no " + visit.group());
            }
        }
        return Optional.empty();
    }

    /** A minister's or ministry's name goes on for some words: "the Minister of Works, Housing and Water". */
    private static boolean hasPortfolio(String sentence, String portfolio) {
        return Pattern.compile(
                        "\\b" + portfolio
                                + "(?: affairs)? minist|\\bminist(?:er|ers|ry|ries) (?:of|for) (?:[\\p{L},]+ ){0,6}?"
                                + portfolio,
                        Pattern.CASE_INSENSITIVE)
                .matcher(sentence)
                .find();
    }

    private boolean isHome(String country) {
        return !home.isEmpty() && List.of(home.split(" ")).stream().anyMatch(word -> Countries.same(word, country));
    }

    /** The office stands within a few words behind the country, or the country behind the office. */
    private boolean holds(String country, String office) {
        Pattern word = Pattern.compile("\\b" + office + "s?\\b", Pattern.CASE_INSENSITIVE);
        for (String sentence : sentences) {
            Matcher at = word.matcher(sentence);
            while (at.find()) {
                String before = last(sentence.substring(0, at.start()).replaceFirst("^.*(?:[,;]| and )", ""), 4);
                String after = first(sentence.substring(at.end()).replaceFirst("(?:[,;]| and ).*$", ""), 7);
                if (mentions(before, country) || mentions(after, country)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean visits(String sentence, String country) {
        Matcher visit = Pattern.compile("\\b(?:visit|visits|visiting|visited|trip|arriv\\w+|travel\\w*|in)\\b")
                .matcher(sentence);
        while (visit.find()) {
            if (mentions(first(sentence.substring(visit.end()), 10), country)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mentions(String text, String country) {
        return List.of(text.split("[^\\p{L}]+")).stream().anyMatch(word -> Countries.same(word, country));
    }

    private static String last(String text, int words) {
        String[] all = text.strip().split(" ");
        return String.join(" ", List.of(all).subList(Math.max(0, all.length - words), all.length));
    }

    private static String first(String text, int words) {
        String[] all = text.strip().split(" ");
        return String.join(" ", List.of(all).subList(0, Math.min(words, all.length)));
    }
}
