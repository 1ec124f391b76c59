package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A long run of sentences of mixed length, greedy and with beams: what is held at the start is held at the end. */
@Tag("long")
@EnabledOnOs(OS.LINUX)
class SoakTest {
    private static final int SENTENCES = Integer.getInteger("soak.sentences", 50_000);
    private static final int CHUNK = 500;
    private static final long ROOM = 48 << 20;

    @Test
    void memoryStaysFlat() throws IOException {
        Checkpoint checkpoint = Checkpoint.open(Path.of("models/golden/gemma3"));
        Engines.prepare(2);
        Random random = new Random(1);
        DecoderGraph graph = DecoderGraph.load(checkpoint, Gemma3.shape(checkpoint.config()), Arithmetic.INT8);
        try (DecoderModel model = new DecoderModel(checkpoint, Arithmetic.INT8, new NumbersAsText(), () -> graph)) {
            long settled = 0;
            for (int done = 0; done < SENTENCES; done += CHUNK) {
                if (done >= SENTENCES / 5 && settled == 0) {
                    settled = resident();
                }
                List<Map<String, String>> inputs = new ArrayList<>();
                for (int i = 0; i < CHUNK; i++) {
                    inputs.add(Map.of("source", sentence(random)));
                }
                Decoding decoding = done % (4 * CHUNK) == 0 ? Decoding.beam(4) : Decoding.GREEDY;
                model.answer(Task.TRANSLATE, inputs, decoding.withMaxTokens(16), LanguageModel.Progress.NONE);
            }
            assertThat(resident() - settled).isLessThan(ROOM);
        }
    }

    private static String sentence(Random random) {
        return random.ints(1 + random.nextInt(random.nextInt(10) == 0 ? 90 : 30), 3, 61)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }

    /** Bytes this process holds, once the heap has been cleared. */
    private static long resident() throws IOException {
        System.gc();
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            String line = lines.filter(l -> l.startsWith("VmRSS")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) << 10;
        }
    }
}
