package org.mujaz.model;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.mujaz.Problem;

/** The one PyTorch engine of the process: never goes to the network, one operation at a time over the given cores. */
final class Engines {
    private static boolean ready;
    private static Boolean exact;

    private Engines() {}

    static synchronized void prepare(int threads) {
        if (!ready) {
            NativeMemory.keep();
            System.setProperty("ai.djl.offline", "true");
            System.setProperty("OPT_OUT_TRACKING", "true");
            System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
            System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
            System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
            Engine.getEngine("PyTorch");
            ready = true;
        }
        JniUtils.setNumThreads(threads);
    }

    /** Lengths vary from call to call: specialising the graph for each would cost more than it brings. Per thread. */
    static void settle() {
        JniUtils.setGraphExecutorOptimize(false);
    }

    static String described() {
        Engine engine = Engine.getEngine("PyTorch");
        return engine.getEngineName() + " " + engine.getVersion();
    }

    /** {@link Arithmetic#AUTO} decided for this processor; what it cannot do right is refused when asked for by name. */
    static Arithmetic able(Path checkpoint, Arithmetic asked) {
        Arithmetic decided = asked.decided();
        if (decided != Arithmetic.INT8 || multipliesBytesExactly()) {
            return decided;
        }
        if (asked == Arithmetic.INT8) {
            throw new Problem(
                    checkpoint.toString(), "this processor does not multiply int8 exactly", "Ask for fp32 instead");
        }
        return Arithmetic.FP32;
    }

    private static synchronized boolean multipliesBytesExactly() {
        if (exact == null) {
            settle();
            try (Graph graph = new Graph("probe");
                    Graph.Call call = graph.call("exact")) {
                exact = call.floats()[0] == 1;
            } catch (EngineException e) {
                exact = false;
            }
        }
        return exact;
    }

    /** Whether the processor computes with bfloat16 itself; where it does not, that would be slower than fp32. */
    static boolean knowsBfloat16() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(l -> l.startsWith("flags"))
                    .findFirst()
                    .map(l -> l.contains(" avx512_bf16 ") || l.contains(" amx_bf16 "))
                    .orElse(false);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    static PtNDManager manager() {
        return (PtNDManager) NDManager.newBaseManager(ai.djl.Device.cpu(), "PyTorch");
    }
}
