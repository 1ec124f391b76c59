package org.mujaz.translate;

import java.util.List;
import org.mujaz.Mark;

/** One rule a translated sentence is held against. */
@FunctionalInterface
public interface SentenceCheck {

    /** The marks a sentence earns; empty when nothing is wrong. */
    List<Mark> check(String arabic, String english);
}
