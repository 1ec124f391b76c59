package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mujaz.translate.SentencePair;

/**
 * Whether a brief joins facts the way its release does. A model that summarises seldom invents a number; it hangs the
 * right number on the wrong noun, or joins two facts that do not belong together:
 *
 * <ul>
 *   <li>a figure and the year it is to be reached in stand in one sentence of the release;
 *   <li>what a number counts in the brief stands near that number in the release too;
 *   <li>a day and its month stand together in the release.
 * </ul>
 */
final class Pairing {
    private static final Pattern TARGET = Pattern.compile("(?<![\\d.,])\\d[^;]{0,40}? by (?:19|20)\\d\\d\\b");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d.,-])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d-])|(?<![\\p{L}\\d.,-])\\d+(?:\\.\\d+)?(?![\\d-]|[.,]\\d)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final String MONTHS =
            "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final Pattern DAY =
            Pattern.compile("\\b" + MONTHS + " (\\d{1,2})\\b(?!,?\\d)|\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTHS);
    private static final int AFTER = 7;
    private static final int BEFORE = 5;

    private final List<String> sentences;
    private final List<Set<String>> numbers = new ArrayList<>();

    Pairing(List<SentencePair> pairs) {
        sentences = pairs.stream().map(SentencePair::english).toList();
        for (String sentence : sentences) {
            numbers.add(EnglishFacts.numbers(sentence));
        }
    }

    /** What is joined wrongly, in words. */
    Optional<String> fault(String english) {
        Optional<String> day = day(english);
        if (day.isPresent()) {
            return day;
        }
        Optional<String> target = target(english);
        if (target.isPresent()) {
            return target;
        }
        return counted(english);
    }

    /** "5% by 2030": a figure and the year it is to be reached in stand in one sentence of the release. */
    private Optional<String> target(String english) {
        Matcher target = TARGET.matcher(english);
        while (target.find()) {
            Set<String> figures = EnglishFacts.numbers(target.group());
            if (numbers.stream().noneMatch(own -> own.containsAll(figures))) {
                return Optional.of("\"" + target.group().strip() + "\" is not said together in the release");
            }
        }
        return Optional.empty();
    }

    /** A number's noun is looked for around the same number in the release. */
    private Optional<String> counted(String english) {
        Matcher number = NUMBER.matcher(english);
        while (number.find()) {
            String digits = number.group();
            if (YEAR.matcher(digits).matches() || isDay(english, number)) {
                continue;
            }
            Set<String> ours = around(english, number.start(), number.end(), 2, 4);
            boolean seen = false;
            boolean same = ours.isEmpty();
            for (String sentence : sentences) {
                Matcher source = NUMBER.matcher(sentence);
                while (source.find()) {
                    if (source.group().equals(digits)) {
                        seen = true;
                        Set<String> theirs = around(sentence, source.start(), source.end(), BEFORE, AFTER);
                        same |= ours.stream().anyMatch(theirs::contains);
                    }
                }
            }
            if (seen && !same) {
                return Optional.of("the number " + digits + " stands for something else in the release");
            }
        }
        return Optional.empty();
    }

    private static boolean isDay(String english, Matcher number) {
        Matcher day = DAY.matcher(english);
        while (day.find()) {
            if (day.start() <= number.start() && number.end() <= day.end()) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> around(String text, int start, int end, int before, int after) {
        List<String> left = Words.content(text.substring(0, start));
        List<String> right = Words.content(unit(text.substring(end)));
        Set<String> words = new HashSet<>(left.subList(Math.max(0, left.size() - before), left.size()));
        words.addAll(right.subList(0, Math.min(after, right.size())));
        words.addAll(Words.content(unit(text.substring(Math.max(0, start - 1), start))));
        return words;
    }

    private static String unit(String text) {
        return text.replace("%", " percent ")
                .replace("$", " dollars ")
                .replace("€", " euros ")
                .replace("per cent", "percent");
    }

    private Optional<String> day(String english) {
        Matcher day = DAY.matcher(english);
        while (day.find()) {
            String own = key(day);
            boolean known = false;
            boolean dated = false;
            for (String sentence : sentences) {
                Matcher source = DAY.matcher(sentence);
                while (source.find()) {
                    dated = true;
                    known |= key(source).equals(own);
                }
            }
            if (!known && !inNumbers(own)) {
                return Optional.of("the date " + day.group() + " is not in the release" + (dated ? "" : " as a date"));
            }
        }
        return Optional.empty();
    }

    /** A date written 5-8-2025 or 19/8. */
    private boolean inNumbers(String key) {
        String[] parts = key.split(" ");
        int month = (List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
                        .indexOf(parts[0]))
                + 1;
        Pattern numeric = Pattern.compile(
                "\\b0?" + parts[1] + " ?[-/] ?0?" + month + "\\b|\\b0?" + month + " ?[-/] ?0?" + parts[1] + "\\b");
        return sentences.stream().anyMatch(sentence -> numeric.matcher(sentence).find());
    }

    private static String key(Matcher day) {
        String month = day.group(1) != null ? day.group(1) : day.group(4);
        String number = day.group(2) != null ? day.group(2) : day.group(3);
        return month.substring(0, 3).toLowerCase(Locale.ROOT) + " " + Integer.parseInt(number);
    }
}
