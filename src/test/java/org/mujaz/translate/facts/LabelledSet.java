package org.mujaz.translate.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes {@code labelled.tsv} (label, Arabic, English): good translations of press releases as they are ({@code good}), and others
 * with one error of fact put in by shortening, swapping or padding; the label says which.
 *
 * <p>Run it with files of Arabic TAB English, the number of lines wanted, and where to write.
 */
final class LabelledSet {
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,.]*\\d|\\d");
    private static final Pattern NOT = Pattern.compile(
            "(?<=\\b(?:was|were|is|are|has|have|had|be|been|will|would|can|could|may|must) )not |\\b(?:did|does|do) not ");
    private static final Pattern VERB = Pattern.compile("\\b(was|were|is|are|will|would|can|could) (?!not)");
    private static final Pattern MONTH = Pattern.compile(
            "\\b(January|February|March|April|June|July|August|September|October|November|December)\\b");
    private static final Pattern DAY =
            Pattern.compile("\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");
    private static final Pattern COUNTRY = Pattern.compile(
            "\\b(Egypt|Iraq|Jordan|Lebanon|Yemen|Syria|Sudan|Libya|Tunisia|Morocco|Oman|Qatar|Kuwait|Bahrain|France|China|India|Italy)\\b");
    private static final Pattern PERSON = Pattern.compile(
            "(?<=\\b(?:Sheikh|Dr\\.|Mr\\.|Minister|General|Colonel|Major|Judge|Ambassador|Prince|President) )\\p{Lu}\\p{Ll}+ (?:bin \\p{Lu}\\p{Ll}+ )?(?:Al[- ])?\\p{Lu}\\p{Ll}+");
    private static final String[] OTHER_PEOPLE = {
        "Hamad Al-Sulaiti", "Walid Karam", "Ziyad Al-Mutawa", "Peter Novak", "Fares Al-Omari"
    };
    private static final String[] MONTHS = {"January", "April", "July", "October", "November"};
    private static final String[] DAYS = {"Monday", "Wednesday", "Friday", "Sunday"};
    private static final String[] COUNTRIES = {"Jordan", "Libya", "Oman", "Italy", "Sudan", "France"};

    private final Random random = new Random(20261128);
    private final List<String[]> pairs;

    private LabelledSet(List<String[]> pairs) {
        this.pairs = pairs;
    }

    /** An error put into a good translation; null where it does not fit the sentence. */
    private interface Error {
        String into(String english);
    }

    public static void main(String[] args) throws IOException {
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i < args.length - 2; i++) {
            for (String line : Files.readAllLines(Path.of(args[i]))) {
                String[] columns = line.split("\t");
                if (columns.length > 1 && columns[0].length() > 40) {
                    pairs.add(columns);
                }
            }
        }
        List<String> lines = new LabelledSet(pairs).lines(Integer.parseInt(args[args.length - 2]));
        Files.write(Path.of(args[args.length - 1]), lines);
    }

    private List<String> lines(int wanted) {
        Map<String, Error> errors = new LinkedHashMap<>();
        errors.put("figure-changed", e -> first(FIGURE, e, this::otherFigure));
        errors.put("figure-dropped", e -> first(FIGURE, e, figure -> ""));
        errors.put("negation-dropped", e -> first(NOT, e, not -> ""));
        errors.put("negation-added", e -> first(VERB, e, verb -> verb + "not "));
        errors.put("month-changed", e -> first(MONTH, e, month -> one(MONTHS)));
        errors.put("day-changed", e -> first(DAY, e, day -> one(DAYS)));
        errors.put("country-swapped", e -> first(COUNTRY, e, country -> one(COUNTRIES)));
        errors.put("person-swapped", e -> first(PERSON, e, person -> one(OTHER_PEOPLE)));
        errors.put("shortened", this::shortened);
        errors.put(
                "padded",
                e -> e.length() < 60 ? null : e.replaceFirst("\\.?$", Matcher.quoteReplacement(", " + clause() + ".")));
        errors.put("other-sentence", e -> pairs.get(random.nextInt(pairs.size()))[1]);
        List<String[]> order = new ArrayList<>(pairs);
        Collections.shuffle(order, random);
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < wanted * 2 / 3; i++, at++) {
            lines.add("good\t" + order.get(at)[0] + "\t" + order.get(at)[1]);
        }
        List<String> kinds = List.copyOf(errors.keySet());
        for (int i = 0; lines.size() < wanted; i++) {
            String kind = kinds.get(i % kinds.size());
            for (boolean made = false; !made; at++) {
                String[] pair = order.get(at % order.size());
                String spoilt = errors.get(kind).into(pair[1]);
                made = spoilt != null && !spoilt.equals(pair[1]);
                if (made) {
                    lines.add(kind + "\t" + pair[0] + "\t" + spoilt.replaceAll("  +", " "));
                }
            }
        }
        return lines;
    }

    private static String first(Pattern pattern, String english, java.util.function.UnaryOperator<String> change) {
        Matcher matcher = pattern.matcher(english);
        return matcher.find()
                ? english.substring(0, matcher.start())
                        + change.apply(matcher.group())
                        + english.substring(matcher.end())
                : null;
    }

    private String otherFigure(String figure) {
        int at = random.nextInt(figure.length());
        while (!Character.isDigit(figure.charAt(at))) {
            at = random.nextInt(figure.length());
        }
        char other = (char) ('1' + (figure.charAt(at) - '1' + 1 + random.nextInt(8)) % 9);
        return figure.substring(0, at) + other + figure.substring(at + 1);
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    /** About a third cut off, at a comma or an "and". */
    private String shortened(String english) {
        int best = -1;
        Matcher matcher = Pattern.compile(", | and ").matcher(english);
        while (matcher.find()) {
            double share = (double) matcher.start() / english.length();
            if (share > 0.5 && share < 0.75) {
                best = matcher.start();
            }
        }
        return best < 0 ? null : english.substring(0, best) + ".";
    }

    private String clause() {
        while (true) {
            String[] parts = pairs.get(random.nextInt(pairs.size()))[1].split(", ");
            String last = parts[parts.length - 1].replaceAll("\\.$", "");
            if (parts.length > 1 && last.length() > 50 && last.length() < 90) {
                return last;
            }
        }
    }
}
