package org.mujaz.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mujaz.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The {@code tasks.yaml} beside a checkpoint: what it may be asked, and how. A mistake in it would show only in what is
 * written, as text about nothing or cut in the middle, so all that is not understood is refused.
 */
final class Tasks {
    private static final String NAME = "tasks.yaml";
    private static final Set<String> KEYS = Set.of("prompt", "answer", "maxLengthFactor", "maxLength", "stop");

    private final Path file;

    private Tasks(Path file) {
        this.file = file;
    }

    /** Those of a decoder-only checkpoint: nothing else says how it is asked, and none comes with them. */
    static Map<Task, Prompt> needed(Checkpoint checkpoint) {
        return of(checkpoint)
                .orElseThrow(() -> new Problem(
                        checkpoint.directory().resolve(NAME).toString(),
                        "is missing, and a decoder-only checkpoint is asked as it says",
                        "Write one as the shipped checkpoint's (see models/README.md), then record it with `models/lock "
                                + checkpoint.directory() + "`"));
    }

    /** Those beside a checkpoint, if any; whoever wrote some and did not record them hears so. */
    static Optional<Map<Task, Prompt>> of(Checkpoint checkpoint) {
        return Files.exists(checkpoint.directory().resolve(NAME))
                ? Optional.of(read(checkpoint.file(NAME)))
                : Optional.empty();
    }

    static Map<Task, Prompt> read(Path file) {
        Object yaml;
        try {
            yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException | RuntimeException e) {
            throw new Problem(
                    file.toString(), "cannot be read as YAML", "Write it as the shipped checkpoint's tasks.yaml", e);
        }
        if (!(yaml instanceof Map<?, ?> tasks) || tasks.isEmpty()) {
            throw new Problem(file.toString(), "names no task", "Write it as the shipped checkpoint's tasks.yaml");
        }
        Map<Task, Prompt> out = new EnumMap<>(Task.class);
        Tasks reader = new Tasks(file);
        tasks.forEach((name, body) -> {
            Task task = reader.task(name);
            out.put(task, reader.prompt(task, body));
        });
        return out;
    }

    private Task task(Object name) {
        for (Task t : Task.values()) {
            if (t.key().equals(name)) {
                return t;
            }
        }
        throw new Problem(file.toString(), "names an unknown task `" + name + "`", "Use translate or brief");
    }

    private Prompt prompt(Task task, Object body) {
        if (!(body instanceof Map<?, ?> map) || !(map.get("prompt") instanceof String prompt)) {
            throw new Problem(file.toString(), "gives no prompt for `" + task.key() + "`", "Add a line prompt: \"…\"");
        }
        for (Object key : map.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw new Problem(
                        file.toString(), "has an unknown key `" + task.key() + "." + key + "`", "Use " + KEYS);
            }
        }
        Object answer = map.containsKey("answer")
                ? map.get("answer")
                : "{" + task.fields().get(0) + "}";
        require(answer instanceof String, task, "answer", "is no text", "Put it into quotes, or leave it out");
        names(task, "prompt", prompt, task.slots());
        names(task, "answer", (String) answer, task.fields());
        return new Prompt(prompt, (String) answer, factor(task, map), length(task, map), stop(task, map));
    }

    /** A name that means nothing would be filled with nothing. */
    private void names(Task task, String key, String text, List<String> known) {
        List<String> found = Prompt.names(text);
        for (String name : found) {
            require(
                    known.contains(name),
                    task,
                    key,
                    "holds `{" + name + "}`, which the task does not know",
                    "Use {" + String.join("}, {", known) + "}");
        }
        String needed = "{" + known.get(0) + "}";
        require(
                found.contains(known.get(0)),
                task,
                key,
                "does not hold `" + needed + "`",
                "Write " + needed + " where it belongs");
    }

    private double factor(Task task, Map<?, ?> map) {
        String key = "maxLengthFactor";
        double factor = !map.containsKey(key) ? 0 : map.get(key) instanceof Number n ? n.doubleValue() : Double.NaN;
        require(
                factor >= 0 && Double.isFinite(factor),
                task,
                key,
                "is no number from 0 on",
                "Write it without quotes, as 2.2, or leave it out");
        return factor;
    }

    private int length(Task task, Map<?, ?> map) {
        String key = "maxLength";
        int length = !map.containsKey(key) ? 0 : map.get(key) instanceof Integer n ? n : -1;
        require(
                length >= 0,
                task,
                key,
                "is no whole number from 0 on",
                "Write it without quotes, as 200, or leave it out");
        return length;
    }

    private List<String> stop(Task task, Map<?, ?> map) {
        Object said = map.containsKey("stop") ? map.get("stop") : List.of();
        List<?> texts = said instanceof List<?> several ? several : List.of(said == null ? 0 : said);
        for (Object text : texts) {
            require(
                    text instanceof String s && !s.isEmpty(),
                    task,
                    "stop",
                    "is no text, or an empty one",
                    "Put the text, or each of a list, into quotes, or leave it out");
        }
        return texts.stream().map(String.class::cast).toList();
    }

    private void require(boolean right, Task task, String key, String what, String remedy) {
        if (!right) {
            throw new Problem(file.toString(), "`" + task.key() + "." + key + "` " + what, remedy);
        }
    }
}
