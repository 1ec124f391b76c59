package org.mujaz.translate.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mujaz.Mark;
import org.mujaz.Problem;

/**
 * How the house writes titles, bodies and people: a text file, one entry a line, columns separated by tabs.
 *
 * <ol>
 *   <li>the Arabic, as it stands without clitics; its cases (أبو, أبي; ون, ين) are found as well;
 *   <li>the English as the house writes it;
 *   <li>notes, for people;
 *   <li>{@code keep} when the English is to stand exactly as given, capitals and all (brands, codes); {@code title} when the Arabic is
 *       meant only before a name (a rank); else empty;
 *   <li>other Arabic wordings of the same, separated by {@code |};
 *   <li>English wordings that are to be replaced by the house's, separated by {@code |};
 *   <li>English wordings that are as good and are left as they are, separated by {@code |}.
 * </ol>
 *
 * Lines that begin with {@code #} and the columns from the third on may be left out.
 */
public final class Glossary {
    /** No glossary at all. */
    public static final Glossary NONE = new Glossary(List.of(), "");

    private static final Glossary SHIPPED = shipped();

    private final Gazetteer arabic = new Gazetteer();
    private final List<GlossaryEntry> entries;
    private final String text;

    private Glossary(List<GlossaryEntry> entries, String text) {
        this.entries = List.copyOf(entries);
        this.text = text;
        for (int i = 0; i < entries.size(); i++) {
            String index = String.valueOf(i);
            entries.get(i).arabic().forEach(form -> arabic.put(form, index));
        }
    }

