package org.mujaz.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a checkpoint is asked to do a task, from its {@code tasks.yaml}.
 *
 * @param prompt the text the answer goes on from; {@code {slot}} is filled in
 * @param answer how the answer is laid out; {@code {field}} stands for a part
 * @param maxLengthFactor answer tokens are at most this times the tokens of the filled slots, plus 20; 0 is off
 * @param maxLength answer tokens are at most so many; 0 is off. Where both are given, the smaller of the two holds
 * @param stop texts that end an answer besides the end token: its parts are read from what stands before the first of
 *     them, and it counts as complete. Writing goes on to the end token or the cap all the same, so a checkpoint that
 *     often needs one deserves a low {@code maxLength}.
 */
record Prompt(String prompt, String answer, double maxLengthFactor, int maxLength, List<String> stop) {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final int MORE = 20;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** A vocabulary of bytes can write them; PostgreSQL refuses the first of them in any text. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    /** The slots of a prompt, or the fields of an answer, in their order. */
    static List<String> names(String template) {
        return SLOT.matcher(template).results().map(m -> m.group(1)).toList();
    }

    boolean caps() {
        return maxLength > 0 || maxLengthFactor > 0;
    }

    /**
     * The most tokens of an answer.
     *
     * @param filled tokens of the filled slots
     * @param otherwise the most where no length is given
     */
    int cap(int filled, int otherwise) {
        int cap = maxLength > 0 ? maxLength : otherwise;
        return maxLengthFactor > 0 ? (int) Math.min(cap, Math.ceil(filled * maxLengthFactor) + MORE) : cap;
    }

    /** The prompt with its slots filled, white space in them folded; a slot's own braces mean nothing. */
    String fill(Map<String, String> slots) {
        Matcher m = SLOT.matcher(prompt);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            String value = slots.getOrDefault(m.group(1), "");
            m.appendReplacement(
                    out,
                    Matcher.quoteReplacement(
                            SPACE.matcher(value).replaceAll(" ").strip()));
        }
        return m.appendTail(out).toString();
    }

    /** The parts of an answer by name, each stripped, without control characters; parts that are not there are absent. */
    Map<String, String> fields(String written) {
        String raw = written.substring(0, stop(written));
        Map<String, String> out = new LinkedHashMap<>();
        Matcher m = SLOT.matcher(answer);
        int at = 0;
        String name = null;
        int template = 0;
        while (m.find()) {
            String literal = answer.substring(template, m.start());
            int found = raw.indexOf(literal, at);
            if (found < 0) {
                break;
            }
            if (name != null) {
                out.put(name, part(raw.substring(at, found)));
            }
            at = found + literal.length();
            name = m.group(1);
            template = m.end();
        }
        if (name != null && at <= raw.length()) {
            out.put(name, part(raw.substring(at)));
        }
        out.values().removeIf(String::isEmpty);
        return out;
    }

    /** Whether an answer holds a text that ends it. */
    boolean stops(String raw) {
        return stop(raw) < raw.length();
    }

    private int stop(String raw) {
        return stop.stream().mapToInt(raw::indexOf).filter(at -> at >= 0).min().orElse(raw.length());
    }

    private static String part(String written) {
        return CONTROL.matcher(written).replaceAll("").strip();
    }
}
