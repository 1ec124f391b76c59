package org.mujaz.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands among the weights, and which of two sets of them counts. */
class SafetensorsTest {
    @TempDir
    private Path directory;

    private GoldenCopy copy(String family) throws IOException {
        return GoldenCopy.of(family, directory.resolve(family));
    }

    @Test
    void aTableOfPositionIdsAmongTheWeightsIsPassedOver() throws IOException {
        copy("bert").withIntegers("embeddings.position_ids", 64).equalsTransformers();
    }

    @Test
    void aTableOfPositionIdsIsPassedOverInAShardToo() throws IOException {
        String shard = "model-00001-of-00001.safetensors";
        String table = "embeddings.position_ids";
        GoldenCopy copy = copy("bert").withIntegers(table, 64);
        Files.move(
                copy.directory().resolve("model.safetensors"), copy.directory().resolve(shard));
        copy.with("model.safetensors.index.json", "{\"weight_map\": {\"" + table + "\": \"" + shard + "\"}}")
                .equalsTransformers();
    }

    @Test
    void theFileThatIsWholeIsTakenBeforeOlderShards() throws IOException {
        GoldenCopy copy = copy("bert");
        copy.with("model.safetensors.index.json", "{\"weight_map\": {\"old\": \"model-00001-of-00001.safetensors\"}}")
                .equalsTransformers();
    }
}
