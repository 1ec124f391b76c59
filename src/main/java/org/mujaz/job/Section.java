package org.mujaz.job;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One section of a job file. Each setting is asked for by its key, with its default; what was never asked for when the
 * section is {@linkplain #done() done} is an unknown key, named with its line and the key that looks most like it.
 *
 * <p>{@code ${NAME}} and {@code ${NAME:-default}} in a value stand for an environment variable, so that no password has
 * to stand in a file.
 */
final class Section {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?}");
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    /** So many letters wrong, and a word is still taken for another. */
    private static final int MISSPELT = 2;

    private final Path file;
    private final String path;
    private final Map<String, String> environment;
    private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Section> sections = new ArrayList<>();

    Section(Path file, String path, Node node, Map<String, String> environment) {
        this.file = file;
        this.path = path;
        this.environment = environment;
        if (node == null || isEmpty(node)) {
            return;
        }
        if (!(node instanceof MappingNode mapping)) {
            throw problem(node, "'" + path + "' is not a section of settings", "Write its settings below it, indented");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw problem(tuple.getKeyNode(), "a setting's name is not a word", "Write it as 'name: value'");
            }
            if (tuples.put(key.getValue(), tuple) != null) {
                throw problem(key, "'" + key.getValue() + "' stands twice", "Keep one of the two");
            }
        }
    }

    /** The section below this one; empty when it is not there. */
    Section section(String key) {
        Node node = value(key);
        Section section = new Section(file, path.isEmpty() ? key : path + "." + key, node, environment);
        sections.add(section);
        return section;
    }

    String text(String key, String byDefault) {
        Node node = value(key);
        String text = node == null || isEmpty(node) ? "" : scalar(key, node);
        return text.isEmpty() ? byDefault : text;
    }

    /**
     * What a text means; null where there is none. Neither it nor what is wrong with it is told: it may be a secret.
     *
     * @param read raises {@link IllegalArgumentException} for a text that means nothing
     */
    <T> T meaning(String key, Function<String, T> read, String what, String remedy) {
        return text(key, null) == null ? null : meaning(key, value(key), read, what, remedy);
    }

    /** As above, of each of several texts. */
    <T> List<T> meanings(String key, Function<String, T> read, String what, String remedy) {
        return items(value(key)).stream()
                .map(item -> meaning(key, item, read, what, remedy))
                .toList();
    }

    private <T> T meaning(String key, Node node, Function<String, T> read, String what, String remedy) {
        try {
            return read.apply(scalar(key, node));
        } catch (IllegalArgumentException e) {
            throw problem(node, "'" + name(key) + "' " + what, remedy);
        }
    }

    /** A text that must be there. */
    String text(String key) {
        String text = text(key, null);
        if (text == null || text.isBlank()) {
            tuples.keySet().stream()
                    .filter(given -> !asked.contains(given) && Nearest.distance(given, key) <= MISSPELT)
                    .findFirst()
                    .ifPresent(given -> raiseUnknown(given, key));
            throw new JobFileProblem(file.toString(), "the setting '" + name(key) + "' is missing", "Add it");
        }
        return text;
    }

    int whole(String key, int byDefault, int least, int most) {
        Node node = value(key);
        if (node == null) {
            return byDefault;
        }
        String text = scalar(key, node);
        try {
            int number = Integer.parseInt(text.replace("_", ""));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as a number out of range is
        }
        throw problem(
                node,
                "'" + name(key) + ": " + text + "' is not a whole number from " + least + " to " + most,
                "The default is " + byDefault);
    }

    double number(String key, double byDefault, double least, double most) {
        Node node = value(key);
        if (node == null) {
            return byDefault;
        }
        String text = scalar(key, node);
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as a number out of range is
        }
        throw problem(
                node,
                "'" + name(key) + ": " + text + "' is not a number from " + least + " to " + most,
                "The default is " + byDefault);
    }

    boolean flag(String key, boolean byDefault) {
        Node node = value(key);
        if (node == null) {
            return byDefault;
        }
        return switch (scalar(key, node)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default ->
                throw problem(
                        node,
                        "'" + name(key) + ": " + scalar(key, node) + "' is neither true nor false",
                        "The default is " + byDefault);
        };
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E byDefault) {
        Node node = value(key);
        if (node == null) {
            return byDefault;
        }
        String text = scalar(key, node);
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase().replace('_', '-');
            if (name.equals(text)) {
                return constant;
            }
            names.add(name);
        }
        throw problem(
                node,
                "'" + name(key) + ": " + text + "' is not one of " + String.join(", ", names),
                "Did you mean '" + Nearest.to(text, names) + "'");
    }

    Duration duration(String key, Duration byDefault) {
        return duration(key, byDefault, Duration.ZERO);
    }

    Duration duration(String key, Duration byDefault, Duration least) {
        Node node = value(key);
        if (node == null) {
            return byDefault;
        }
        String text = scalar(key, node);
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw problem(
                    node, "'" + name(key) + ": " + text + "' is not a duration", "Write 500ms, 30s, 5m, 2h or 90d");
        }
        long amount = Long.parseLong(matcher.group(1));
        Duration duration =
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    default -> Duration.ofDays(amount);
                };
        if (duration.compareTo(least) < 0) {
            throw problem(
                    node,
                    "'" + name(key) + ": " + text + "' is less than " + least.toMillis() + "ms",
                    "Write that or more");
        }
        return duration;
    }

    LocalTime time(String key, LocalTime byDefault) {
        Node node = value(key);
        if (node == null) {
            return byDefault;
        }
        try {
            return LocalTime.parse(scalar(key, node));
        } catch (DateTimeException e) {
            throw problem(
                    node,
                    "'" + name(key) + ": " + scalar(key, node) + "' is not a time of day",
                    "Write it in quotation marks, as \"06:00\"");
        }
    }

    ZoneId zone(String key, ZoneId byDefault) {
        Node node = value(key);
        if (node == null) {
            return byDefault;
        }
        String text = scalar(key, node);
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw problem(
                    node,
                    "'" + name(key) + ": " + text + "' is not a time zone",
                    "Did you mean '" + Nearest.to(text, ZoneId.getAvailableZoneIds()) + "'");
        }
    }

    List<String> texts(String key, List<String> byDefault) {
        Node node = value(key);
        return node == null
                ? byDefault
                : items(node).stream().map(item -> scalar(key, item)).toList();
    }

    /** A list's parts; a single value is a list of one. */
    private static List<Node> items(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        return node == null || isEmpty(node) ? List.of() : List.of(node);
    }

    /** A file or folder, relative to the job file's own folder. */
    Path path(String key, String byDefault) {
        String text = text(key, byDefault);
        return text == null ? null : resolve(text);
    }

    Path resolve(String text) {
        return file.toAbsolutePath().getParent().resolve(text).normalize();
    }

    /** Says which line a setting stands on, for a failure found later. */
    String where(String key) {
        NodeTuple tuple = tuples.get(key);
        return tuple == null
                ? file.toString()
                : file + ":" + (tuple.getKeyNode().getStartMark().getLine() + 1);
    }

    /** Raises the first key nobody asked for, here or in a section below. */
    void done() {
        for (String given : tuples.keySet()) {
            if (!asked.contains(given)) {
                raiseUnknown(given, Nearest.to(given, asked));
            }
        }
        sections.forEach(Section::done);
    }

    private void raiseUnknown(String given, String meant) {
        throw problem(
                tuples.get(given).getKeyNode(),
                "unknown setting '" + name(given) + "'",
                "Did you mean '" + name(meant) + "'");
    }

    private Node value(String key) {
        asked.add(key);
        NodeTuple tuple = tuples.get(key);
        return tuple == null ? null : tuple.getValueNode();
    }

    private String scalar(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem(node, "'" + name(key) + "' is not a single value", "Write it as '" + key + ": value'");
        }
        return filledIn(scalar);
    }

    private String filledIn(ScalarNode scalar) {
        Matcher matcher = VARIABLE.matcher(scalar.getValue());
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String value = environment.getOrDefault(matcher.group(1), matcher.group(2));
            if (value == null) {
                throw problem(
                        scalar,
                        "the environment variable " + matcher.group(1) + " is not set",
                        "Set it, or write a default as ${" + matcher.group(1) + ":-default}");
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(text).toString();
    }

    private String name(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    private JobFileProblem problem(Node node, String what, String remedy) {
        return new JobFileProblem(file + ":" + (node.getStartMark().getLine() + 1), what, remedy);
    }

    static Map<String, String> environment() {
        return new HashMap<>(System.getenv());
    }
}
