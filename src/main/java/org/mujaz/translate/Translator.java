package org.mujaz.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mujaz.Mark;
import org.mujaz.model.LanguageModel;
import org.mujaz.release.Release;
import org.mujaz.text.ModelText;
import org.mujaz.text.SentenceKey;
import org.mujaz.translate.facts.FactRules;
import org.mujaz.translate.facts.Glossary;
import org.mujaz.translate.facts.NameSpellings;

/**
 * Translates a whole chunk of releases at once: the sentences of all of them are pooled, what the translation memory
 * knows is taken from there, and of the rest each different sentence is given to the model once.
 *
 * <p>A release that cannot be translated fails alone and says so in its {@link TranslatedRelease#failure()}. Nothing is
 * written to the memory here: {@link TranslatedRelease#fresh()} is remembered by whoever stores the brief.
 */
public final class Translator {
    private final LanguageModel model;
    private final Supplier<LanguageModel> unrounded;
    private final TranslationMemory memory;
    private final TranslateSettings settings;
    private final List<SentenceCheck> checks;
    private final MemoryKey keys;
    private final NameSpellings spellings;

    /**
     * @param model writes the English
     * @param memory what was translated before
     * @param settings how to search and when to try again
     */
    public Translator(LanguageModel model, TranslationMemory memory, TranslateSettings settings) {
        this(model, memory, settings, new FactRules(Glossary.ofHouse(null)), NameArchive.NONE);
    }

    /**
     * @param facts what a sentence is held against beside its shape
     * @param names how people were spelt before
     */
    public Translator(
            LanguageModel model,
            TranslationMemory memory,
            TranslateSettings settings,
            SentenceCheck facts,
            NameArchive names) {
        this(model, () -> null, memory, settings, facts, names);
    }

    /** @param unrounded opens the same checkpoint in finer arithmetic, when a sentence needs it; it may give null */
    public Translator(
            LanguageModel model,
            Supplier<LanguageModel> unrounded,
            TranslationMemory memory,
            TranslateSettings settings,
            SentenceCheck facts,
            NameArchive names) {
        this.unrounded = unrounded;
        this.spellings = new NameSpellings(names);
        this.model = model;
        this.memory = memory;
        this.settings = settings;
        this.checks = List.of(new ShapeCheck(), facts);
        this.keys = new MemoryKey(model.checkpoint(), settings, checks);
    }

    /**
     * @param releases a chunk, in any number
     * @param progress told how many sentences and tokens are done, retries counted as they come
     * @return one outcome a release, in their order
     */
    public List<TranslatedRelease> translate(List<Release> releases, LanguageModel.Progress progress) {
        List<Page> pages = releases.stream().map(this::page).toList();
        Map<String, String> wanted = new LinkedHashMap<>();
        pages.forEach(page -> wanted.putAll(page.sentences()));
        Map<String, TranslationMemory.Entry> known = wanted.isEmpty() ? Map.of() : memory.find(wanted);
        Map<String, Made> made = new HashMap<>();
        Map<Page, RuntimeException> failures = new HashMap<>();
        try {
            translate(pages, known, made, progress);
        } catch (RuntimeException together) {
            // Which release is to blame cannot be seen from here; on its own, only that one fails.
            for (Page page : pages) {
                try {
                    translate(List.of(page), known, made, progress);
                } catch (RuntimeException alone) {
                    failures.put(page, alone);
                }
            }
        }
        Set<String> counted = new HashSet<>();
        return pages.stream()
                .map(page -> page.failure == null && failures.containsKey(page)
                        ? TranslatedRelease.failed(page.release, failures.get(page))
                        : finished(page, known, made, counted))
                .toList();
    }

    /**
     * Translates sentences that belong to no release; a failure is thrown.
     *
     * @return the sentences in their order, numbered from 1, and what they took
     */
    public Sentences sentences(List<String> arabic, LanguageModel.Progress progress) {
        List<Manuscript.Line> lines = IntStream.range(0, arabic.size())
                .mapToObj(i -> new Manuscript.Line(i + 1, 1, ModelText.clean(arabic.get(i))))
                .toList();
        Page page = new Page(
                null, lines, lines.stream().map(l -> keys.of(l.arabic())).toList(), null);
        Map<String, TranslationMemory.Entry> known = memory.find(page.sentences());
        Map<String, Made> made = new HashMap<>();
        translate(List.of(page), known, made, progress);
        TranslatedRelease done = finished(page, known, made, new HashSet<>());
        return new Sentences(done.sentences(), done.stats());
    }

