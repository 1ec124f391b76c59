package org.mujaz.model;

/** What a language model can be asked to do; how it is asked stands in the checkpoint's {@code tasks.yaml}. */
public enum Task {
    /** Slot {@code source} (one Arabic sentence); field {@code text} (its English). */
    TRANSLATE,
    /** Slots {@code headline} and {@code text} (English); fields {@code headline} and {@code brief}. */
    BRIEF
}
