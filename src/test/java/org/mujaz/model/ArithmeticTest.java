package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
    private static final Path ANY = Path.of("models/golden/gemma3");

    /** On a processor that fails this, int8 is refused and AUTO is fp32; those this is built and tested on pass. */
    @Test
    void autoIsInt8WhereTheProcessorMultipliesBytesExactly() {
        Engines.prepare(1);
        assertThat(Engines.able(ANY, Arithmetic.AUTO)).isEqualTo(Arithmetic.INT8);
        assertThat(Engines.able(ANY, Arithmetic.INT8)).isEqualTo(Arithmetic.INT8);
    }

    @Test
    void whatIsAskedForByNameIsWhatIsDone() {
        assertThat(Engines.able(ANY, Arithmetic.FP32)).isEqualTo(Arithmetic.FP32);
        assertThat(Engines.able(ANY, Arithmetic.BF16)).isEqualTo(Arithmetic.BF16);
    }
}
