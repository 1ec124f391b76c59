package org.mujaz.translate;

import java.util.Collection;
import java.util.Map;

/** How people were spelt before: the first spelling of a name is the one its later mentions get. */
public interface NameArchive {
    /** An archive that knows nothing and keeps nothing. */
    NameArchive NONE = new NameArchive() {
        @Override
        public Map<String, String> find(Collection<String> names) {
            return Map.of();
        }

        @Override
        public void remember(Map<String, String> spellings) {}
    };

    /**
     * @param names Arabic names, folded
     * @return the English of those that are known
     */
    Map<String, String> find(Collection<String> names);

    /** Keeps the English of names that are not known yet. Joins the caller's transaction. */
    void remember(Map<String, String> spellings);
}
