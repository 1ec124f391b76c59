package org.mujaz.read;

import java.util.ArrayList;
import java.util.List;

/** Remembers what operators asked for. */
final class Asked implements Control {
    final List<String> what = new ArrayList<>();

    @Override
    public void stop(long run) {
        what.add("stop " + run);
    }

    @Override
    public void restart(long run) {
        what.add("restart " + run);
    }

    @Override
    public void retry(long run) {
        what.add("retry " + run);
    }
}
