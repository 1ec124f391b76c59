package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mujaz.Problem;

class RopeTest {
    private static final String LLAMA3 = "\"rope_type\": \"llama3\", \"factor\": 32, \"low_freq_factor\": 1,"
            + " \"high_freq_factor\": 4, \"original_max_position_embeddings\": 8192";

    private static Config config(String json) {
        return Config.parse(Path.of("config.json"), "{" + json + "}");
    }

    private static Rope gemma(String layers, String json) {
        return Rope.of(
                config("\"rope_theta\": 1000000, \"rope_local_base_freq\": 10000, " + json),
                layers,
                layers.equals("full_attention") ? "rope_theta" : "rope_local_base_freq",
                256);
    }

    @Test
    void whatTransformers5WritesTogetherMeansWhatTransformers4WritesApart() {
        Rope apart = Rope.of(config("\"rope_theta\": 500000, \"rope_scaling\": {" + LLAMA3 + "}"), 64);
        Rope together = Rope.of(
                config("\"rope_theta\": 10000, \"rope_parameters\": {\"rope_theta\": 500000, " + LLAMA3 + "}"), 64);
        assertThat(together).isEqualTo(apart);
        assertThat(apart.theta()).isEqualTo(500000);
        assertThat(apart.stretch()).containsEntry("rope_factor", 32.0).containsEntry("rope_original", 8192.0);
    }

    @Test
    void gemmasScalingStretchesItsWideLayersOnly() {
        String scaling = "\"rope_scaling\": {\"rope_type\": \"linear\", \"factor\": 8.0}";
        assertThat(gemma("full_attention", scaling).stretch()).containsEntry("rope_factor", 8.0);
        assertThat(gemma("sliding_attention", scaling).stretch()).isEmpty();
    }

    @Test
    void gemmasLayersHaveTheirOwnParametersInTransformers5() {
        String parameters = "\"rope_parameters\": {\"full_attention\": {\"rope_type\": \"linear\", \"factor\": 8.0,"
                + " \"rope_theta\": 5000000}, \"sliding_attention\": {\"rope_type\": \"default\", \"rope_theta\": 20000}}";
        assertThat(gemma("full_attention", parameters).theta()).isEqualTo(5e6);
        assertThat(gemma("full_attention", parameters).stretch()).containsEntry("rope_factor", 8.0);
        assertThat(gemma("sliding_attention", parameters).theta()).isEqualTo(2e4);
    }

    @Test
    void aScalingThatIsNotComputedIsRefusedByName() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        Rope.of(config("\"rope_theta\": 1e4, \"rope_parameters\": {\"rope_type\": \"yarn\"}"), 64))
                .withMessageContaining("rope scaling yarn");
    }
}
