package org.mujaz.model.hub;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mujaz.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The public checkpoints worth having for this job, from {@code models/catalog.yaml}. */
public record Catalog(List<Entry> entries) {
    public static final String NAME = "catalog.yaml";

    public Catalog {
        entries = List.copyOf(entries);
    }

    /**
     * One checkpoint; what no source tells is left out ({@code null}, or an empty list).
     *
     * @param name what it is called here and under {@code models/}
     * @param id its id on the hub
     * @param family the architecture
     * @param task what it is for: translate, brief or both
     * @param languages as its card says
     * @param licence as its card says
     * @param download size of the weights, as the hub shows it
     * @param memory what running it takes, in words
     * @param quality published figures, each with its source
     */
    public record Entry(
            String name,
            String id,
            String family,
            String task,
            String languages,
            String licence,
            String download,
            String memory,
            List<String> quality) {
        public Entry {
            quality = List.copyOf(quality);
        }
    }

    /** Reads the catalog beside the models; a directory without one has an empty one. */
    public static Catalog read(Path models) {
        Path file = models.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return new Catalog(List.of());
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            List<Entry> entries = new ArrayList<>();
            if (document instanceof Map<?, ?> byName) {
                byName.forEach((name, value) -> entries.add(entry(file, String.valueOf(name), value)));
            }
            return new Catalog(entries);
        } catch (IOException | YAMLException e) {
            throw new Problem(file.toString(), "it cannot be read (" + e.getMessage() + ")", "Mend the file", e);
        }
    }

    private static Entry entry(Path file, String name, Object value) {
        if (!(value instanceof Map<?, ?> fields) || fields.get("id") == null) {
            throw new Problem(file.toString(), name + " has no id", "Give every entry the id it has on the hub");
        }
        List<String> quality = new ArrayList<>();
        if (fields.get("quality") instanceof List<?> figures) {
            figures.forEach(figure -> quality.add(String.valueOf(figure)));
        }
        return new Entry(
                name,
                text(fields, "id"),
                text(fields, "family"),
                text(fields, "task"),
                text(fields, "languages"),
                text(fields, "licence"),
                text(fields, "download"),
                text(fields, "memory"),
                quality);
    }

    private static String text(Map<?, ?> fields, String key) {
        return fields.get(key) == null ? null : String.valueOf(fields.get(key));
    }

    Optional<Entry> find(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name) || entry.id().equals(name))
                .findFirst();
    }
}