    /** A sentence translated elsewhere, with the marks it would have earned here. */
    public static SentencePair checked(int number, String arabic, String english) {
        List<Mark> marks = new ArrayList<>(new ShapeCheck().check(arabic, english));
        marks.addAll(new FactRules(Glossary.NONE).check(arabic, english));
        return new SentencePair(number, 1, arabic, english, marks, false);
    }

    /** Translated sentences, and what they took. */
    public record Sentences(List<SentencePair> pairs, TranslatedRelease.Stats stats) {}

    /** A release on its way: its sentences with their keys, or why it has none. */
    private record Page(Release release, List<Manuscript.Line> lines, List<String> keys, RuntimeException failure) {

        /** The normalised Arabic by its key. */
        Map<String, String> sentences() {
            Map<String, String> sentences = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                sentences.put(keys.get(i), SentenceKey.of(lines.get(i).arabic()));
            }
            return sentences;
        }
    }

    /** What the model made for one key. */
    private record Made(TranslationMemory.Entry entry, long tokens, long nanos) {}

    private Page page(Release release) {
        try {
            List<Manuscript.Line> lines = Manuscript.of(release).lines();
            return new Page(
                    release, lines, lines.stream().map(l -> keys.of(l.arabic())).toList(), null);
        } catch (RuntimeException e) {
            return new Page(release, List.of(), List.of(), e);
        }
    }

    private void translate(
            List<Page> pages,
            Map<String, TranslationMemory.Entry> known,
            Map<String, Made> made,
            LanguageModel.Progress progress) {
        Map<String, Attempts.Sentence> open = new LinkedHashMap<>();
        for (Page page : pages) {
            for (int i = 0; i < page.keys.size(); i++) {
                String key = page.keys.get(i);
                if (!known.containsKey(key) && !made.containsKey(key)) {
                    Manuscript.Line line = page.lines.get(i);
                    open.putIfAbsent(key, new Attempts.Sentence(line.arabic(), line.number() == 0));
                }
            }
        }
        if (open.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        List<Attempts.Outcome> outcomes =
                Attempts.translate(List.copyOf(open.values()), model, unrounded, settings, checks, progress);
        double nanosPerToken = (System.nanoTime() - start)
                / (double) Math.max(
                        1, outcomes.stream().mapToLong(Attempts.Outcome::tokens).sum());
        int i = 0;
        for (Map.Entry<String, Attempts.Sentence> sentence : open.entrySet()) {
            Attempts.Outcome outcome = outcomes.get(i++);
            TranslationMemory.Entry entry = new TranslationMemory.Entry(
                    sentence.getKey(),
                    SentenceKey.of(sentence.getValue().arabic()),
                    outcome.draft().english(),
                    outcome.draft().marks(),
                    model.checkpoint().toString(),
                    false);
            made.put(
                    sentence.getKey(), new Made(entry, outcome.tokens(), Math.round(outcome.tokens() * nanosPerToken)));
        }
    }

    private TranslatedRelease finished(
            Page page, Map<String, TranslationMemory.Entry> known, Map<String, Made> made, Set<String> counted) {
        if (page.failure != null) {
            return TranslatedRelease.failed(page.release, page.failure);
        }
        List<SentencePair> pairs = new ArrayList<>();
        List<TranslationMemory.Entry> fresh = new ArrayList<>();
        Set<Integer> edited = new HashSet<>();
        int fromMemory = 0;
        int marked = 0;
        long tokens = 0;
        long nanos = 0;
        for (int i = 0; i < page.lines.size(); i++) {
            Manuscript.Line line = page.lines.get(i);
            String key = page.keys.get(i);
            boolean remembered = known.containsKey(key);
            TranslationMemory.Entry entry = remembered ? known.get(key) : made.get(key).entry;
            pairs.add(new SentencePair(
                    line.number(), line.paragraph(), line.arabic(), entry.english(), entry.marks(), remembered));
            if (entry.edited()) {
                edited.add(line.number());
            }
            fromMemory += remembered ? 1 : 0;
            marked += entry.marks().isEmpty() ? 0 : 1;
            if (!remembered && counted.add(key)) {
                fresh.add(entry);
                tokens += made.get(key).tokens;
                nanos += made.get(key).nanos;
            }
        }
        return new TranslatedRelease(
                page.release,
                spellings.unify(pairs, edited),
                fresh,
                new TranslatedRelease.Stats(pairs.size(), fromMemory, marked, tokens, nanos),
                null);
    }
}
