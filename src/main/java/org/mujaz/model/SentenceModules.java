package org.mujaz.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.mujaz.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The steps sentence-transformers lists in {@code modules.json}: what it would do to a text, one behind the other. */
final class SentenceModules {
    private static final String LIST = "modules.json";
    private static final String POOLING = "1_Pooling";
    /** Whether a checkpoint normalizes or not, its vectors are made as long as each other here: they are for cosines. */
    private static final Set<String> KNOWN = Set.of("Transformer", "Pooling", "Normalize");

    private SentenceModules() {}

    /** The folder whose {@code config.json} tells how vectors are pooled, or null where none does. */
    static String pooling(Checkpoint checkpoint) {
        if (!checkpoint.has(LIST)) {
            return checkpoint.has(POOLING + "/config.json") ? POOLING : null;
        }
        Path file = checkpoint.file(LIST);
        String folder = null;
        for (JsonNode module : list(file)) {
            String type = module.path("type").asString("").replaceFirst("^.*\\.", "");
            if (!KNOWN.contains(type)) {
                throw new Problem(
                        file.toString(),
                        "names a step `" + type + "`, which is not supported",
                        "Choose another checkpoint (`mujaz models list`)");
            }
            if (type.equals("Pooling")) {
                folder = module.path("path").asString(POOLING);
            }
        }
        return folder;
    }

    private static JsonNode list(Path file) {
        try {
            JsonNode list = JsonMapper.shared().readTree(Files.readString(file));
            if (list != null && list.isArray()) {
                return list;
            }
        } catch (JacksonException e) {
            throw new Problem(file.toString(), "is not valid JSON", "Get the checkpoint again", e);
        } catch (IOException e) {
            throw new Problem(file.toString(), "cannot be read as text", "Get the checkpoint again", e);
        }
        throw new Problem(file.toString(), "is not a list of steps", "Get the checkpoint again");
    }
}
