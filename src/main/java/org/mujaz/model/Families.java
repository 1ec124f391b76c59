package org.mujaz.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mujaz.Problem;

/** The architectures that run, by {@code model_type}: a new one is a line here. */
final class Families {
    private static final Map<String, BiFunction<Checkpoint, Arithmetic, LanguageModel>> LANGUAGE =
            new TreeMap<>(Map.of("gemma3_text", decoder(Gemma3::shape)));

    private static final Map<String, Function<Checkpoint, SentenceEncoder>> ENCODERS =
            new TreeMap<>(Map.of("bert", BertEncoder::new));

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
            DecoderGraph graph = DecoderGraph.load(checkpoint, family.apply(checkpoint.config()), arithmetic);
            return new DecoderModel(checkpoint, arithmetic, graph, tokenizer(checkpoint));
        };
    }

    static Tokenizer tokenizer(Checkpoint checkpoint) {
        if (checkpoint.has("tokenizer.model")) {
            return new SentencePiece(checkpoint.file("tokenizer.model"));
        }
        throw new Problem(
                checkpoint.directory().toString(), "holds no tokenizer that is understood", "Get the checkpoint again");
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
