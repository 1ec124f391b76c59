package org.mujaz.model.hub;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mujaz.model.hub.LocalHub.Fault;
import org.mujaz.model.hub.LocalHub.Trouble;

/** A hub with one tiny checkpoint, and a folder to bring it into; waits pass at once and are written down. */
abstract class HubFixture {
    static final byte[] WEIGHTS = new byte[300_000];

    static {
        new Random(7).nextBytes(WEIGHTS);
    }

    @TempDir
    Path models;

    final LocalHub hub = new LocalHub();
    final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
    Duration quiet = Duration.ofSeconds(30);

    @BeforeEach
    void tinyCheckpoint() {
        hub.file("config.json", "{\"model_type\":\"marian\"}");
        hub.file("README.md", "a card");
        hub.large("model.safetensors", WEIGHTS);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    Checkpoints checkpoints(String... environment) {
        Map<String, String> variables = new HashMap<>();
        variables.put("HF_ENDPOINT", hub.endpoint() + "/");
        for (int i = 0; i < environment.length; i += 2) {
            variables.put(environment[i], environment[i + 1]);
        }
        HubSettings of = HubSettings.of(variables);
        HubSettings hasty = new HubSettings(of.endpoint(), of.token(), of.proxies(), quiet);
        return new Checkpoints(models, hasty, waits::add);
    }

    String add() {
        return checkpoints().add("owner/tiny", null, Transfer.SILENT);
    }

    void fault(Trouble trouble) {
        hub.fileFaults.add(new Fault(trouble, 0));
    }

    void status(int status, String... headers) {
        hub.fileFaults.add(new Fault(Trouble.STATUS, status, headers));
    }
}
