package org.mujaz.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 *   <li>what still fails, clause by clause, joined again;
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
    private final List<SentenceCheck> checks;
    private final LanguageModel.Progress progress;
    private final Draft[] best;
    private final long[] tokens;

    private Attempts(
            LanguageModel model,
            Supplier<LanguageModel> unrounded,
            TranslateSettings settings,
            List<SentenceCheck> checks,
            LanguageModel.Progress progress,
            int size) {
        this.model = model;
        this.unrounded = unrounded;
        this.settings = settings;
        this.checks = checks;
        this.progress = progress;
        this.best = new Draft[size];
        this.tokens = new long[size];
    }

    /** A sentence's English, and the output tokens it took. */
    record Outcome(Draft draft, long tokens) {}

    /** @param unrounded the same checkpoint in finer arithmetic, asked for only where a sentence needs it; may give null */
    static List<Outcome> translate(
            List<Sentence> sentences,
            LanguageModel model,
            Supplier<LanguageModel> unrounded,
            TranslateSettings settings,
            List<SentenceCheck> checks,
            LanguageModel.Progress progress) {
        Attempts attempts = new Attempts(model, unrounded, settings, checks, progress, sentences.size());
        attempts.all(sentences);
        return IntStream.range(0, sentences.size())
                .mapToObj(i -> new Outcome(attempts.best[i], attempts.tokens[i]))
                .toList();
    }

    /** What is to be translated; a headline ends without a full stop. */
    record Sentence(String arabic, boolean headline) {}

    private void all(List<Sentence> sentences) {
        List<Integer> open = IntStream.range(0, sentences.size()).boxed().toList();
        round(model, sentences, open, this::asIs, settings.first());
        if (!settings.retry()) {
            mend(sentences);
            return;
        }
        Decoding searched = settings.second().withNoRepeatNgram(LOOP_GUARD);
        if (settings.retryBeams() > 1) {
            round(model, sentences, open(sentences), this::asIs, searched);
        }
        List<Integer> divisible = open(sentences).stream()
                .filter(i -> clauses(sentences.get(i).arabic()).size() > 1)
                .toList();
        round(model, sentences, divisible, this::clauses, settings.first());
        reword(sentences);
        LanguageModel finer = settings.unrounded() && !failing().isEmpty() ? unrounded.get() : null;
        if (finer != null) {
            round(finer, sentences, open(sentences), this::asIs, searched);
            reword(sentences);
        }
        if (settings.retryBeams() > 1) {
            force(model, sentences);
            if (finer != null) {
                force(finer, sentences);
            }
        }
        mend(sentences);
    }

    /**
     * Where a term is not written as it should be, it mostly stands there in the model's own words: those it has for the term alone. They
     * are replaced, which leaves the rest of the sentence as it is.
     */
    private void reword(List<Sentence> sentences) {
        Map<Integer, Map<String, String>> wanted = new LinkedHashMap<>();
        Set<String> terms = new LinkedHashSet<>();
        for (int i : failing()) {
            Map<String, String> own = new LinkedHashMap<>();
            checks.forEach(check -> own.putAll(check.terms(sentences.get(i).arabic(), best[i].english())));
            wanted.put(i, own);
            terms.addAll(own.keySet());
        }
        if (terms.isEmpty()) {
            return;
        }
        List<String> order = List.copyOf(terms);
        List<Answer> answers = model.answer(
                Task.TRANSLATE,
                order.stream()
                        .map(term -> Map.of("source", SentenceKey.of(term)))
                        .toList(),
                settings.first(),
                progress);
        wanted.forEach((i, own) -> {
            String english = best[i].english();
            for (Map.Entry<String, String> term : own.entrySet()) {
                Answer answer = answers.get(order.indexOf(term.getKey()));
                english = EnglishText.reworded(english, answer.fields().getOrDefault("text", ""), term.getValue());
            }
            if (!english.equals(best[i].english())) {
                best[i] = best[i].orBetter(checked(sentences.get(i), english, List.of()));
            }
        });
    }

    /**
     * What is still missing and can be named is forced in. Where a figure ended up cannot be told by rule, so a mark says so; a name or
     * title finds its place.
     */
    private void force(LanguageModel writer, List<Sentence> sentences) {
        List<Integer> which = new ArrayList<>();
        List<List<String>> phrases = new ArrayList<>();
        for (int i : failing()) {
            String arabic = sentences.get(i).arabic();
            List<String> own = required(arabic, best[i].english());
            if (!own.isEmpty() && asIs(arabic).size() == 1) {
                which.add(i);
                phrases.add(own);
            }
        }
        Draft[] before = best.clone();
        List<Draft> forced = force(writer, sentences, which, phrases);
        // What had been there may have had to give way to what was forced in: then both are asked for.
        List<Integer> again = new ArrayList<>();
        List<List<String>> more = new ArrayList<>();
        for (int k = 0; k < which.size(); k++) {
            int i = which.get(k);
            Set<String> both = new LinkedHashSet<>(phrases.get(k));
            both.addAll(required(sentences.get(i).arabic(), forced.get(k).english()));
            if (both.size() > phrases.get(k).size()
                    && !required(sentences.get(i).arabic(), best[i].english()).isEmpty()) {
                again.add(i);
                more.add(List.copyOf(both));
            }
        }
        force(writer, sentences, again, more);
        for (int k = 0; k < which.size(); k++) {
            int i = which.get(k);
            boolean figure = before[i].marks().stream().anyMatch(mark -> mark.kind() == Mark.Kind.NUMBER);
            if (best[i] != before[i] && figure) {
                List<Mark> marks = new ArrayList<>(best[i].marks());
                marks.add(new Mark(
                        Mark.Kind.NUMBER,
                        "the model had left out " + String.join(", ", phrases.get(k)) + "; see where it stands now"));
                best[i] = new Draft(best[i].english(), List.copyOf(marks));
            }
        }
    }

    private List<Draft> force(
            LanguageModel writer, List<Sentence> sentences, List<Integer> which, List<List<String>> phrases) {
        return round(
                writer,
                sentences,
                which,
                this::asIs,
                settings.forced().withNoRepeatNgram(LOOP_GUARD).withRequired(phrases));
    }

    private List<String> required(String arabic, String english) {
        return checks.stream()
                .flatMap(check -> check.required(arabic, english).stream())
                .distinct()
                .toList();
    }

    /** What no attempt got right but a rule can put right. */
    private void mend(List<Sentence> sentences) {
        for (int i = 0; i < best.length; i++) {
            String arabic = sentences.get(i).arabic();
            String english = best[i].english();
            List<Mark> told = new ArrayList<>();
            for (SentenceCheck check : checks) {
                SentenceCheck.Mended mended = check.mend(arabic, english);
                english = mended.english();
                told.addAll(mended.marks());
            }
            if (!english.equals(best[i].english())) {
                for (SentenceCheck check : checks) {
                    told.addAll(check.check(arabic, english));
                }
                best[i].marks().stream()
                        .filter(mark -> mark.kind() == Mark.Kind.CUT)
                        .forEach(told::add);
                best[i] = new Draft(english, List.copyOf(told));
            }
        }
    }

    /** What fails a check, but for sentences that lack nothing but a name or title: those are forced in at once. */
    private List<Integer> open(List<Sentence> sentences) {
        return failing().stream()
                .filter(i -> best[i].marks().stream().anyMatch(mark -> mark.kind() != Mark.Kind.NAME)
                        || settings.retryBeams() < 2
                        || required(sentences.get(i).arabic(), best[i].english())
                                        .size()
                                < best[i].marks().size())
                .toList();
    }

    private List<Integer> failing() {
        return IntStream.range(0, best.length)
                .filter(i -> !best[i].isClean())
                .boxed()
                .toList();
    }

    /** One more attempt at some sentences; the drafts it made, whether they were better or not. */
    private List<Draft> round(
            LanguageModel writer, List<Sentence> sentences, List<Integer> which, Division division, Decoding decoding) {
        if (which.isEmpty()) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        List<Map<String, String>> inputs = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        for (int i : which) {
            firsts.add(inputs.size());
            // What the memory takes for one sentence must be one sentence to the model too, however it was typed.
            String whole = LEANING.matcher(sentences.get(i).arabic()).replaceFirst("");
            division.of(whole).forEach(part -> inputs.add(Map.of("source", SentenceKey.of(part))));
        }
        firsts.add(inputs.size());
        List<Answer> answers = writer.answer(Task.TRANSLATE, inputs, decoding, progress);
        for (int k = 0; k < which.size(); k++) {
            int i = which.get(k);
            List<Answer> own = answers.subList(firsts.get(k), firsts.get(k + 1));
            tokens[i] += own.stream().mapToLong(Answer::tokens).sum();
            Draft draft = draft(sentences.get(i), own);
            drafts.add(draft);
            best[i] = best[i] == null ? draft : best[i].orBetter(draft);
        }
        return drafts;
    }

    private Draft draft(Sentence sentence, List<Answer> parts) {
        String text = EnglishText.joined(
                parts.stream().map(a -> a.fields().getOrDefault("text", "")).toList());
        String english = sentence.headline() ? EnglishText.headline(text) : EnglishText.sentence(text);
        for (SentenceCheck check : checks) {
            english = check.spelt(sentence.arabic(), english);
        }
        boolean cut = parts.stream().anyMatch(answer -> !answer.complete());
        return checked(
                sentence,
                english,
                cut ? List.of(new Mark(Mark.Kind.CUT, "the translation was cut off before its end")) : List.of());
    }

    private Draft checked(Sentence sentence, String english, List<Mark> known) {
        List<Mark> marks = new ArrayList<>(known);
        for (SentenceCheck check : checks) {
            marks.addAll(check.check(sentence.arabic(), english));
        }
        return new Draft(english, List.copyOf(marks));
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
