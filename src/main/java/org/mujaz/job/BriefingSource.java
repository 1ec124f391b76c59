package org.mujaz.job;

import org.mujaz.read.EventStore;
import org.mujaz.translate.NameArchive;
import org.mujaz.translate.TranslationMemory;
import org.mujaz.translate.facts.GlossaryStore;

/** Makes tonight's briefing; a test may give one of its own. */
@FunctionalInterface
interface BriefingSource {
    Briefing open(
            Tonight tonight, TranslationMemory memory, NameArchive names, GlossaryStore editors, EventStore events);
}
