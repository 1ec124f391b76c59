package org.mujaz.model;

import java.util.function.Consumer;
import org.mujaz.Problem;

/** Finds a checkpoint's weights in whatever kind of file they are, and hands them on one by one. */
final class Weights {

    private Weights() {}

    static void read(Checkpoint checkpoint, Consumer<RawTensor> sink) {
        if (Safetensors.in(checkpoint)) {
            Safetensors.read(checkpoint, sink);
        } else if (TorchFile.in(checkpoint)) {
            TorchFile.read(checkpoint, sink);
        } else {
            throw new Problem(
                    checkpoint.directory().toString(),
                    "holds neither model.safetensors nor pytorch_model.bin",
                    "Get the checkpoint again");
        }
    }

    /** int8 rows with scales are understood; the many other ways of rounding weights are not. */
    static void refuseUnknownQuantization(Config c) {
        if (c.has("quantization_config")) {
            String method =
                    c.json().get("quantization_config").path("quant_method").asString("unknown");
            c.refuse(!method.equals("int8-per-row"), "quantization_config " + method);
        }
    }
}
