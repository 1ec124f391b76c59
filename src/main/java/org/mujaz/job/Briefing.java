package org.mujaz.job;

import java.util.List;
import org.mujaz.release.Release;

/** Makes briefs of a whole chunk of releases. */
interface Briefing extends AutoCloseable {

    /**
     * @return one outcome a release, in their order
     * @throws Abandoned when the run was told to end at once
     */
    List<Outcome> brief(List<Release> releases);

    @Override
    void close();
}
