package org.mujaz.job;

import javax.sql.DataSource;
import org.mujaz.read.DigestMail;
import org.mujaz.read.MailSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mails a completed night's digest to its readers. What cannot be sent is a warning, never a failure of the night. */
final class DigestDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(DigestDelivery.class);
    private final MailSettings mail;
    private final DataSource source;

    DigestDelivery(JobFile job, DataSource source) {
        this.mail = job.digest().mail(job.announce(), job.digest().mailTo());
        this.source = source;
    }

    void deliver(Ending ending) {
        if (ending.status() != Ending.Status.COMPLETED || ending.report().briefed() == 0) {
            return;
        }
        try {
            int readers = DigestMail.send(mail, source, ending.run().date());
            if (readers > 0) {
                LOG.info("The digest was mailed to {} readers", readers);
            }
        } catch (RuntimeException e) {
            LOG.warn("The digest did not reach every reader: {}", e.getMessage());
        }
    }
}
