package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tiny random Gemma 3 (sliding window of 9, grouped queries) against what transformers answered to each row alone. */
class Gemma3GoldenTest {
    private static final Path DIRECTORY = Path.of("models/golden/gemma3");
    private static JsonNode expected;
    private static DecoderGraph graph;
    private static DecoderModel model;

    @BeforeAll
    static void open() throws IOException {
        expected = JsonMapper.shared().readTree(Files.readString(DIRECTORY.resolve("expected.json")));
        Checkpoint checkpoint = Checkpoint.open(DIRECTORY);
        Engines.prepare(1);
        graph = DecoderGraph.load(checkpoint, Gemma3.shape(checkpoint.config()), Arithmetic.FP32);
        model = new DecoderModel(checkpoint, Arithmetic.FP32, new NumbersAsText(), () -> graph);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void hiddenStatesAreThoseOfTransformers() {
        for (int r = 0; r < expected.get("rows").size(); r++) {
            float[] hidden = graph.hidden(ints(expected.get("rows").get(r)));
            float[] wanted = floats(expected.get("hidden").get(r));
            assertThat(hidden).hasSameSizeAs(wanted);
            for (int i = 0; i < wanted.length; i++) {
                assertThat(hidden[i]).as("row %d, value %d", r, i).isCloseTo(wanted[i], within(1e-4f));
            }
        }
    }

    @Test
    void probabilitiesOfTheFirstTokenAreThoseOfTransformersForRowsOfMixedLength() {
        List<int[]> rows = new ArrayList<>();
        expected.get("rows").forEach(r -> rows.add(ints(r)));
        int words = expected.get("first").get(0).size();
        graph.begin(rows.size(), 1, 40, new int[0]);
        float[] out =
                graph.admit(rows, 0, new DecoderGraph.Choice(words, true, new long[0], new long[0], 1.0, new long[0]));
        graph.end();
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < words; i++) {
                int token = (int) out[(rows.size() + r) * words + i];
                assertThat(out[r * words + i])
                        .isCloseTo(expected.get("first").get(r).get(token).floatValue(), within(1e-4f));
            }
        }
    }

    static Stream<String> decodings() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(DIRECTORY.resolve("expected.json")))
                .get("cases")
                .valueStream()
                .map(c -> c.get("decoding").get("name").asString());
    }

    @ParameterizedTest
    @MethodSource("decodings")
    void answersInOneBatchAreThoseOfTransformersForEachRowAlone(String name) {
        JsonNode wanted = expected.get("cases")
                .valueStream()
                .filter(c -> c.get("decoding").get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
        List<Map<String, String>> inputs = new ArrayList<>();
        expected.get("rows")
                .forEach(r -> inputs.add(Map.of(
                        "source", NumbersAsText.text(IntStream.of(ints(r)).skip(1)))));
        List<Answer> answers =
                model.answer(Task.TRANSLATE, inputs, decoding(wanted.get("decoding")), LanguageModel.Progress.NONE);
        for (int r = 0; r < answers.size(); r++) {
            int[] ids = ints(wanted.get("answers").get(r));
            assertThat(answers.get(r).raw())
                    .as("row %d", r)
                    .isEqualTo(NumbersAsText.text(
                            IntStream.of(ids).filter(id -> !model.frame().ends().contains(id))));
            assertThat(answers.get(r).tokens()).as("row %d", r).isEqualTo(ids.length);
        }
    }

    @Test
    void answersHoldThePhrasesRequiredOfThem() {
        List<Map<String, String>> inputs = new ArrayList<>();
        expected.get("rows")
                .forEach(r -> inputs.add(Map.of(
                        "source", NumbersAsText.text(IntStream.of(ints(r)).skip(1)))));
        List<List<String>> phrases = new ArrayList<>();
        for (int r = 0; r < inputs.size(); r++) {
            phrases.add(r % 3 == 0 ? List.of() : r % 3 == 1 ? List.of("17 33") : List.of("40 41 42", "12"));
        }
        Decoding free = Decoding.beam(6).withMaxTokens(24);
        List<Answer> answers =
                model.answer(Task.TRANSLATE, inputs, free.withRequired(phrases), LanguageModel.Progress.NONE);
        List<Answer> without = model.answer(Task.TRANSLATE, inputs, free, LanguageModel.Progress.NONE);
        for (int r = 0; r < answers.size(); r++) {
            for (String phrase : phrases.get(r)) {
                assertThat(" " + answers.get(r).raw() + " ").as("row %d", r).contains(" " + phrase + " ");
            }
            if (phrases.get(r).isEmpty()) {
                assertThat(answers.get(r).raw())
                        .as("row %d", r)
                        .isEqualTo(without.get(r).raw());
            }
        }
        assertThat(answers.stream().filter(Answer::complete).count()).isGreaterThan(3);
    }

    private static Decoding decoding(JsonNode c) {
        return new Decoding(
                c.get("beams").intValue(),
                c.path("lengthPenalty").asDouble(1.0),
                c.path("earlyStopping").asBoolean(false),
                c.path("noRepeatNgram").asInt(0),
                c.path("repetitionPenalty").asDouble(1.0),
                c.path("minTokens").asInt(0),
                c.path("maxTokens").asInt(expected.get("most").intValue()),
                List.of());
    }

    private static int[] ints(JsonNode list) {
        return list.valueStream().mapToInt(JsonNode::intValue).toArray();
    }

    private static float[] floats(JsonNode rows) {
        List<Float> out = new ArrayList<>();
        rows.forEach(row -> row.forEach(v -> out.add(v.floatValue())));
        float[] values = new float[out.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = out.get(i);
        }
        return values;
    }
}
