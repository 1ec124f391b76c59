package org.mujaz.translate.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mujaz.Mark;
import org.mujaz.Problem;

/**
 * How the house writes titles, bodies and people: a text file, one entry a line, columns separated by tabs.
 *
 * <ol>
 *   <li>the Arabic, as it stands without clitics; its cases (أبو, أبي; ون, ين) are found as well;
 *   <li>the English as the house writes it;
 *   <li>notes, for people;
 *   <li>{@code keep} when the English is to stand exactly as given, capitals and all (brands, codes); else empty;
 *   <li>other Arabic wordings of the same, separated by {@code |};
 *   <li>English wordings that are to be replaced by the house's, separated by {@code |}.
 * </ol>
 *
 * Lines that begin with {@code #} and the columns from the third on may be left out.
 */
public final class Glossary {
    /** A house without a glossary. */
    public static final Glossary NONE = new Glossary(List.of(), "");

    private static final Pattern MINISTRY = Pattern.compile("(?:the )?(Ministry|Minister) of (?:the )?([\\p{L}, ]+)");
    private static final Pattern ARTICLE = Pattern.compile("^[Tt]he ");

    private final Gazetteer arabic = new Gazetteer();
    private final List<Entry> entries;
    private final String text;

    private record Entry(String english, boolean exact, List<String> replaced) {

        boolean isIn(String sentence) {
            String wanted = ARTICLE.matcher(english).replaceFirst("");
            return exact
                    ? sentence.contains(wanted)
                    : sentence.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
        }
    }

    private Glossary(List<Entry> entries, String text) {
        this.entries = entries;
        this.text = text;
    }

    /**
     * Reads a glossary.
     *
     * @throws Problem naming file and line when it cannot be read or a line lacks its English
     */
    public static Glossary read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Problem(
                    file.toString(),
                    "the glossary cannot be read (" + e.getMessage() + ")",
                    "Check the path, and that it is UTF-8",
                    e);
        }
    }

    static Glossary parse(String name, String text) {
        Glossary glossary = new Glossary(new ArrayList<>(), text);
        int number = 0;
        for (String line : text.split("\\R")) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            if (columns.length < 2 || columns[0].isBlank() || columns[1].isBlank()) {
                throw new Problem(
                        name + ":" + number,
                        "a glossary line needs Arabic, a tab and English",
                        "Correct the line or begin it with #");
            }
            glossary.add(columns);
        }
        return glossary;
    }

    private void add(String[] columns) {
        String english = columns[1].strip();
        boolean exact = columns.length > 3 && columns[3].strip().equals("keep");
        Set<String> replaced = new LinkedHashSet<>(parts(columns, 5));
        replaced.addAll(otherOrder(english));
        int index = entries.size();
        entries.add(new Entry(english, exact, List.copyOf(replaced)));
        List<String> wordings = new ArrayList<>(parts(columns, 4));
        wordings.add(columns[0].strip());
        wordings.forEach(wording -> cases(wording).forEach(form -> arabic.put(form, String.valueOf(index))));
    }

    private static List<String> parts(String[] columns, int column) {
        return column >= columns.length
                ? List.of()
                : Arrays.stream(columns[column].split("\\|"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** Interior Ministry and Ministry of the Interior for the Ministry of Interior. */
    private static List<String> otherOrder(String english) {
        Matcher ministry = MINISTRY.matcher(english);
        return ministry.matches()
                ? List.of(
                        ministry.group(1) + " of the " + ministry.group(2), ministry.group(2) + " " + ministry.group(1))
                : List.of();
    }

    private static Set<String> cases(String wording) {
        Set<String> forms = new LinkedHashSet<>(List.of(wording));
        forms.add(wording.replaceAll("ون(?= |$)", "ين"));
        forms.add(wording.replaceAll("(?<=\\p{L}{3})ان(?= |$)", "ين"));
        for (String other : new String[] {"أبي", "أبا"}) {
            forms.add(wording.replaceAll("(?<=^| )أبو(?= )", other));
        }
        for (String other : new String[] {"ذي", "ذا"}) {
            forms.add(wording.replaceAll("(?<=^| )ذو(?= )", other));
        }
        return forms;
    }

    /** Entries of the Arabic that the English does not honour. */
    List<Mark> check(String source, String english) {
        List<Mark> marks = new ArrayList<>();
        for (Gazetteer.Found found : found(source)) {
            Entry entry = entry(found);
            if (!entry.isIn(english)) {
                marks.add(new Mark(
                        Mark.Kind.NAME,
                        "the glossary has " + entry.english() + " for " + found.key() + ", which is not here"));
            }
        }
        return marks;
    }

    /** What the English must hold and does not, as the house writes it: to be forced in decoding. */
    List<String> required(String source, String english) {
        return found(source).stream()
                .map(this::entry)
                .filter(entry -> !entry.isIn(english))
                .map(entry -> ARTICLE.matcher(entry.english()).replaceFirst(""))
                .toList();
    }

    /** The English with wordings the house does not use replaced, and names that sound like the house's spelt like them. */
    String mend(String source, String english) {
        String mended = english;
        for (Gazetteer.Found found : found(source)) {
            Entry entry = entry(found);
            if (!entry.isIn(mended)) {
                mended = replaced(entry, mended)
                        .orElse(HouseSpelling.mend(
                                List.of(ARTICLE.matcher(entry.english()).replaceFirst("")), mended));
            }
        }
        return mended;
    }

    private static Optional<String> replaced(Entry entry, String english) {
        for (String other : entry.replaced()) {
            Matcher matcher = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])"
                                    + Pattern.quote(ARTICLE.matcher(other).replaceFirst("")) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(english);
            if (matcher.find()) {
                String wanted = ARTICLE.matcher(entry.english()).replaceFirst("");
                return Optional.of(matcher.replaceAll(Matcher.quoteReplacement(wanted)));
            }
        }
        return Optional.empty();
    }

    private List<Gazetteer.Found> found(String source) {
        return entries.isEmpty() ? List.of() : arabic.in(ArabicToken.of(ArabicToken.clean(source)));
    }

    private Entry entry(Gazetteer.Found found) {
        return entries.get(Integer.parseInt(found.english().get(0)));
    }

    /** What the glossary says, so that a text made with another one is not taken for this one's. */
    public String text() {
        return text;
    }
}
