package org.mujaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A graph that is older than its sources would run what nobody can read any more. */
class GraphSourcesTest {
    private static final Path GRAPHS = Path.of("models/graph");

    static Stream<Path> graphs() throws IOException {
        try (Stream<Path> files = Files.list(GRAPHS)) {
            return files.filter(f -> f.toString().endsWith(".pt")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void wasBuiltFromTheSourcesBesideIt(Path graph) throws Exception {
        String name = graph.getFileName().toString().replace(".pt", "");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String source : List.of("parts.py", name + ".py")) {
            digest.update(Files.readAllBytes(GRAPHS.resolve(source)));
        }
        try (ZipFile zip = new ZipFile(graph.toFile())) {
            byte[] recorded = zip.getInputStream(zip.getEntry(name + "/extra/sources.sha256"))
                    .readAllBytes();
            assertThat(new String(recorded, StandardCharsets.US_ASCII))
                    .as("run models/graph/build.py")
                    .isEqualTo(HexFormat.of().formatHex(digest.digest()));
        }
    }
}
