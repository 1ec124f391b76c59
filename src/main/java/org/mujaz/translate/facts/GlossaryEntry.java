package org.mujaz.translate.facts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line of a glossary. */
final class GlossaryEntry {

    enum Use {
        PLAIN,
        /** Capitals and all. */
        KEEP,
        /** A rank or title: meant only before a name. */
        TITLE
    }

    private static final String BEGIN = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final Pattern ARTICLE = Pattern.compile("^[Tt]he ");
    private static final Pattern MINISTRY = Pattern.compile("(Ministry|Minister) of (?:the )?([\\p{L}, ]+)");

    /** An Attorney General is no General. */
    static final String OTHER_OFFICE =
            "(?:(?!General\\b)|(?<!\\b(?:Attorney|Director|Secretary|Consul|Inspector|Governor|Solicitor|Commissioner)[ -]))";

    /** What makes another rank of the one behind it: a Major General is no General. */
    private static final String OTHER_RANK =
            "(?<!\\b(?:Major|Lieutenant|Colonel|Brigadier|Captain|Sergeant|First|Second|Staff Major|Sub)[ -])"
                    + OTHER_OFFICE;

    /** What makes a body or another rank of the one before it: the General Staff is no General. */
    private static final String OTHER_BODY =
            "(?![ -](?:Colonel|General|Staff(?! \\p{Lu})|Assembly|Command|Headquarters|Directorate|Department|Administration|Authority|Secretar\\p{L}+|Council|Committee|Conference|Organi[sz]ation|Manager|Director|Prosecut\\p{L}+|Intelligence|Security|Union|Federation|Inspect\\p{L}+)\\b)";

    private final Set<String> arabic;
    private final String english;
    private final Use use;
    private final List<String> replaced;
    private final List<String> accepted;
    private final Pattern honoured;
    private final Map<String, Pattern> wrong = new LinkedHashMap<>();

    private GlossaryEntry(Set<String> arabic, String english, Use use, List<String> replaced, List<String> accepted) {
        this.arabic = arabic;
        this.english = english;
        this.use = use;
        this.replaced = List.copyOf(replaced);
        this.accepted = List.copyOf(accepted);
        String wordings = Stream.concat(Stream.of(english), accepted.stream())
                .map(use == Use.TITLE ? Pattern::quote : GlossaryEntry::stem)
                .collect(Collectors.joining("|", "(?:", ")"));
        this.honoured = use == Use.TITLE
                ? Pattern.compile(OTHER_RANK + "\\b" + wordings + "(?!\\p{L})" + OTHER_BODY)
                : Pattern.compile(BEGIN + wordings, flags(use == Use.KEEP));
        for (String other : replaced) {
            wrong.put(other, Pattern.compile(BEGIN + Pattern.quote(other) + END, flags(use == Use.TITLE)));
        }
    }

    /** A wording, whatever ending its last word has; letters that stand for words are no beginning of one: WHO is not "who". */
    private static String stem(String wording) {
        boolean letters = wording.chars().noneMatch(Character::isLowerCase);
        return letters ? "(?-iu:" + Pattern.quote(wording) + ")s?" + END : Pattern.quote(wording);
    }

    private static int flags(boolean capitals) {
        return capitals ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }

    /** Its Arabic wordings, in all their cases. */
    Set<String> arabic() {
        return arabic;
    }

    /** The Arabic wording that folds to a key, spelt as in the glossary. */
    String term(String key) {
        return arabic.stream()
                .filter(wording -> ArabicToken.fold(wording).equals(key))
                .findFirst()
                .orElse(key);
    }

    /** As the house writes it, without an article. */
    String english() {
        return english;
    }

    /** How strictly it is meant. */
    Use use() {
        return use;
    }

    /** English wordings the house replaces by its own. */
    List<String> replaced() {
        return replaced;
    }

    /** English wordings that are as good. */
    List<String> accepted() {
        return accepted;
    }

    /** @param columns Arabic, English, notes, use, other Arabic, English to be replaced, English as good */
    static GlossaryEntry of(String[] columns) {
        String english = bare(columns[1].strip());
        Set<String> arabic = new LinkedHashSet<>();
        parts(columns, 4).forEach(wording -> arabic.addAll(cases(wording)));
        arabic.addAll(cases(columns[0].strip()));
        List<String> accepted = parts(columns, 6);
        Set<String> replaced = new LinkedHashSet<>(parts(columns, 5));
        otherOrder(english).stream().filter(other -> !accepted.contains(other)).forEach(replaced::add);
        String use = columns.length > 3 ? columns[3].strip() : "";
        return new GlossaryEntry(
                arabic,
                english,
                use.equals("keep") ? Use.KEEP : use.equals("title") ? Use.TITLE : Use.PLAIN,
                replaced.stream().map(GlossaryEntry::bare).toList(),
                accepted.stream().map(GlossaryEntry::bare).toList());
    }

    private static String bare(String english) {
        return ARTICLE.matcher(english).replaceFirst("");
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

    /** Whether a wording is the house's or as good. */
    boolean isWording(String other) {
        return english.equals(other) || accepted.contains(other);
    }

    /** Whether the English honours the entry. */
    boolean isIn(String sentence) {
        return honoured.matcher(sentence).find();
    }

    /**
     * The English with a wording the house does not use replaced.
     *
     * @param others what other entries of the sentence may be written as: never taken for a wrong wording of this one
     */
    Optional<String> mended(String sentence, Set<String> others) {
        for (Map.Entry<String, Pattern> other : wrong.entrySet()) {
            Matcher matcher = other.getValue().matcher(sentence);
            if (!others.contains(other.getKey()) && matcher.find()) {
                return Optional.of(matcher.replaceAll(Matcher.quoteReplacement(english)));
            }
        }
        return Optional.empty();
    }
}
