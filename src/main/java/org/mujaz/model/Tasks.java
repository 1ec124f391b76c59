package org.mujaz.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mujaz.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The {@code tasks.yaml} beside a checkpoint: what it may be asked, and how. */
final class Tasks {
    private static final Set<String> KEYS = Set.of("prompt", "answer", "maxLengthFactor", "maxLength", "stop");

    private Tasks() {}

    static Map<Task, Prompt> read(Path file) {
        Map<Task, Prompt> out = new EnumMap<>(Task.class);
        Object yaml;
        try {
            yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException | RuntimeException e) {
            throw new Problem(
                    file.toString(), "cannot be read as YAML", "Write it as the shipped checkpoint's tasks.yaml", e);
        }
        if (!(yaml instanceof Map<?, ?> tasks)) {
            throw new Problem(file.toString(), "names no task", "Write it as the shipped checkpoint's tasks.yaml");
        }
        tasks.forEach((name, body) -> out.put(task(file, name), prompt(file, name, body)));
        return out;
    }

    private static Task task(Path file, Object name) {
        for (Task t : Task.values()) {
            if (t.name().toLowerCase(Locale.ROOT).equals(name)) {
                return t;
            }
        }
        throw new Problem(file.toString(), "names an unknown task `" + name + "`", "Use translate or brief");
    }

    private static Prompt prompt(Path file, Object task, Object body) {
        if (!(body instanceof Map<?, ?> map) || !(map.get("prompt") instanceof String prompt)) {
            throw new Problem(file.toString(), "gives no prompt for `" + task + "`", "Add a line prompt: \"…\"");
        }
        for (Object key : map.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw new Problem(file.toString(), "has an unknown key `" + task + "." + key + "`", "Use " + KEYS);
            }
        }
        Object answer = map.get("answer");
        List<String> stop = map.get("stop") instanceof List<?> l
                ? l.stream().map(String::valueOf).toList()
                : map.containsKey("stop") ? List.of(String.valueOf(map.get("stop"))) : List.of();
        if (stop.contains("")) {
            throw new Problem(
                    file.toString(), "has an empty text in `" + task + ".stop`", "Name the text or leave it out");
        }
        return new Prompt(
                prompt,
                answer == null ? "{text}" : answer.toString(),
                map.get("maxLengthFactor") instanceof Number n ? n.doubleValue() : 0,
                map.get("maxLength") instanceof Number n ? n.intValue() : 0,
                stop);
    }
}
