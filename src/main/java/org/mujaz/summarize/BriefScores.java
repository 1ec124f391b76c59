package org.mujaz.summarize;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mujaz.translate.SentencePair;
import org.mujaz.translate.TranslatedRelease;
import org.mujaz.translate.evaluate.Rouge;

/**
 * How good briefs are, held against those people wrote. A fact is a number or a name.
 *
 * @param documents how many releases
 * @param generated how many of their briefs the model wrote
 * @param rouge mean ROUGE of brief against brief
 * @param facts how many facts the briefs state
 * @param factsFound how many of them stand in the release
 * @param factsAtLinks how many of them stand in a sentence their own sentence is tied to
 * @param factsExpected how many facts the briefs people wrote state
 * @param factsKept how many of those stand in ours
 * @param essentialsExpected how many of those the release says in its headline or first sentence: who, what, where, when
 * @param essentialsKept how many of these stand in ours
 * @param cases brief by brief
 */
public record BriefScores(
        int documents,
        int generated,
        Rouge rouge,
        int facts,
        int factsFound,
        int factsAtLinks,
        int factsExpected,
        int factsKept,
        int essentialsExpected,
        int essentialsKept,
        List<Case> cases) {
    public BriefScores {
        cases = List.copyOf(cases);
    }

    /** One release's brief beside the one a person wrote, with the facts of each that the other side lacks. */
    public record Case(BriefCase gold, Summary summary, List<String> unfound, List<String> unkept) {}

    /** Scores summaries of translated releases. */
    public static BriefScores of(List<BriefCase> gold, List<TranslatedRelease> releases, List<Summary> summaries) {
        List<Case> cases = new ArrayList<>();
        List<Rouge> rouge = new ArrayList<>();
        int facts = 0;
        int found = 0;
        int linked = 0;
        int expected = 0;
        int kept = 0;
        int essential = 0;
        int essentialKept = 0;
        for (int i = 0; i < gold.size(); i++) {
            Summary summary = summaries.get(i);
            String brief = String.join(" ", summary.english());
            rouge.add(Rouge.of(brief, gold.get(i).brief()));
            Support source = Support.of(releases.get(i), Day.of(releases.get(i)));
            Set<String> unfound = new LinkedHashSet<>();
            for (int s = 0; s <= summary.english().size(); s++) {
                int sentence = s;
                Support evidence = Support.of(evidence(summary, sentence, releases.get(i)), null);
                for (String fact : EnglishFacts.of(
                        s == 0 ? summary.headline() : summary.english().get(s - 1))) {
                    facts++;
                    linked += evidence.missing(fact).isEmpty() ? 1 : 0;
                    if (source.missing(fact).isEmpty()) {
                        found++;
                    } else {
                        unfound.add(fact);
                    }
                }
            }
            Support ours = Support.of(
                    List.of(new SentencePair(1, 1, "", summary.headline() + ". " + brief, List.of(), false)), null);
            List<String> wanted = EnglishFacts.of(gold.get(i).brief());
            List<String> unkept = wanted.stream()
                    .filter(fact -> ours.missing(fact).isPresent())
                    .toList();
            expected += wanted.size();
            kept += wanted.size() - unkept.size();
            List<String> essentials = essentials(wanted, releases.get(i));
            essential += essentials.size();
            essentialKept += (int)
                    essentials.stream().filter(fact -> !unkept.contains(fact)).count();
            cases.add(new Case(gold.get(i), summary, List.copyOf(unfound), unkept));
        }
        int generated = (int) summaries.stream()
                .filter(s -> s.method() == Summary.Method.GENERATED)
                .count();
        return new BriefScores(
                gold.size(),
                generated,
                Rouge.mean(rouge),
                facts,
                found,
                linked,
                expected,
                kept,
                essential,
                essentialKept,
                cases);
    }

    private static List<String> essentials(List<String> wanted, TranslatedRelease release) {
        Support first = Support.of(
                release.sentences().stream().filter(pair -> pair.number() <= 1).toList(), null);
        return wanted.stream().filter(fact -> first.missing(fact).isEmpty()).toList();
    }

    private static List<SentencePair> evidence(Summary summary, int sentence, TranslatedRelease release) {
        Set<Integer> numbers = summary.links().stream()
                .filter(link -> link.sentence() == sentence)
                .map(Summary.Link::source)
                .collect(Collectors.toSet());
        return release.sentences().stream()
                .filter(pair -> numbers.contains(pair.number()))
                .toList();
    }
}
