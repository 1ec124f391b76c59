package org.mujaz.model;

import java.util.TreeSet;
import org.mujaz.Problem;

/**
 * How the vectors of a text's tokens become the text's. Checkpoints of sentence-transformers say it beside their
 * weights; one that says nothing is averaged.
 */
enum Pooling {
    /** Their mean, begin and end included. */
    MEAN,
    /** The one of the first token. */
    CLS;

    private static final String MODE = "pooling_mode";
    private static final String MEANS = MODE + "_mean_tokens";

    static Pooling of(Checkpoint checkpoint) {
        String folder = SentenceModules.pooling(checkpoint);
        return folder == null ? MEAN : of(Config.read(checkpoint.file(folder + "/config.json")));
    }

    private static Pooling of(Config c) {
        TreeSet<String> modes = new TreeSet<>(c.texts(MODE));
        if (c.json().path(MODE).isString()) {
            modes.add(c.text(MODE, ""));
        } else if (modes.isEmpty()) {
            c.json().properties().forEach(setting -> {
                if (setting.getKey().startsWith(MODE + "_")
                        && setting.getValue().asBoolean(false)) {
                    modes.add(setting.getKey());
                }
            });
            // What is not mentioned counts as false, except this one.
            if (!c.has(MEANS)) {
                modes.add(MEANS);
            }
        }
        String asked = String.join(" and ", modes).replace(MODE + "_", "").replaceAll("_tokens?\\b", "");
        // INSTRUCTOR's way: the mean of what stands behind the prompt.
        c.refuse(asked.equals("mean") && !c.flag("include_prompt", true), "include_prompt false");
        return switch (asked) {
            case "mean" -> MEAN;
            case "cls" -> CLS;
            default ->
                throw new Problem(
                        c.file().toString(),
                        "asks for " + (asked.isEmpty() ? "no" : asked) + " pooling",
                        "Supported are mean and cls; choose another checkpoint (`mujaz models list`)");
        };
    }
}
