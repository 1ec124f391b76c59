package org.mujaz.translate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mujaz.Mark;

/** What was translated before, by normalised sentence, checkpoint and settings; and what editors put right, by sentence alone. */
public interface TranslationMemory {

    /**
     * Those of the given sentences that are known. What an editor wrote goes before what a model wrote, whichever model and
     * settings ask.
     *
     * @param sentences the normalised Arabic by its key
     * @return entries by key
     */
    Map<String, Entry> find(Map<String, String> sentences);

    /** Keeps entries; a key already there is left as it is. Joins the caller's transaction. */
    void remember(Collection<Entry> entries);

    /**
     * @param key SHA-256 (hexadecimal) of normalised sentence, checkpoint and decoding settings
     * @param arabic the normalised sentence
     * @param english its translation
     * @param marks the marks it earned
     * @param checkpoint name and hash of the weights, or the editor's name
     * @param edited whether an editor wrote it: then nothing is to be changed in it
     */
    record Entry(String key, String arabic, String english, List<Mark> marks, String checkpoint, boolean edited) {
        public Entry {
            marks = List.copyOf(marks);
        }
    }
}
