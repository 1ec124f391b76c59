package org.mujaz.model;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;

/** The one PyTorch engine of the process: never goes to the network, one operation at a time over the given cores. */
final class Engines {
    private static boolean ready;

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

    static PtNDManager manager() {
        return (PtNDManager) NDManager.newBaseManager(ai.djl.Device.cpu(), "PyTorch");
    }
}
