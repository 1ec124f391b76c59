package org.mujaz.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignalsTest {
    @TempDir
    private Path folder;

    /**
     * The story: somebody ends a measurement with SIGTERM while the model is at work. Java's own way out takes the native
     * library apart under the running thread, which crashed the process (exit code 134, a crash report in the folder).
     */
    @Test
    void aMeasurementToldToEndEndsWithoutACrash() throws Exception {
        Path sentences = folder.resolve("sentences.txt");
        Files.write(sentences, Collections.nCopies(2_000, "زار الوزير المدينة."));
        Process bench = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dai.djl.offline=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Mujaz.class.getName(),
                        "models",
                        "bench",
                        Path.of("models/gemma-3-270m-press-ar-en")
                                .toAbsolutePath()
                                .toString(),
                        "--sentences",
                        sentences.toString(),
                        "--first",
                        "2000")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        try {
            awaitModel(bench);
            bench.destroy();
            assertThat(bench.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(bench.exitValue()).isEqualTo(143);
            assertThat(Files.readString(folder.resolve("said.txt"))).doesNotContain("fatal error");
        } finally {
            bench.destroyForcibly();
        }
    }

    /** The weights are in its memory, and a batch is on its way. */
    private static void awaitModel(Process bench) throws IOException, InterruptedException {
        Path status = Path.of("/proc", String.valueOf(bench.pid()), "status");
        long kilobytes = 0;
        while (bench.isAlive() && kilobytes < 430_000) {
            Thread.sleep(100);
            kilobytes = Files.readAllLines(status).stream()
                    .filter(l -> l.startsWith("VmRSS:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                    .sum();
        }
        Thread.sleep(3000);
        assertThat(bench.isAlive()).isTrue();
    }
}
