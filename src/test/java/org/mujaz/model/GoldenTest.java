package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every family against what transformers made of the same tiny checkpoint ({@code models/golden/families.py}): tokens,
 * hidden states, first-step logits, and the answers of every search, token for token.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("models/golden");

    /** What a model of either kind does, by the same names. */
    private record Subject(
            LanguageModel model,
            DecoderGraph graph,
            Tokenizer tokenizer,
            int[] prefix,
            Rower rower,
            Runner runner,
            java.util.function.Function<String, int[]> ids) {}

    private interface Rower {
        DecoderModel.Row row(int index, int[] ids, Decoding decoding, int cap);
    }

    private interface Runner {
        void run(List<DecoderModel.Row> rows, Decoding decoding, Consumer<DecoderModel.Row> finished);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "llama", "llama3", "qwen2", "qwen3", "hunyuan", "marian", "bart", "mbart", "m2m100", "nllb", "pegasus",
                "t5", "flan", "mt5"
            })
    void aFamilyThatWritesEqualsTransformers(String family) {
        Path directory = GOLDEN.resolve(family);
        assertEqualsTransformers(
                directory, Config.read(directory.resolve("golden.json")).json());
    }

    /** Old checkpoints hold only what differs from their class. */
    @ParameterizedTest
    @ValueSource(strings = {"llama", "qwen3", "marian", "bart", "mbart", "m2m100", "pegasus", "t5", "mt5"})
    void aConfigThatLeavesOutWhatItsClassSaysIsTheSame(String family, @TempDir Path folder) throws IOException {
        GoldenCopy copy = GoldenCopy.of(family, folder);
        Config config = Config.read(folder.resolve("config.json"));
        String type = "{\"model_type\": \"" + config.text("model_type", "") + "\"}";
        ObjectNode said = (ObjectNode)
                ClassDefaults.under(Config.parse(Path.of("bare"), type)).json();
        said.remove("model_type");
        said.properties().removeIf(one -> !one.getValue().equals(config.json().get(one.getKey())));
        assertThat(said).isNotEmpty();
        for (String key : said.propertyNames()) {
            copy.configured(key, null);
        }
        assertEqualsTransformers(copy.locked(), copy.golden());
    }

    private static void assertEqualsTransformers(Path directory, JsonNode golden) {
        try (LanguageModel model = Models.language(directory, Arithmetic.FP32, 1)) {
            Subject subject = subject(model);
            List<int[]> ids = ids(golden.get("ids"));
            for (int i = 0; i < ids.size(); i++) {
                assertThat(subject.ids.apply(golden.get("texts").get(i).asString()))
                        .as("tokens of text %d", i)
                        .containsExactly(ids.get(i));
            }
            for (int i = 0; i < golden.get("hidden").size(); i++) {
                assertClose(
                        "hidden states " + i,
                        subject.graph.hidden(ids.get(i)),
                        golden.get("hidden").get(i));
                assertLogits(subject, ids.get(i), golden.get("logits").get(i));
            }
            for (JsonNode search : golden.get("searches")) {
                assertSearch(subject, ids, search);
            }
        }
    }

    private static Subject subject(LanguageModel model) {
        if (model instanceof DecoderModel decoder) {
            return new Subject(
                    model,
                    decoder.graph(),
                    decoder.tokenizer(),
                    new int[0],
                    (i, ids, decoding, cap) ->
                            new DecoderModel.Row(i, ids, Search.of(new Rules(decoding, decoder.frame(), cap))),
                    decoder::run,
                    decoder::ids);
        }
        Seq2SeqModel seq2seq = (Seq2SeqModel) model;
        return new Subject(
                model,
                seq2seq.graph(),
                seq2seq.source().tokenizer(),
                new int[] {seq2seq.frame().start()},
                seq2seq::row,
                seq2seq::run,
                text -> seq2seq.source().ids(text, model.window()));
    }

    private static void assertSearch(Subject subject, List<int[]> ids, JsonNode search) {
        String name = search.get("name").asString();
        JsonNode settings = search.get("settings");
        Decoding decoding = settings.isEmpty() ? subject.model.preferred() : decoding(settings);
        boolean own = settings.isEmpty() && decoding.maxTokens() > 0 && decoding.maxTokens() < 30;
        int cap = settings.isEmpty() && !own ? 20 : decoding.maxTokens();
        List<DecoderModel.Row> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            rows.add(subject.rower.row(i, ids.get(i), decoding, cap));
        }
        int[][] answers = new int[ids.size()][];
        subject.runner.run(
                rows, decoding, row -> answers[row.index()] = row.search().answer());
        List<int[]> expected = ids(search.get("ids"));
        for (int i = 0; i < answers.length; i++) {
            assertThat(answers[i]).as("%s, text %d", name, i).containsExactly(expected.get(i));
            assertThat(subject.tokenizer.decode(answers[i]).strip())
                    .as("%s, text %d", name, i)
                    .isEqualTo(search.get("texts").get(i).asString().strip());
        }
    }

    private static Decoding decoding(JsonNode s) {
        return new Decoding(
                s.get("num_beams").intValue(),
                s.path("length_penalty").asDouble(1),
                s.path("early_stopping").asBoolean(false),
                s.path("no_repeat_ngram_size").asInt(0),
                s.path("repetition_penalty").asDouble(1),
                s.path("min_new_tokens").asInt(0),
                s.get("max_new_tokens").intValue(),
                List.of());
    }

    /** The graph answers with log probabilities; so many that it is all of them. Random T5s have logits of a hundred. */
    private static void assertLogits(Subject subject, int[] ids, JsonNode logits) {
        int size = logits.size();
        double whole = 0;
        double largest = 0;
        for (JsonNode logit : logits) {
            whole += Math.exp(logit.doubleValue());
            largest = Math.max(largest, Math.abs(logit.doubleValue()));
        }
        subject.graph.begin(1, 1, ids.length + 2, subject.prefix);
        float[] out = subject.graph.admit(
                List.of(ids), 0, new DecoderGraph.Choice(size, false, new long[0], new long[0], 1, new long[0]));
        subject.graph.end();
        for (int i = 0; i < size; i++) {
            int token = (int) out[size + i];
            assertThat((double) out[i])
                    .as("logit %d", token)
                    .isCloseTo(logits.get(token).doubleValue() - Math.log(whole), within(1e-4 + 1e-5 * largest));
        }
    }

    private static void assertClose(String what, float[] found, JsonNode expected) {
        assertThat(found).as(what).hasSize(expected.size());
        for (int i = 0; i < found.length; i++) {
            assertThat((double) found[i]).as(what).isCloseTo(expected.get(i).doubleValue(), within(1e-4));
        }
    }

    private static List<int[]> ids(JsonNode rows) {
        List<int[]> ids = new ArrayList<>();
        for (JsonNode row : rows) {
            int[] values = new int[row.size()];
            Arrays.setAll(values, i -> row.get(i).intValue());
            ids.add(values);
        }
        return ids;
    }
}
