package org.mujaz.model.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WantedTest {
    private static List<String> wanted(String... files) {
        List<HubFile> listed =
                Stream.of(files).map(file -> new HubFile(file, 1, null, null)).toList();
        return Wanted.of(new HubListing("c0ffee", listed), "owner/name").stream()
                .map(HubFile::path)
                .toList();
    }

    @Test
    void whatCouldBeRunAndOtherFrameworksWeightsStayWhereTheyAre() {
        assertThat(wanted("config.json", "modeling.py", "onnx/model.onnx", "tf_model.h5", "model.safetensors"))
                .containsExactly("config.json", "model.safetensors");
    }

    @Test
    void picklesAreLeftOutWhereThereAreSafetensors() {
        assertThat(wanted("config.json", "pytorch_model.bin", "model.safetensors"))
                .containsExactly("config.json", "model.safetensors");
    }

    @Test
    void shardsAreLeftOutWhereThereIsAWholeFile() {
        assertThat(wanted(
                        "config.json",
                        "model.safetensors",
                        "model-00001-of-00002.safetensors",
                        "model-00002-of-00002.safetensors",
                        "model.safetensors.index.json"))
                .containsExactly("config.json", "model.safetensors");
    }

    @Test
    void shardsComeWithTheirIndexWhereThereIsNone() {
        assertThat(wanted(
                        "config.json",
                        "pytorch_model-00001-of-00002.bin",
                        "pytorch_model-00002-of-00002.bin",
                        "pytorch_model.bin.index.json"))
                .hasSize(4);
    }
}
