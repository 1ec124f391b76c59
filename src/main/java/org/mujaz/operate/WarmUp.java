package org.mujaz.operate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.mujaz.job.Database;
import org.mujaz.job.JobFile;

/**
 * Asks a new, empty database what operators ask, so that the launcher can keep the classes that takes in an archive that
 * Java maps into memory at its next start.
 */
final class WarmUp {
    private WarmUp() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("mujaz");
        try {
            Path job = folder.resolve("warm-up.yaml");
            Files.writeString(job, "inbox: .\ndatabase:\n  url: jdbc:h2:file:warm-up\n");
            LogSettings.apply();
            Database.create(JobFile.read(job).database());
            for (String question : new String[] {"runs", "status", "failed", "briefs"}) {
                Mujaz.execute(question, "--job", job.toString());
                Mujaz.execute(question, "--json", "--job", job.toString());
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        System.exit(0);
    }
}
