package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NLLB and Gemma have some 256,000 tokens: the scores of many rows are made a lot at a time. */
class LargeVocabularyTest {
    private static final int TOKENS = 200_000;
    private static final int ROWS = 60;
    private static final int KEEP = 8;

    @TempDir
    private Path home;

    @Test
    void aRowIsScoredAmongManyAsItIsScoredAlone() throws IOException {
        Engines.prepare(2);
        Checkpoint checkpoint = wide(Path.of("models/golden/llama"));
        try (DecoderGraph graph = DecoderGraph.load(checkpoint, LlamaShape.of(checkpoint.config()), Arithmetic.FP32)) {
            Random random = new Random(3);
            List<int[]> prompts = new ArrayList<>();
            for (int r = 0; r < ROWS; r++) {
                prompts.add(random.ints(4, 0, TOKENS).toArray());
            }
            Engines.settle();
            float[] free = answers(graph, prompts, new long[0], new long[0]);
            long[] banned = new long[2 * ROWS];
            long[] asked = new long[2 * ROWS];
            for (int r = 0; r < ROWS; r++) {
                banned[2 * r] = asked[2 * r] = r;
                banned[2 * r + 1] = token(free, ROWS, r, 0);
                asked[2 * r + 1] = token(free, ROWS, r, 1);
            }
            float[] together = answers(graph, prompts, banned, asked);
            for (int r = 0; r < ROWS; r++) {
                float[] alone =
                        answers(graph, prompts.subList(r, r + 1), new long[] {0, banned[2 * r + 1]}, new long[] {
                            0, asked[2 * r + 1]
                        });
                assertThat(token(together, ROWS, r, 0)).isEqualTo((int) asked[2 * r + 1]);
                for (int i = 0; i < KEEP; i++) {
                    assertThat(token(together, ROWS, r, i)).isEqualTo(token(alone, 1, 0, i));
                    assertThat(together[r * KEEP + i]).isCloseTo(alone[i], within(1e-4f));
                }
                assertThat(together[2 * ROWS * KEEP + r]).isEqualTo(together[r * KEEP]);
            }
        }
    }

    private static float[] answers(DecoderGraph graph, List<int[]> prompts, long[] banned, long[] asked) {
        graph.begin(prompts.size(), 1, 8, new int[0]);
        float[] found = graph.admit(prompts, 0, new DecoderGraph.Choice(KEEP, true, banned, new long[0], 1, asked));
        graph.end();
        return found;
    }

    private static int token(float[] answers, int rows, int row, int place) {
        return (int) answers[rows * KEEP + row * KEEP + place];
    }

    /** The tiny checkpoint with a vocabulary of a real one, of random rows. */
    private Checkpoint wide(Path tiny) throws IOException {
        Map<String, RawTensor> tensors = new TreeMap<>();
        Safetensors.read(tiny.resolve("model.safetensors"), t -> tensors.put(t.name(), copy(t)));
        Random random = new Random(2);
        for (String name : List.of("model.embed_tokens.weight", "lm_head.weight")) {
            int width = (int) tensors.get(name).shape()[1];
            ByteBuffer rows = ByteBuffer.allocate(TOKENS * width * 4).order(ByteOrder.LITTLE_ENDIAN);
            while (rows.hasRemaining()) {
                rows.putFloat((float) random.nextGaussian() / 3);
            }
            tensors.put(name, new RawTensor(name, "F32", new long[] {TOKENS, width}, rows.flip()));
        }
        String config = Files.readString(tiny.resolve("config.json"));
        Files.writeString(home.resolve("config.json"), config.replace("420", Integer.toString(TOKENS)));
        write(home.resolve("model.safetensors"), tensors);
        Files.writeString(home.resolve("mujaz.lock"), line("config.json") + line("model.safetensors"));
        return Checkpoint.open(home);
    }

    private String line(String file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(home.resolve(file)));
            return HexFormat.of().formatHex(digest) + "  " + file + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RawTensor copy(RawTensor t) {
        ByteBuffer bytes =
                ByteBuffer.allocate(t.bytes().remaining()).put(t.bytes()).flip();
        return new RawTensor(t.name(), t.dtype(), t.shape(), bytes);
    }

    private static void write(Path file, Map<String, RawTensor> tensors) throws IOException {
        StringBuilder header = new StringBuilder("{");
        long at = 0;
        for (RawTensor t : tensors.values()) {
            long end = at + t.bytes().remaining();
            header.append(header.length() > 1 ? "," : "")
                    .append("\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}"
                            .formatted(t.name(), t.dtype(), java.util.Arrays.toString(t.shape()), at, end));
            at = end;
        }
        byte[] json = header.append("}").toString().getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(json.length)
                    .array());
            out.write(json);
            for (RawTensor t : tensors.values()) {
                out.write(t.bytes().array(), 0, t.bytes().limit());
            }
        }
    }
}
