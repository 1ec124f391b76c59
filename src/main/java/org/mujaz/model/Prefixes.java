package org.mujaz.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mujaz.Problem;

/**
 * What a checkpoint was trained to see before a text. In this order:
 *
 * <ol>
 *   <li>the prompt {@code config_sentence_transformers.json} names as its {@code default_prompt_name}, before every text;
 *   <li>{@code "query: "} and {@code "passage: "} for E5, which says so on its card only. It is known by its name: {@code
 *       e5} as a word of its own in the directory's name, in {@code _name_or_path} of {@code config.json}, or in the note
 *       of its origin in {@code mujaz.lock}. Its variants that take instructions see no prefix before a text that is only
 *       compared;
 *   <li>nothing.
 * </ol>
 */
record Prefixes(String sentence, String release) {
    private static final String PROMPTS = "config_sentence_transformers.json";
    private static final Pattern E5 = Pattern.compile("(?i)(?<![a-z0-9])e5(?![a-z0-9])");
    private static final Pattern INSTRUCTED = Pattern.compile("(?i)instruct");

    static Prefixes of(Checkpoint checkpoint) {
        if (checkpoint.has(PROMPTS)) {
            Config config = Config.read(checkpoint.file(PROMPTS));
            String name = config.text("default_prompt_name", "");
            if (!name.isEmpty()) {
                String prompt = prompt(config, name);
                return new Prefixes(prompt, prompt);
            }
        }
        List<String> names = new ArrayList<>(checkpoint.lock().comments());
        names.add(checkpoint.name());
        names.add(checkpoint.config().text("_name_or_path", ""));
        String all = String.join("\n", names);
        boolean e5 = E5.matcher(all).find() && !INSTRUCTED.matcher(all).find();
        return e5 ? new Prefixes("query: ", "passage: ") : new Prefixes("", "");
    }

    private static String prompt(Config config, String name) {
        String prompt = config.json().path("prompts").path(name).asString(null);
        if (prompt == null) {
            throw new Problem(
                    config.file().toString(),
                    "names `" + name + "` as its default prompt and holds none of that name",
                    "Get the checkpoint again");
        }
        return prompt;
    }

    String before(SentenceEncoder.Kind kind) {
        return kind == SentenceEncoder.Kind.SENTENCE ? sentence : release;
    }
}
