package org.mujaz.job;

import java.util.List;
import org.mujaz.brief.Brief;
import org.mujaz.read.Meanings;
import org.mujaz.release.Release;
import org.mujaz.translate.TranslationMemory;

/** What became of a release in the brief step. A failure is an outcome like the others, and is written like them. */
sealed interface Outcome {

    Release release();

    /**
     * @param fresh what the translation memory learns with it
     * @param meanings what search by meaning learns with it; null without an encoder
     */
    record Briefed(Brief brief, List<TranslationMemory.Entry> fresh, Meanings meanings) implements Outcome {
        Briefed(Brief brief, List<TranslationMemory.Entry> fresh) {
            this(brief, fresh, null);
        }

        @Override
        public Release release() {
            return brief.release();
        }
    }

    /**
     * It brings nothing that another one's brief does not tell: no brief of its own, but it is named there.
     *
     * @param by the other release's id
     */
    record Told(Release release, String by) implements Outcome {}

    /**
     * @param detail one line: where, what, remedy
     * @param failure for the stack trace
     */
    record Failed(Release release, String detail, Throwable failure) implements Outcome {}
}
