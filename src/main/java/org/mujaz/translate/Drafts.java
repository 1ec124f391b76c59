package org.mujaz.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mujaz.Mark;
import org.mujaz.model.Answer;

/** Sentences on their way through {@link Attempts}: of each the best draft so far, and the output tokens spent on it. */
final class Drafts {
    /**
     * Mean log probability of a token below which a translation is mostly another text: of 200 press sentences kept from tuning, written
     * greedily, 7 lie below (chrF2 35 on average, the rest 59), and no other check had marked one of them; of 203 of FLORES 8 (32 and 47).
     */
    private static final double UNSURE = -0.9;

    private final List<Attempts.Sentence> sentences;
    private final List<SentenceCheck> checks;
    private final Draft[] best;
    private final long[] tokens;

    Drafts(List<Attempts.Sentence> sentences, List<SentenceCheck> checks) {
        this.sentences = sentences;
        this.checks = checks;
        this.best = new Draft[sentences.size()];
        this.tokens = new long[sentences.size()];
    }

    int size() {
        return best.length;
    }

    String arabic(int i) {
        return sentences.get(i).arabic();
    }

    Draft best(int i) {
        return best[i];
    }

    List<SentenceCheck> checks() {
        return checks;
    }

    /** What fails a check. */
    List<Integer> failing() {
        return IntStream.range(0, best.length)
                .filter(i -> !best[i].isClean())
                .boxed()
                .toList();
    }

    /** Phrases a text should hold and does not. */
    List<String> required(int i, String english) {
        return checks.stream()
                .flatMap(check -> check.required(arabic(i), english).stream())
                .distinct()
                .toList();
    }

    /**
     * What the model's answers for the parts of a sentence make; it is kept where it is better than what there is.
     *
     * @param free whether the model could write what it thought likeliest: what is forced in never is, and says nothing against the rest
     */
    Draft offered(int i, List<Answer> parts, boolean free) {
        Draft draft = draft(i, parts, free);
        best[i] = best[i] == null ? draft : best[i].orBetter(draft);
        return draft;
    }

    /** The best draft in other words, kept where they are better. */
    void reworded(int i, String english) {
        best[i] = best[i].orBetter(checked(i, english, best[i].told()));
    }

    /** A draft in place of the best. */
    void put(int i, Draft draft) {
        best[i] = draft;
    }

    void spent(int i, long more) {
        tokens[i] += more;
    }

    List<Attempts.Outcome> outcomes() {
        return IntStream.range(0, best.length)
                .mapToObj(i -> new Attempts.Outcome(best[i], tokens[i]))
                .toList();
    }

    /** What no attempt got right but a rule can put right. */
    void mend() {
        for (int i = 0; i < best.length; i++) {
            String english = best[i].english();
            List<Mark> told = new ArrayList<>(best[i].told());
            for (SentenceCheck check : checks) {
                SentenceCheck.Mended mended = check.mend(arabic(i), english);
                english = mended.english();
                told.addAll(mended.marks());
            }
            if (!english.equals(best[i].english())) {
                best[i] = checked(i, english, told);
            }
        }
    }

    private Draft draft(int i, List<Answer> parts, boolean free) {
        String text = EnglishText.joined(
                parts.stream().map(a -> a.fields().getOrDefault("text", "")).toList());
        String english = sentences.get(i).headline() ? EnglishText.headline(text) : EnglishText.sentence(text);
        for (SentenceCheck check : checks) {
            english = check.spelt(arabic(i), english);
        }
        List<Mark> known = new ArrayList<>();
        if (parts.stream().anyMatch(answer -> !answer.complete())) {
            known.add(new Mark(Mark.Kind.CUT, "the translation was cut off before its end"));
        }
        if (free && score(parts) < UNSURE) {
            known.add(new Mark(Mark.Kind.MEANING, "the model was unsure of much of this translation"));
        }
        return checked(i, english, known);
    }

    /** Mean log probability of a token. */
    private static double score(List<Answer> parts) {
        double sum =
                parts.stream().mapToDouble(part -> part.score() * part.tokens()).sum();
        return sum / Math.max(1, parts.stream().mapToLong(Answer::tokens).sum());
    }

    private Draft checked(int i, String english, List<Mark> told) {
        List<Mark> found = new ArrayList<>();
        for (SentenceCheck check : checks) {
            found.addAll(check.check(arabic(i), english));
        }
        return new Draft(english, told, found);
    }
}
