package org.mujaz.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mujaz.Problem;

/** The architectures that run, by {@code model_type}: a new one is a line here. */
final class Families {
    private static final Map<Task, Prompt> TRANSLATES = Map.of(Task.TRANSLATE, prompt("{source}", "{text}"));
    private static final Map<Task, Prompt> BRIEFS = Map.of(Task.BRIEF, prompt("{text}", "{brief}"));

    private static final Map<String, BiFunction<Checkpoint, Arithmetic, LanguageModel>> LANGUAGE =
            new TreeMap<>(Map.ofEntries(
                    Map.entry("gemma3_text", decoder(Gemma3::shape)),
                    Map.entry("llama", decoder(LlamaShape::of)),
                    Map.entry("qwen2", decoder(LlamaShape::of)),
                    Map.entry("qwen3", decoder(LlamaShape::of)),
                    Map.entry("hunyuan_v1_dense", decoder(LlamaShape::of)),
                    Map.entry("marian", seq2seq(BartShape::of, Source::marian, TRANSLATES)),
                    Map.entry("mbart", seq2seq(BartShape::of, Source::mbart, TRANSLATES)),
                    Map.entry("m2m_100", seq2seq(BartShape::of, Source::m2m100, TRANSLATES)),
                    Map.entry("bart", seq2seq(BartShape::of, Source::bart, BRIEFS)),
                    Map.entry("pegasus", seq2seq(BartShape::of, Source::pegasus, BRIEFS)),
                    Map.entry(
                            "t5",
                            seq2seq(
                                    T5Shape::of,
                                    Source::t5,
                                    Map.of(Task.BRIEF, prompt("summarize: {text}", "{brief}")))),
                    Map.entry("mt5", seq2seq(T5Shape::of, Source::t5, BRIEFS))));

    private static final Map<String, Function<Checkpoint, SentenceEncoder>> ENCODERS =
            new TreeMap<>(Map.of("bert", BertEncoder::new, "xlm-roberta", BertEncoder::new));

    private Families() {}

    static LanguageModel language(Checkpoint checkpoint, Arithmetic arithmetic) {
        return of(LANGUAGE, checkpoint).apply(checkpoint, arithmetic);
    }

    static SentenceEncoder encoder(Checkpoint checkpoint) {
        return of(ENCODERS, checkpoint).apply(checkpoint);
    }

    /** Decoder-only families share one graph; a family says how its {@code config.json} sets it. */
    private static BiFunction<Checkpoint, Arithmetic, LanguageModel> decoder(Function<Config, DecoderShape> family) {
        return (checkpoint, arithmetic) -> {
            DecoderShape shape = family.apply(checkpoint.config());
            return new DecoderModel(
                    checkpoint,
                    arithmetic,
                    Tokenizers.of(checkpoint),
                    () -> DecoderGraph.load(checkpoint, shape, arithmetic));
        };
    }

    /** Encoder–decoder families share another; they differ in how a source is given to them too. */
    private static BiFunction<Checkpoint, Arithmetic, LanguageModel> seq2seq(
            Function<Config, DecoderShape> family, Function<Checkpoint, Source> source, Map<Task, Prompt> tasks) {
        return (checkpoint, arithmetic) -> {
            DecoderShape shape = family.apply(checkpoint.config());
            return new Seq2SeqModel(
                    checkpoint,
                    arithmetic,
                    source.apply(checkpoint),
                    tasks,
                    () -> DecoderGraph.load(checkpoint, "seq2seq", shape, arithmetic));
        };
    }

    private static Prompt prompt(String prompt, String answer) {
        return new Prompt(prompt, answer, 0, 0, List.of());
    }

    private static <F> F of(Map<String, F> families, Checkpoint checkpoint) {
        Path file = checkpoint.config().file();
        String type = checkpoint.config().text("model_type", "");
        F family = families.get(type);
        if (family == null) {
            throw new Problem(
                    file.toString(),
                    "is of the family `" + type + "`, which cannot be run here",
                    "Supported are " + String.join(", ", new TreeSet<>(families.keySet())));
        }
        return family;
    }
}
