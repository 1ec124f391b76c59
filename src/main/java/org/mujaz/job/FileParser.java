package org.mujaz.job;

import java.nio.file.Path;
import java.util.Optional;
import org.mujaz.release.Arrivals;
import org.mujaz.release.FileRead;
import org.mujaz.release.Inbox;
import org.mujaz.release.ReleaseFiles;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file's releases, unless this very file was read before. */
final class FileParser implements ItemProcessor<Path, FileRead> {
    private final Inbox inbox;
    private final ReleaseFiles files;
    private final Arrivals arrivals;
    private final TransactionTemplate question;
    private final Tonight tonight;

    FileParser(
            Inbox inbox,
            ReleaseFiles files,
            Arrivals arrivals,
            PlatformTransactionManager transactions,
            Tonight tonight) {
        this.inbox = inbox;
        this.files = files;
        this.arrivals = arrivals;
        this.question = new TransactionTemplate(transactions);
        this.question.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.tonight = tonight;
    }

    @Override
    public FileRead process(Path file) {
        if (tonight.stop().isNow()) {
            return null; // not registered, and so read by the next run
        }
        String name = ReleaseFiles.named(inbox.name(file));
        Optional<String> sha256 = ReleaseFiles.sha256(file);
        if (sha256.isPresent() && isKnown(name, sha256.get())) {
            tonight.meter().known();
            return null;
        }
        FileRead read = files.read(file, name, tonight.date());
        if (sha256.isEmpty() && isKnown(read.file(), read.sha256())) {
            tonight.meter().known(); // it could not be read yesterday either: one case in quarantine is enough
            return null;
        }
        tonight.meter().collected(1);
        return read;
    }

    /** Asks outside the chunk's transaction, which would hold its connection while the files are read. */
    private boolean isKnown(String name, String sha256) {
        return Boolean.TRUE.equals(question.execute(status -> arrivals.knows(name, sha256, tonight.run())));
    }
}
