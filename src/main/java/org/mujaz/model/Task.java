package org.mujaz.model;

import java.util.List;
import java.util.Locale;

/** What a language model can be asked to do; how it is asked stands in the checkpoint's {@code tasks.yaml}. */
public enum Task {
    /** One Arabic sentence; its English. */
    TRANSLATE(List.of("source"), List.of("text")),
    /** A release in English. */
    BRIEF(List.of("text", "headline"), List.of("brief", "headline"));

    private final List<String> slots;
    private final List<String> fields;

    Task(List<String> slots, List<String> fields) {
        this.slots = slots;
        this.fields = fields;
    }

    /** What a prompt is filled with; it may leave out any but the first. */
    List<String> slots() {
        return slots;
    }

    /** What is read out of an answer, which may leave out any but the first. */
    List<String> fields() {
        return fields;
    }

    /** As {@code tasks.yaml} calls it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
