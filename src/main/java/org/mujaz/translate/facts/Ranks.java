package org.mujaz.translate.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which rank the English gives to whom. A release with a general and a major general in it may be translated with both ranks there and
 * each before the wrong man, and "General" stands inside "Major General" and "General Staff": so a rank counts only directly before the
 * person who bears it in the Arabic, and is put there where another stands or none.
 */
final class Ranks {
    private static final List<String> RANKS = List.of(
            "Field Marshal",
            "Marshal",
            "Colonel General",
            "General",
            "Lieutenant General",
            "Major General",
            "Brigadier General",
            "Brigadier",
            "Lieutenant Colonel",
            "Colonel",
            "Major",
            "Captain",
            "First Lieutenant",
            "Second Lieutenant",
            "Lieutenant");

    /** What a model makes of a general: an office, unless the Arabic names one too. */
    private static final List<String> MISTAKEN = List.of(
            "Commander-in-Chief of the General Staff",
            "Commander-in-Chief of the Armed Forces",
            "Commander-in-Chief",
            "Commander in Chief",
            "Chief of the General Staff");

    /** What a model may have made of the rank a few words before the name: then another rank beside it helps nobody. */
    private static final Pattern NAMED_OTHERWISE = Pattern.compile(
            "(?i)\\b(?:head|leader|captain|coach|dean|presenter|pioneer|admiral|commodore|air marshal|marshal|brigade|brigadier|team|squad|flag"
                    + "|general|colonel|major|lieutenant|officer|commander[\\p{L}-]*)\\b(?: [^ ]+){0,4},? ?$");

    private static final Set<String> COMMAND =
            Set.of("قايد", "القايد", "قائد", "القائد", "قياده", "القياده", "اركان", "الاركان");

    private static final String ADDRESS =
            "(?:His|Her|Their) (?:Excellenc(?:y|ies)|(?:Royal )?Highness),? |H\\.? ?E\\.? |HRH |HH ";
    private static final String BETWEEN =
            "(?:Dr|Eng|Mr|Mrs|Ms|Prof)\\.? |Doctor |Engineer |Professor |Sh(?:ei|ai)kha? |Sheik |Prince(?:ss)? |Staff |Pilot |Naval |Navy |Retired |\\((?:Pilot|Staff|ret\\.?|retired)\\) ";

    private Ranks() {}

    /**
     * What stands before a person's name in the English.
     *
     * @param rank null where none does
     * @param start where the rank, or else the form of address, begins
     * @param comma what joins the rank to what follows it
     * @param address a form of address between rank and name, or ""
     * @param titles what follows it, up to the name
     * @param name where the name begins
     */
    private record Place(String rank, int start, String comma, String address, String titles, int name) {}

    /** Whether the English gives a rank to who bears it; empty where it cannot be told. */
    static Optional<Boolean> isGiven(GlossaryEntry entry, int behind, List<ArabicToken> tokens, String english) {
        return place(entry, behind, tokens, english).map(place -> place.rank != null && entry.isWording(place.rank));
    }

    /**
     * The English with a rank before the person who bears it.
     *
     * @param entry how the rank is written
     * @param behind the token behind it
     */
    static String given(GlossaryEntry entry, int behind, List<ArabicToken> tokens, String english) {
        Optional<Place> found = place(entry, behind, tokens, english);
        if (found.isEmpty()) {
            return english;
        }
        Place place = found.get();
        boolean right = place.rank == null ? entry.isIn(english) : entry.isWording(place.rank);
        boolean office = place.rank != null
                && MISTAKEN.contains(place.rank)
                && tokens.stream().anyMatch(token -> COMMAND.contains(token.folded()));
        String before = english.substring(0, place.start);
        if (right || office) {
            boolean direct = right && place.rank != null && place.comma.isEmpty() && place.address.isEmpty();
            return direct ? withoutArticle(before) + english.substring(place.start) : english;
        }
        if (place.rank == null && NAMED_OTHERWISE.matcher(before).find()) {
            return english;
        }
        String comma = place.comma;
        if (place.rank != null) {
            // "the Commander-in-Chief, His Excellency Sheikh Rashid" is in apposition; a rank stands right before the
            // name.
            before = withoutArticle(before);
            comma = "";
        }
        return before + comma + place.address + entry.english() + " " + place.titles + english.substring(place.name);
    }

    /** Before a rank and a name stands no article: "the General Sheikh Rashid". */
    private static String withoutArticle(String before) {
        return before.replaceFirst("(?<!\\p{L})[Tt]he $", "");
    }

    private static Optional<Place> place(GlossaryEntry entry, int behind, List<ArabicToken> tokens, String english) {
        if (!RANKS.contains(entry.english())) {
            return Optional.empty();
        }
        return bearer(behind, tokens)
                .flatMap(person -> NameSpellings.start(person, english))
                .flatMap(name -> before(entry, english, name));
    }

    private static Optional<PersonNames.Person> bearer(int behind, List<ArabicToken> tokens) {
        return PersonNames.in(tokens).stream()
                .filter(person -> person.from() >= behind && PersonNames.areTitles(tokens, behind, person.from()))
                .findFirst();
    }

    private static Optional<Place> before(GlossaryEntry entry, String english, int name) {
        List<String> ranks = new ArrayList<>(RANKS);
        ranks.addAll(MISTAKEN);
        ranks.addAll(entry.accepted());
        ranks.addAll(entry.replaced());
        String rank = ranks.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining(
                        "|", "(?<rank>(?<![\\p{L}-])" + GlossaryEntry.OTHER_OFFICE + "(?:", ")(?=[ ,]))?"));
        Matcher before = Pattern.compile(
                        rank + "(?<comma>,? |)(?<address>(?:" + ADDRESS + ")?)(?<titles>(?:" + BETWEEN + ")*)$")
                .matcher(english.substring(0, name));
        return before.find()
                ? Optional.of(new Place(
                        before.group("rank"),
                        before.start(),
                        before.group("rank") != null && before.group("comma").equals(" ") ? "" : before.group("comma"),
                        before.group("address"),
                        before.group("titles"),
                        name))
                : Optional.empty();
    }
}
