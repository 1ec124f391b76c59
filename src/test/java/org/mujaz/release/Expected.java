package org.mujaz.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mujaz.release.Samples.FIRST;
import static org.mujaz.release.Samples.HEADLINE;
import static org.mujaz.release.Samples.SECOND;

import java.util.List;

/** What reading a sample should give: the one release of {@link Samples}, or a reason. */
final class Expected {
    private Expected() {}

    static Read only(List<Read> items) {
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    static Release one(List<Read> items) {
        Release release = release(only(items));
        check(release);
        return release;
    }

    static Release release(Read read) {
        assertThat(read).isInstanceOf(Read.Accepted.class);
        return ((Read.Accepted) read).release();
    }

    static void check(Release release) {
        assertThat(release.headline()).isEqualTo(HEADLINE);
        assertThat(release.body()).isEqualTo(FIRST + "\n" + SECOND);
    }

    static Reason reason(List<Read> items) {
        assertThat(items.get(0)).isInstanceOf(Read.Rejected.class);
        return ((Read.Rejected) items.get(0)).reason();
    }
}
