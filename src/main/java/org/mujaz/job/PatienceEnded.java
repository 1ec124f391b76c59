package org.mujaz.job;

/** The database was away, full or out of connections for longer than the job file's patience. */
final class PatienceEnded extends RuntimeException {
    PatienceEnded(Throwable outage) {
        super(outage);
    }

    static boolean isIn(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof PatienceEnded) {
                return true;
            }
        }
        return false;
    }
}
