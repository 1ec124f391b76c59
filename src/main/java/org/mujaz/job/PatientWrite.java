package org.mujaz.job;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes in a transaction of its own, which is repeated as a whole: while the database is away or full, until that is over or
 * patience ends; once more after any other failure. The framework's own retry would repeat the write inside the failed
 * transaction, which PostgreSQL refuses.
 */
final class PatientWrite {
    private static final Logger LOG = LoggerFactory.getLogger(PatientWrite.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final TransactionTemplate transaction;
    private final Duration patience;
    private final StopSignal stop;

    PatientWrite(PlatformTransactionManager manager, Duration patience, StopSignal stop) {
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.patience = patience;
        this.stop = stop;
    }

    void write(Runnable work) {
        long until = System.nanoTime() + patience.toNanos();
        Duration pause = Duration.ofMillis(200);
        boolean repeated = false;
        while (true) {
            try {
                transaction.executeWithoutResult(status -> work.run());
                return;
            } catch (LostRun e) {
                throw e;
            } catch (RuntimeException e) {
                boolean outage = DatabaseProblem.isOutage(e);
                if (outage && (System.nanoTime() > until || !DatabaseProblem.mayPass(e))) {
                    throw new PatienceEnded(e);
                }
                if (!outage && repeated) {
                    throw e;
                }
                repeated |= !outage;
                LOG.warn(
                        "Writing failed and is tried again in {} ms: {}",
                        pause.toMillis(),
                        DatabaseProblem.firstLine(DatabaseProblem.rootCause(e)));
                stop.check();
                sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Abandoned();
        }
    }
}
