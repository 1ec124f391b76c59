package org.mujaz.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mujaz.Mark;
import org.mujaz.model.Answer;
import org.mujaz.model.Decoding;
import org.mujaz.model.LanguageModel;
import org.mujaz.model.Task;
import org.mujaz.text.ClauseSplitter;
import org.mujaz.text.SentenceKey;

/**
 * Translates sentences in up to six rounds, all sentences of a round pooled:
 *
 * <ol>
 *   <li>as they are (divided into clauses only where they are longer than the model was made for);
 *   <li>what fails a check, by beam search without repeated runs of words;
 *   <li>what still fails by more than a word, clause by clause, joined again;
 *   <li>what has a term in the model's own words has it in the house's;
 *   <li>what still fails, by beam search with nothing rounded to eight bits;
 *   <li>what still lacks a figure or name, by beam search that must write it, rounded and not.
 * </ol>
 *
 * The draft with the least wrong is kept, the earlier one where two are equal. What a rule can put right is put right last.
 */
final class Attempts {
    private static final int LOOP_GUARD = 6;

    /** "where", at the head of a sentence that stands alone: a model writes a clause without a sentence of it. */
    private static final Pattern LEANING = Pattern.compile("^و?حيث (?:[أإا]ن )?(?=\\p{L}{2})");

    private final LanguageModel model;
    private final Supplier<LanguageModel> unrounded;
    private final TranslateSettings settings;
    private final LanguageModel.Progress progress;
    private final Drafts drafts;

    private Attempts(
            LanguageModel model,
            Supplier<LanguageModel> unrounded,
            TranslateSettings settings,
            LanguageModel.Progress progress,
            Drafts drafts) {
        this.model = model;
        this.unrounded = unrounded;
        this.settings = settings;
        this.progress = progress;
        this.drafts = drafts;
    }

    /** A sentence's English, and the output tokens it took. */
    record Outcome(Draft draft, long tokens) {}

    /** What is to be translated; a headline ends without a full stop. */
    record Sentence(String arabic, boolean headline) {}

    /** @param unrounded the same checkpoint in finer arithmetic, asked for only where a sentence needs it; may give null */
    static List<Outcome> translate(
            List<Sentence> sentences,
            LanguageModel model,
            Supplier<LanguageModel> unrounded,
            TranslateSettings settings,
            List<SentenceCheck> checks,
            LanguageModel.Progress progress) {
        Drafts drafts = new Drafts(sentences, checks);
        new Attempts(model, unrounded, settings, progress, drafts).all();
        return drafts.outcomes();
    }

    private void all() {
        round(model, IntStream.range(0, drafts.size()).boxed().toList(), this::asIs, settings.first(model.preferred()));
        if (settings.retry()) {
            again();
        }
        drafts.mend();
    }

    private void again() {
        Decoding searched = guarded(settings.second(model.preferred()));
        if (settings.retryBeams() > 1) {
            round(model, open(), this::asIs, searched);
        }
        List<Integer> divisible = open().stream()
                .filter(i -> isWorthDividing(drafts.best(i))
                        && clauses(drafts.arabic(i)).size() > 1)
                .toList();
        round(model, divisible, this::clauses, settings.first(model.preferred()));
        Rewording.of(drafts, model, settings.first(model.preferred()), progress);
        LanguageModel finer = settings.unrounded() && !drafts.failing().isEmpty() ? unrounded.get() : null;
        if (finer != null) {
            round(finer, open(), this::asIs, searched);
            Rewording.of(drafts, model, settings.first(model.preferred()), progress);
        }
        if (settings.retryBeams() > 1) {
            force(model);
            if (finer != null) {
                force(finer);
            }
        }
    }

    private static Decoding guarded(Decoding decoding) {
        return decoding.noRepeatNgram() > 0 ? decoding : decoding.withNoRepeatNgram(LOOP_GUARD);
    }

    /** Clauses joined again read worse than a sentence with one wrong word. */
    private static boolean isWorthDividing(Draft draft) {
        return draft.marks().stream().anyMatch(mark -> mark.kind() != Mark.Kind.WORD);
    }

    private void force(LanguageModel writer) {
        Decoding forced = guarded(settings.forced(model.preferred()));
        new Forcing(
                        drafts,
                        i -> asIs(drafts.arabic(i)).size() == 1,
                        (which, phrases) -> round(writer, which, this::asIs, forced.withRequired(phrases)))
                .all();
    }

    /** What fails a check, but for sentences that lack nothing but a name or title: those are forced in at once. */
    private List<Integer> open() {
        return drafts.failing().stream()
                .filter(i -> drafts.best(i).marks().stream().anyMatch(mark -> mark.kind() != Mark.Kind.NAME)
                        || settings.retryBeams() < 2
                        || drafts.required(i, drafts.best(i).english()).size()
                                < drafts.best(i).marks().size())
                .toList();
    }

    /** One more attempt at some sentences; the drafts it made, whether they were better or not. */
    private List<Draft> round(LanguageModel writer, List<Integer> which, Division division, Decoding decoding) {
        if (which.isEmpty()) {
            return List.of();
        }
        List<Draft> made = new ArrayList<>();
        List<Map<String, String>> inputs = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        for (int i : which) {
            firsts.add(inputs.size());
            // What the memory takes for one sentence must be one sentence to the model too, however it was typed.
            String whole = LEANING.matcher(drafts.arabic(i)).replaceFirst("");
            division.of(whole).forEach(part -> inputs.add(Map.of("source", SentenceKey.of(part))));
        }
        firsts.add(inputs.size());
        List<Answer> answers = writer.answer(Task.TRANSLATE, inputs, decoding, progress);
        for (int k = 0; k < which.size(); k++) {
            List<Answer> own = answers.subList(firsts.get(k), firsts.get(k + 1));
            drafts.spent(which.get(k), own.stream().mapToLong(Answer::tokens).sum());
            made.add(drafts.offered(which.get(k), own, decoding.required().isEmpty()));
        }
        return made;
    }

    /** How a sentence is handed to the model. */
    private interface Division {
        List<String> of(String arabic);
    }

    private List<String> asIs(String arabic) {
        return model.tokens(arabic) > settings.longestTokens() ? clauses(arabic) : List.of(arabic);
    }

    private List<String> clauses(String arabic) {
        int words = arabic.split(" ").length;
        return ClauseSplitter.split(arabic, Math.min(settings.clauseWords(), Math.max(4, (words * 2 + 2) / 3)));
    }
}
