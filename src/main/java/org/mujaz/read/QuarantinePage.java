package org.mujaz.read;

import java.time.Instant;

/** Something a night could not use, as its page shows it. */
record QuarantinePage(
        long id, String source, String stage, String reason, String detail, String text, String state, Instant at) {
    public String when() {
        return Shown.moment(at);
    }
}
