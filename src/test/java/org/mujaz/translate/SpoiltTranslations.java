package org.mujaz.translate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Good translations with something left out, put in or exchanged: what the thresholds of omissions and additions are set on, and held to.
 * The same pairs give the same errors every time.
 *
 * <p>Run it with files of Arabic TAB English to see what each threshold of {@link ShapeCheck} would catch there, and what it would mark
 * without need.
 */
final class SpoiltTranslations {
    enum Error {
        /** The last third of the words is gone. */
        THIRD_DROPPED,
        /** One clause between commas is gone. */
        CLAUSE_DROPPED,
        /** A part of another sentence, half as long as this one, is added. */
        PADDED,
        /** It is said twice. */
        DOUBLED,
        /** The translation is another sentence's. */
        SWAPPED
    }

    /** A sentence with a translation that is good, or has one error. */
    record Spoilt(Error error, String arabic, String english) {}

    private final List<String[]> pairs;
    private final Random random = new Random(20261128);

    private SpoiltTranslations(List<String[]> pairs) {
        this.pairs = pairs;
    }

    /** Each pair with each error that fits it. */
    static List<Spoilt> of(List<String[]> pairs) {
        return new SpoiltTranslations(pairs).all();
    }

    private List<Spoilt> all() {
        List<Spoilt> spoilt = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            String[] words = pairs.get(i)[1].split(" ");
            String[] other = pairs.get((i + 1 + random.nextInt(pairs.size() - 1)) % pairs.size())[1].split(" ");
            if (words.length < 9) {
                continue;
            }
            add(spoilt, i, Error.THIRD_DROPPED, join(words, 0, words.length - words.length / 3));
            String[] clauses = pairs.get(i)[1].split(", ");
            if (clauses.length > 2 && clauses[1].length() * 6 > pairs.get(i)[1].length()) {
                List<String> rest = new ArrayList<>(Arrays.asList(clauses));
                rest.remove(1);
                add(spoilt, i, Error.CLAUSE_DROPPED, String.join(", ", rest));
            }
            if (other.length >= words.length / 2) {
                add(
                        spoilt,
                        i,
                        Error.PADDED,
                        pairs.get(i)[1].replaceFirst("\\.$", "") + ", " + join(other, 0, words.length / 2) + ".");
            }
            add(spoilt, i, Error.DOUBLED, pairs.get(i)[1] + " " + pairs.get(i)[1]);
            add(spoilt, i, Error.SWAPPED, String.join(" ", other));
        }
        return spoilt;
    }

    private void add(List<Spoilt> spoilt, int pair, Error error, String english) {
        spoilt.add(new Spoilt(error, pairs.get(pair)[0], english));
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", Arrays.asList(words).subList(from, to));
    }

    /** The share of an error's sentences, in percent, of which something is true. */
    static double share(List<Spoilt> spoilt, Error error, Predicate<Spoilt> caught) {
        List<Spoilt> own = spoilt.stream().filter(s -> s.error == error).toList();
        return 100.0 * own.stream().filter(caught).count() / Math.max(1, own.size());
    }

    public static void main(String[] files) throws IOException {
        List<String[]> pairs = new ArrayList<>();
        for (String file : files) {
            for (String line : Files.readAllLines(Path.of(file))) {
                String[] columns = line.split("\t");
                if (columns.length > 1) {
                    pairs.add(columns);
                }
            }
        }
        List<Spoilt> spoilt = of(pairs);
        int from = 0;
        for (int to : new int[] {30, 60, 120, 200, 300, Integer.MAX_VALUE}) {
            int least = from;
            double[] good = pairs.stream()
                    .filter(pair -> isBetween(pair[0], least, to))
                    .mapToDouble(pair -> ratio(pair[0], pair[1]))
                    .sorted()
                    .toArray();
            for (double share : new double[] {0.001, 0.002, 0.005, 0.01, 0.02}) {
                double low = good[(int) (share * good.length)];
                double high = good[good.length - 1 - (int) (share * good.length)];
                StringBuilder line = new StringBuilder(String.format(
                        Locale.ROOT,
                        "%5d-%-10d n %5d  %.1f %% outside %.2f..%.2f:",
                        from,
                        to,
                        good.length,
                        share * 200,
                        low,
                        high));
                for (Error error : Error.values()) {
                    line.append(String.format(
                            Locale.ROOT,
                            "  %s %.0f %%",
                            error,
                            share(
                                    spoilt.stream()
                                            .filter(s -> isBetween(s.arabic, least, to))
                                            .toList(),
                                    error,
                                    s -> ratio(s.arabic, s.english) < low || ratio(s.arabic, s.english) > high)));
                }
                System.out.println(line);
            }
            from = to;
        }
    }

    private static boolean isBetween(String arabic, int least, int to) {
        int characters = arabic.codePointCount(0, arabic.length());
        return characters >= least && characters < to;
    }

    static double ratio(String arabic, String english) {
        return (double) english.codePointCount(0, english.length()) / arabic.codePointCount(0, arabic.length());
    }
}
