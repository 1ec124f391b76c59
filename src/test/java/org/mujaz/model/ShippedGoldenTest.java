package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checkpoint in {@code models/} in fp32 against transformers: tokens in, tokens out, rows of mixed length at once. */
class ShippedGoldenTest {
    private static JsonNode expected;
    private static DecoderModel model;

    @BeforeAll
    static void open() throws IOException {
        expected = JsonMapper.shared().readTree(Files.readString(Path.of("models/golden/shipped.json")));
        model = (DecoderModel) Models.language(Path.of("models/gemma-3-270m-press-ar-en"), Arithmetic.FP32, 1);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void sentencesAreCutIntoTheSameTokens() {
        for (JsonNode row : expected) {
            assertThat(model.ids("Arabic: " + row.get("source").asString() + "\nEnglish:"))
                    .containsExactly(ints(row.get("prompt")));
        }
    }

    @Test
    void twentySentencesAreTranslatedTokenForToken() {
        answersAreThoseOfTransformers("greedy", Decoding.GREEDY);
    }

    @Test
    void withFourBeamsToo() {
        answersAreThoseOfTransformers("beam4", Decoding.beam(4));
    }

    private static void answersAreThoseOfTransformers(String name, Decoding decoding) {
        List<DecoderModel.Row> rows = new ArrayList<>();
        Map<Integer, int[]> answers = new TreeMap<>();
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i).has(name)) {
                Rules rules = new Rules(decoding, model.frame(), 120);
                rows.add(new DecoderModel.Row(i, ints(expected.get(i).get("prompt")), Search.of(rules)));
            }
        }
        assertThat(rows).isNotEmpty();
        model.run(rows, decoding, row -> answers.put(row.index(), row.search().answer()));
        answers.forEach((i, answer) -> assertThat(answer)
                .as("row %d", i)
                .containsExactly(ints(expected.get(i).get(name))));
    }

    private static int[] ints(JsonNode list) {
        return list.valueStream().mapToInt(JsonNode::intValue).toArray();
    }
}
