package org.mujaz.job;

import java.nio.file.Path;
import java.util.Optional;
import org.mujaz.release.Arrivals;
import org.mujaz.release.FileRead;
import org.mujaz.release.Inbox;
import org.mujaz.release.ReleaseFiles;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Reads a file's releases, unless this very file was read before. */
final class FileParser implements ItemProcessor<Path, FileRead> {
    private final Inbox inbox;
    private final ReleaseFiles files;
    private final Arrivals arrivals;
    private final Tonight tonight;

    FileParser(Inbox inbox, ReleaseFiles files, Arrivals arrivals, Tonight tonight) {
        this.inbox = inbox;
        this.files = files;
        this.arrivals = arrivals;
        this.tonight = tonight;
    }

    @Override
    public FileRead process(Path file) {
        String name = inbox.name(file);
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

    private boolean isKnown(String name, String sha256) {
        return arrivals.knows(name, sha256, tonight.run());
    }
}