    /**
     * The house's glossary before the one that ships with Mujaz: ranks, offices and bodies of the region.
     *
     * @param file the house's own, or null
     * @throws Problem naming file and line when it cannot be read or a line lacks its English
     */
    public static Glossary ofHouse(Path file) {
        return file == null ? SHIPPED : read(file).before(SHIPPED);
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

    private static Glossary shipped() {
        try (InputStream in = Glossary.class.getResourceAsStream("house.tsv")) {
            return parse("house.tsv", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Glossary parse(String name, String text) {
        List<GlossaryEntry> entries = new ArrayList<>();
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
            entries.add(GlossaryEntry.of(columns));
        }
        return new Glossary(entries, text);
    }

    /** Both glossaries as one; where both have an Arabic wording, this one's entry counts. */
    Glossary before(Glossary other) {
        List<GlossaryEntry> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        return new Glossary(all, text + "\n" + other.text);
    }

    /**
     * A name as an editor wants it spelt, exactly as given.
     *
     * @param arabic where it stands in the Arabic
     * @param wrong how it was spelt in English
     * @param english how it is to be spelt
     */
    public record Spelling(String arabic, String wrong, String english) {}

    /**
     * What editors added before this glossary; where both have an Arabic wording, the editors' counts.
     *
     * @param spellings the newest first: where two want the same Arabic spelt, the newer counts
     */
    public Glossary with(List<Spelling> spellings) {
        List<GlossaryEntry> added = new ArrayList<>();
        for (Spelling spelling : spellings) {
            String wrong = spellings.stream()
                    .filter(other -> other.arabic().equals(spelling.arabic())
                            && other.english().equals(spelling.english()))
                    .map(other -> other.wrong().replace('|', ' '))
                    .collect(Collectors.joining("|"));
            added.add(GlossaryEntry.of(new String[] {spelling.arabic(), spelling.english(), "", "keep", "", wrong}));
        }
        return new Glossary(added, "").before(this);
    }

    /** Entries of the Arabic that the English does not honour. */
    List<Mark> check(String source, String english) {
        List<Mark> marks = new ArrayList<>();
        List<ArabicToken> tokens = tokens(source);
        for (Gazetteer.Found found : found(tokens)) {
            GlossaryEntry entry = entry(found);
            if (!honours(found, tokens, english)) {
                marks.add(new Mark(
                        Mark.Kind.NAME,
                        "the glossary has " + entry.english() + " for " + found.key() + ", which is not here"));
            }
        }
        return marks;
    }

    /**
     * How a translation keeps to the glossary.
     *
     * @param entries what the glossary says about the Arabic: the house's wordings
     * @param broken those of them the English does not honour
     */
    public record Kept(List<String> entries, List<String> broken) {}

    /** Which entries a sentence holds, and which of them its English does not honour. */
    public Kept kept(String source, String english) {
        List<ArabicToken> tokens = tokens(source);
        List<Gazetteer.Found> wanted = found(tokens);
        return new Kept(
                wanted.stream().map(found -> entry(found).english()).toList(),
                wanted.stream()
                        .filter(found -> !honours(found, tokens, english))
                        .map(found -> entry(found).english())
                        .toList());
    }

    /** What the English does not honour: the entry as it stands in the Arabic, without clitics, and the house's wording. */
    Map<String, String> terms(String source, String english) {
        Map<String, String> terms = new LinkedHashMap<>();
        List<ArabicToken> tokens = tokens(source);
        for (Gazetteer.Found found : found(tokens)) {
            GlossaryEntry entry = entry(found);
            if (!honours(found, tokens, english)) {
                terms.put(entry.term(found.key()), entry.english());
            }
        }
        return terms;
    }

    /** What the English must hold and does not, as the house writes it: to be forced in decoding. */
    List<String> required(String source, String english) {
        return kept(source, english).broken();
    }

    /** The English with wordings the house does not use replaced, and names that sound like the house's spelt like them. */
    String mend(String source, String english) {
        List<GlossaryEntry> wanted =
                found(tokens(source)).stream().map(this::entry).toList();
        Set<String> meant = new HashSet<>();
        wanted.forEach(entry -> meant.add(entry.english()));
        wanted.forEach(entry -> meant.addAll(entry.accepted()));
        String mended = english;
        for (GlossaryEntry entry : wanted) {
            if (!entry.isIn(mended)) {
                mended = entry.mended(mended, meant).orElse(HouseSpelling.mend(List.of(entry.english()), mended));
            }
        }
        return ranked(source, mended);
    }

    /** The English with each rank before the person who bears it in the Arabic. */
    String ranked(String source, String english) {
        List<ArabicToken> tokens = tokens(source);
        String ranked = english;
        for (Gazetteer.Found found : found(tokens)) {
            if (entry(found).use() == GlossaryEntry.Use.TITLE) {
                ranked = Ranks.given(entry(found), found.to(), tokens, ranked);
            }
        }
        return ranked;
    }

    private boolean honours(Gazetteer.Found found, List<ArabicToken> tokens, String english) {
        GlossaryEntry entry = entry(found);
        return entry.use() == GlossaryEntry.Use.TITLE
                ? Ranks.isGiven(entry, found.to(), tokens, english).orElseGet(() -> entry.isIn(english))
                : entry.isIn(english);
    }

    private List<ArabicToken> tokens(String source) {
        return entries.isEmpty() ? List.of() : ArabicToken.of(ArabicToken.clean(source));
    }

    private List<Gazetteer.Found> found(List<ArabicToken> tokens) {
        return arabic.in(tokens).stream()
                .filter(found -> entry(found).use() != GlossaryEntry.Use.TITLE
                        || PersonNames.isTitled(tokens, found.from(), found.to()))
                .toList();
    }

    private GlossaryEntry entry(Gazetteer.Found found) {
        return entries.get(Integer.parseInt(found.english().get(0)));
    }

    /** What the glossary says about a sentence, so that one made with another entry is not taken for this one's. */
    String key(String source) {
        return found(tokens(source)).stream()
                .map(this::entry)
                .map(entry -> String.join(
                        "|",
                        entry.english(),
                        entry.use().name(),
                        String.valueOf(entry.replaced()),
                        String.valueOf(entry.accepted())))
                .collect(Collectors.joining("\n"));
    }

    /** What the glossary says, so that a text made with another one is not taken for this one's. */
    public String text() {
        return text;
    }
}
